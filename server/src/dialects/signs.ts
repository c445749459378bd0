/** As much of a line is looked at: one stored as a single string has its signs at its beginning. */
const LONGEST = 20_000;

/** A sample as one text, in which signs are sought. */
export function textOf(sample: readonly string[]): string {
  return sample.map((line) => (line.length > LONGEST ? line.slice(0, LONGEST) : line)).join('\n');
}

/** Whether one of the signs stands in the text; true where there are none to look for. */
export function hasSign(text: string, signs: readonly string[] | undefined): boolean {
  return signs === undefined || signs.some((sign) => text.includes(sign));
}
