import { COLON, DOT, isDigit, numberAt } from './chars';
import { UNDATED } from './recordedTime';

/** A time of day at the start of a line: `14:52:25`, with fractions of a second behind a dot or a comma, or without. */
export interface ClockTime {
  /** The column behind it. */
  readonly end: number;
  /** Seconds since midnight. */
  readonly seconds: number;
}

/** What is remembered of such times, which tell no date: behind 23:59:59 comes the next day. */
export type ClockMemory = {
  /** The last time; -1 before the first. */
  clock: number;
  /** The midnights so far. */
  midnights: number;
};

export function startClock(): ClockMemory {
  return { clock: -1, midnights: 0 };
}

export function readClock(line: string, at: number): ClockTime | undefined {
  if (line.charCodeAt(at + 2) !== COLON || line.charCodeAt(at + 5) !== COLON) return undefined;
  const hours = numberAt(line, at, 2);
  const minutes = numberAt(line, at + 3, 2);
  const whole = numberAt(line, at + 6, 2);
  if (!(hours <= 23 && minutes <= 59 && whole <= 60)) return undefined;
  let end = at + 8;
  let fraction = 0;
  const mark = line.charCodeAt(end);
  if ((mark === DOT || mark === COMMA) && isDigit(line.charCodeAt(end + 1))) {
    const from = ++end;
    while (end - from < LONGEST_FRACTION && isDigit(line.charCodeAt(end))) end++;
    fraction = Number(`0.${line.slice(from, end)}`);
  }
  return { end, seconds: hours * 3600 + minutes * 60 + whole + fraction };
}

/** Seconds since the midnight before the first time of the log: see recordedTime.ts. */
export function timeOfClock(seconds: number, memory: ClockMemory): number {
  // Lines may swap, also around midnight.
  if (memory.clock >= 0) {
    if (seconds < memory.clock - HALF_A_DAY) memory.midnights++;
    else if (seconds > memory.clock + HALF_A_DAY) memory.midnights--;
  }
  memory.clock = seconds;
  return UNDATED + memory.midnights * DAY + seconds;
}

const DAY = 86_400;
const HALF_A_DAY = 43_200;
const LONGEST_FRACTION = 9;
const COMMA = 44;
