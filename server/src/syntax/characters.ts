// Characters of RFC 5321 section 4.1.2 by code. From 0x80 on everything counts as UTF8-non-ascii (RFC 6531 section 3.3);
// whether that may stand in a command is another question.

const ATOM_SIGNS: ReadonlySet<number> = new Set(Array.from("!#$%&'*+-/=?^_`{|}~", (sign) => sign.charCodeAt(0)));

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** `Let-dig`, with the letters of a U-label. */
export function isLetterOrDigit(code: number): boolean {
  const lower = code | 0x20;
  return isDigit(code) || (lower >= 0x61 && lower <= 0x7a) || code >= 0x80;
}

/** `atext` of RFC 5322 section 3.2.3, with UTF8-non-ascii. */
export function isAtomText(code: number): boolean {
  return isLetterOrDigit(code) || ATOM_SIGNS.has(code);
}

/** A character as a message names it: `“!”`, `a blank`, `a tab`. */
export function characterName(char: string): string {
  if (char === ' ') return 'a blank';
  if (char === '\t') return 'a tab';
  return `“${char}”`;
}
