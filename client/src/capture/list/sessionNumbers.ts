/** Which sessions of a capture, by their numbers. */
export type SessionNumbers = readonly number[] | 'all';

/** `1-3,7`: of ten thousand numbers, too. */
export function toRanges(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && number <= last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(',');
}

export function fromRanges(text: string): number[] {
  const numbers: number[] = [];
  for (const [, first, last] of text.matchAll(/(\d{1,7})(?:-(\d{1,7}))?/g)) {
    for (let number = Number(first); number <= Number(last ?? first); number++) numbers.push(number);
  }
  return numbers;
}
