import { BLANK, BRACKET, COLON, DOT, HYPHEN, isDigit, LESS, numberAt, skipBlanks } from './chars';
import { monthOf } from './months';
import { UNDATED } from './recordedTime';
import { readIsoTime } from './timeTag';

/** The time at the start of a line of a log. */
export interface Stamp {
  /** Where the line goes on behind it and the blanks. */
  readonly end: number;
  /** The day of the year where the time tells no year, with a February of 29 days; -1 where it does. */
  readonly day: number;
  /** Seconds of that day; or since 1970. */
  readonly seconds: number;
}

/**
 * What is remembered of the dates of a log. Those of syslog have no year, so that the days are counted on from the line above:
 * January behind December is of the next year, and 1 March behind 28 February is the next day.
 */
export type StampMemory = {
  /** The day of the year of the last line; -1 before the first. */
  day: number;
  /** How many days the year of that day begins behind the first one's. */
  yearBegin: number;
};

export function startStamps(): StampMemory {
  return { day: -1, yearBegin: 0 };
}

/**
 * Reads `Nov 23 14:57:43` or an ISO 8601 time, both with fractions of a second or without, behind blanks, markup
 * (`[FONT=Menlo]`), the priority of syslog (`<22>`), or the column that containers put before a line (`mx | `).
 *
 * @param limit where the time has to end
 */
export function stampAt(line: string, limit: number): Stamp | undefined {
  const at = stampStart(line, limit);
  return isDigit(line.charCodeAt(at)) ? isoStamp(line, at, limit) : syslogStamp(line, at, limit);
}

/** Seconds since 1970; of a time that tells no year, since the beginning of the first one: see recordedTime.ts. */
export function timeOf({ day, seconds }: Stamp, memory: StampMemory): number {
  if (day < 0) return seconds;
  if (day !== memory.day) countDays(day, memory);
  return UNDATED + (memory.yearBegin + day) * 86_400 + seconds;
}

function countDays(day: number, memory: StampMemory): void {
  const last = memory.day;
  memory.day = day;
  if (last < 0) return;
  // Lines of processes may swap, also around the turn of the year.
  if (day < last - HALF_A_YEAR) memory.yearBegin += YEAR;
  else if (day > last + HALF_A_YEAR) memory.yearBegin -= YEAR;
  else if (last === FEBRUARY_28 && day === MARCH_1) memory.yearBegin--;
  else if (last === MARCH_1 && day === FEBRUARY_28) memory.yearBegin++;
}

const YEAR = 366;
const HALF_A_YEAR = 183;
const FEBRUARY_28 = 58;
const MARCH_1 = 60;

function stampStart(line: string, limit: number): number {
  let at = skipBlanks(line, 0, limit);
  for (let opening = line.charCodeAt(at); opening === BRACKET || opening === LESS; opening = line.charCodeAt(at)) {
    const close = line.indexOf(opening === BRACKET ? ']' : '>', at);
    if (close < 0 || close >= limit) return at;
    at = skipBlanks(line, close + 1, limit);
  }
  if (isDigit(line.charCodeAt(at)) || monthAt(line, at) >= 0) return at;
  const bar = line.indexOf('| ', at);
  return bar < 0 || bar >= limit ? at : skipBlanks(line, bar + 2, limit);
}

function syslogStamp(line: string, at: number, limit: number): Stamp | undefined {
  const month = monthAt(line, at);
  if (month < 0) return undefined;
  // The day has two columns; some write one.
  const dayStart = line.charCodeAt(at + 4) === BLANK ? at + 5 : at + 4;
  const dayEnd = isDigit(line.charCodeAt(dayStart + 1)) ? dayStart + 2 : dayStart + 1;
  const clock = dayEnd + 1;
  let end = clock + 8;
  if (end > limit || line.charCodeAt(clock + 2) !== COLON || line.charCodeAt(clock + 5) !== COLON) return undefined;
  let seconds = numberAt(line, clock, 2) * 3600 + numberAt(line, clock + 3, 2) * 60 + numberAt(line, clock + 6, 2);
  if (line.charCodeAt(end) === DOT) {
    const fraction = end;
    for (end++; isDigit(line.charCodeAt(end)); ) end++;
    if (end > fraction + 1) seconds += Number(line.slice(fraction, end));
  }
  const day = (DAYS_BEFORE[month] ?? 0) + numberAt(line, dayStart, dayEnd - dayStart) - 1;
  // What is no digit makes the sum no number.
  return day + seconds >= 0 && end < limit ? { end: skipBlanks(line, end, limit), day, seconds } : undefined;
}

const DAYS_BEFORE = [0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335];

/** One word, or a date and a time of day. */
function isoStamp(line: string, at: number, limit: number): Stamp | undefined {
  if (line.charCodeAt(at + 4) !== HYPHEN || line.charCodeAt(at + 7) !== HYPHEN) return undefined;
  let end = line.indexOf(' ', at);
  if (end === at + 10) end = line.indexOf(' ', end + 1);
  if (end < 0 || end >= limit) return undefined;
  const seconds = readIsoTime(line, at, end);
  return seconds === undefined ? undefined : { end: skipBlanks(line, end, limit), day: -1, seconds };
}

/** The month whose three letters and a blank stand at `at`, from 0, or -1. */
function monthAt(line: string, at: number): number {
  const c = line.charCodeAt(at);
  if (c < LETTER_A || c > LETTER_S || line.charCodeAt(at + 3) !== BLANK) return -1;
  return monthOf(line.slice(at, at + 3));
}

const LETTER_A = 65;
const LETTER_S = 83;
