/** Steps past blanks and TABs: the first column from `at` on that holds something else, at most `end`. */
export function skipBlanks(line: string, at: number, end: number): number {
  while (at < end) {
    const c = line.charCodeAt(at);
    if (c !== BLANK && c !== TAB) return at;
    at++;
  }
  return at;
}

/** Steps back over blanks and TABs: the column behind the last character before `end` that is something else, at least `start`. */
export function trimBlanks(line: string, start: number, end: number): number {
  while (end > start) {
    const c = line.charCodeAt(end - 1);
    if (c !== BLANK && c !== TAB) return end;
    end--;
  }
  return end;
}

/** Whether a record of TLS 1.0 to 1.3 begins here: its type (RFC 8446 section 5.1), and 3 for the version. */
export function isTlsRecord(line: string, at: number): boolean {
  const type = line.charCodeAt(at);
  return type >= 0x14 && type <= 0x17 && line.charCodeAt(at + 1) === 3;
}

/**
 * Where a line's text ends in a log: without carriage returns that were written with it, and without a `^M` by which a pager
 * shows one.
 */
export function textEnd(line: string): number {
  let end = line.length;
  while (end > 0 && line.charCodeAt(end - 1) === CARRIAGE_RETURN) end--;
  while (end > 1 && line.charCodeAt(end - 1) === 77 && line.charCodeAt(end - 2) === 94) end -= 2;
  return end;
}

/** Whether the text ends in a blank and a backslash: the line below goes on with it. */
export function endsInBackslash(line: string, start: number, end: number): boolean {
  return end - start > 1 && line.charCodeAt(end - 1) === 92 && line.charCodeAt(end - 2) === BLANK;
}

export function isDigit(c: number): boolean {
  return c >= 48 && c <= 57;
}

/** The number of exactly so many digits at `at`; NaN where one of them is none. */
export function numberAt(line: string, at: number, digits: number): number {
  let value = 0;
  for (let i = at; i < at + digits; i++) {
    const c = line.charCodeAt(i);
    if (!isDigit(c)) return Number.NaN;
    value = value * 10 + c - 48;
  }
  return value;
}

export function isLetter(c: number): boolean {
  const lower = c | 32;
  return lower >= 97 && lower <= 122;
}

export const TAB = 9;
export const CARRIAGE_RETURN = 13;
export const BLANK = 32;
export const HASH = 35;
export const STAR = 42;
export const HYPHEN = 45;
export const DOT = 46;
export const COLON = 58;
export const LESS = 60;
export const EQUALS = 61;
export const GREATER = 62;
export const BRACKET = 91;
