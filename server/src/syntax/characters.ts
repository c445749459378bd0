import { localized } from '../text/localized';
// Characters of RFC 5321 section 4.1.2 by code. From 0x80 on everything counts as UTF8-non-ascii (RFC 6531 section 3.3);
// whether that may stand in a command is another question.

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
  return isLetterOrDigit(code) || isAtomSign(code);
}

/** ``!#$%&'*+-/=?^_`{|}~`` */
function isAtomSign(code: number): boolean {
  if (code < 0x30) return code === 0x21 || (code >= 0x23 && code <= 0x27) || SIGNS_BELOW_DIGITS.includes(code);
  return code === 0x3d || code === 0x3f || (code >= 0x5e && code <= 0x60) || (code >= 0x7b && code <= 0x7e);
}

/** `*`, `+`, `-` and `/`. */
const SIGNS_BELOW_DIGITS: readonly number[] = [0x2a, 0x2b, 0x2d, 0x2f];

/** A character as a message names it: `“!”`, `a blank`, `a tab`. */
export function characterName(char: string): string {
  if (char === ' ') return localized('a blank');
  if (char === '\t') return localized('a tab');
  return `“${char}”`;
}
