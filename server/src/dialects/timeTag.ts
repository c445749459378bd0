import { BLANK, BRACKET, COLON, DOT, HASH, HYPHEN, isDigit, numberAt } from './chars';
import type { Utterance } from './dialect';

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
  // Many lines come in one packet.
  if (at === 0 && latest.text !== '' && line.startsWith(latest.text)) return latest.tag;
  const tag = parseTimeTag(line, at);
  // Behind a blank nothing of it can go on.
  if (at === 0 && tag !== undefined && line.charCodeAt(tag.end - 1) === BLANK) {
    latest = { text: line.slice(0, tag.end), tag };
  }
  return tag;
}

/** The tag that was read last, which lines often have in common with the one above. */
let latest: { readonly text: string; readonly tag: TimeTag | undefined } = { text: '', tag: undefined };

function parseTimeTag(line: string, at: number): TimeTag | undefined {
  let i = at + 1;
  let time: number | undefined;
  if (line.charCodeAt(i) === PLUS) {
    const from = ++i;
    i = endOfNumber(line, i);
    if (i === from) return undefined;
    time = decimalNumber(line, from, i);
  } else if (isDigit(line.charCodeAt(i))) {
    const from = i;
    while (i - from < LONGEST_TIME && i < line.length && line.charCodeAt(i) !== BLANK && line.charCodeAt(i) !== CLOSING)
      i++;
    time = readIsoTime(line, from, i);
    if (time === undefined) return undefined;
  } else if (line.charCodeAt(i) !== HASH) return undefined;
  let frame: number | undefined;
  if (line.charCodeAt(i) === BLANK) i++;
  if (line.charCodeAt(i) === HASH) {
    const from = ++i;
    while (isDigit(line.charCodeAt(i))) i++;
    if (i === from) return undefined;
    frame = decimalNumber(line, from, i);
  }
  if (line.charCodeAt(i) !== CLOSING) return undefined;
  i++;
  if (line.charCodeAt(i) === BLANK) i++;
  return tagAt(i, time, frame);
}

function tagAt(end: number, time: number | undefined, frame: number | undefined): TimeTag {
  if (time === undefined) return frame === undefined ? { end } : { end, frame };
  return frame === undefined ? { end, time } : { end, time, frame };
}

/** A tag's time and frame as the fields of an utterance; only those that the tag has. */
export function tagged(utterance: Utterance, tag: TimeTag): Utterance {
  if (tag.time === undefined) return tag.frame === undefined ? utterance : { ...utterance, frame: tag.frame };
  const { kind, side, start, end } = utterance;
  if (tag.frame === undefined) return { kind, side, start, end, time: tag.time };
  return { kind, side, start, end, time: tag.time, frame: tag.frame };
}

/**
 * Seconds since 1970 of the ISO 8601 time from `start` to `end`, with a date, and with `T` or a blank between date and time;
 * undefined where it is none. A time without a zone is taken as UTC, because a transcript does not say where it was written:
 * differences stay right.
 */
export function readIsoTime(line: string, start: number, end: number): number | undefined {
  if (end - start < SHORTEST_TIME || end - start > LONGEST_TIME) return undefined;
  const year = numberAt(line, start, 4);
  const month = numberAt(line, start + 5, 2);
  const day = numberAt(line, start + 8, 2);
  const hour = numberAt(line, start + 11, 2);
  const minute = numberAt(line, start + 14, 2);
  // One part that is no number makes the sum none.
  if (!(year + month + day + hour + minute >= 0)) return undefined;
  if (line.charCodeAt(start + 4) !== HYPHEN || line.charCodeAt(start + 7) !== HYPHEN) return undefined;
  const between = line.charCodeAt(start + 10);
  if ((between !== BLANK && between !== LETTER_T) || line.charCodeAt(start + 13) !== COLON) return undefined;
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59) return undefined;
  let at = start + 16;
  let seconds = 0;
  if (at < end && line.charCodeAt(at) === COLON) {
    seconds = numberAt(line, at + 1, 2);
    if (!(seconds <= 60)) return undefined;
    at += 3;
    if (at < end && line.charCodeAt(at) === DOT) {
      const fraction = at;
      at = endOfNumber(line, at + 1);
      if (at > fraction + 1) seconds += Number(line.slice(fraction, at));
    }
  }
  const zone = zoneMinutes(line, at, end);
  return zone === undefined ? undefined : Date.UTC(year, month - 1, day, hour, minute - zone) / 1000 + seconds;
}

const SHORTEST_TIME = 16;
const LONGEST_TIME = 40;
const PLUS = 43;
const CLOSING = 93;
const LETTER_T = 84;
const LETTER_Z = 90;

/** By how many minutes the zone from `at` to `end` is ahead of UTC; undefined where the text is no zone. */
function zoneMinutes(line: string, at: number, end: number): number | undefined {
  if (at === end) return 0;
  const sign = line.charCodeAt(at);
  if (sign === LETTER_Z) return at + 1 === end ? 0 : undefined;
  if (sign !== PLUS && sign !== HYPHEN) return undefined;
  // Some logs leave the colon out.
  const colon = line.charCodeAt(at + 3) === COLON ? 1 : 0;
  if (end - at !== 5 + colon) return undefined;
  const minutes = numberAt(line, at + 1, 2) * 60 + numberAt(line, at + 3 + colon, 2);
  return Number.isNaN(minutes) ? undefined : sign === PLUS ? minutes : -minutes;
}

/** What Number() makes of the digits from `from` to `to`, with at most one dot among them, without a text of their own. */
function decimalNumber(line: string, from: number, to: number): number {
  // A quotient of two whole numbers that are exact is rounded once, as Number() rounds.
  if (to - from > MOST_EXACT_DIGITS) return Number(line.slice(from, to));
  let digits = 0;
  let unit = 0;
  for (let i = from; i < to; i++) {
    const c = line.charCodeAt(i);
    unit *= 10;
    if (c === DOT) unit = 1;
    else digits = digits * 10 + c - ZERO;
  }
  return unit > 1 ? digits / unit : digits;
}

/** With a dot among them; all whole numbers of as many digits are exact. */
const MOST_EXACT_DIGITS = 15;
const ZERO = 48;

function endOfNumber(line: string, at: number): number {
  while (isDigit(line.charCodeAt(at))) at++;
  if (line.charCodeAt(at) === DOT && isDigit(line.charCodeAt(at + 1))) {
    at++;
    while (isDigit(line.charCodeAt(at))) at++;
  }
  return at;
}
