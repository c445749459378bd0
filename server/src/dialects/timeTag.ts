import { BLANK, BRACKET, DOT, HASH, isDigit } from './chars';

/** When and where a line was recorded, as a tag in front of it says. */
export interface TimeTag {
  /** The column behind the tag and the blank that follows it. */
  readonly end: number;
  /** Seconds since the session began (`+0.004`), or since 1970 for an ISO 8601 time. */
  readonly time?: number;
  readonly frame?: number;
}

/**
 * Reads the tag of the canonical form at `at`: `[+SECONDS]`, `[+SECONDS #FRAME]`, `[#FRAME]`, or an ISO 8601 time in place
 * of the seconds. Undefined where there is none.
 */
export function readTimeTag(line: string, at: number): TimeTag | undefined {
  if (line.charCodeAt(at) !== BRACKET) return undefined;
  let i = at + 1;
  let time: number | undefined;
  if (line.charCodeAt(i) === PLUS) {
    const from = ++i;
    i = endOfNumber(line, i);
    if (i === from) return undefined;
    time = Number(line.slice(from, i));
  } else if (isDigit(line.charCodeAt(i))) {
    const from = i;
    while (i - from < LONGEST_TIME && i < line.length && line.charCodeAt(i) !== BLANK && line.charCodeAt(i) !== CLOSING)
      i++;
    time = readIsoTime(line.slice(from, i));
    if (time === undefined) return undefined;
  } else if (line.charCodeAt(i) !== HASH) return undefined;
  let frame: number | undefined;
  if (line.charCodeAt(i) === BLANK) i++;
  if (line.charCodeAt(i) === HASH) {
    const from = ++i;
    while (isDigit(line.charCodeAt(i))) i++;
    if (i === from) return undefined;
    frame = Number(line.slice(from, i));
  }
  if (line.charCodeAt(i) !== CLOSING) return undefined;
  i++;
  if (line.charCodeAt(i) === BLANK) i++;
  return { end: i, ...(time === undefined ? {} : { time }), ...(frame === undefined ? {} : { frame }) };
}

/**
 * Seconds since 1970 of an ISO 8601 time with a date, with `T` or a blank between date and time; undefined where it is none.
 * A time without a zone is taken as UTC, because a transcript does not say where it was written: differences stay right.
 */
export function readIsoTime(text: string): number | undefined {
  if (text.length > LONGEST_TIME || !isDigit(text.charCodeAt(0))) return undefined;
  const parts = ISO_TIME.exec(text);
  if (!parts) return undefined;
  const [, date = '', clock = '', zone = ''] = parts;
  const milliseconds = Date.parse(`${date}T${clock}${zone === '' ? 'Z' : zone}`);
  return Number.isNaN(milliseconds) ? undefined : milliseconds / 1000;
}

const ISO_TIME = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[+-]\d\d:\d\d)?$/;
const LONGEST_TIME = 40;
const PLUS = 43;
const CLOSING = 93;

function endOfNumber(line: string, at: number): number {
  while (isDigit(line.charCodeAt(at))) at++;
  if (line.charCodeAt(at) === DOT && isDigit(line.charCodeAt(at + 1))) {
    at++;
    while (isDigit(line.charCodeAt(at))) at++;
  }
  return at;
}
