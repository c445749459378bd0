import { BLANK, COLON, DOT, isDigit } from './chars';

/** A time of day at the start of a line, as tools write it that leave the date out. */
export interface ClockTime {
  /** The column behind it and the blank that follows. */
  readonly end: number;
  /** Seconds since midnight. */
  readonly seconds: number;
}

/** What is remembered to count times of day on over midnight. */
export type ClockMemory = {
  /** Seconds of the last time; -1 before the first. */
  clock: number;
  /** How many seconds the day of that time begins behind the first one's. */
  midnight: number;
};

export function startClock(): ClockMemory {
  return { clock: -1, midnight: 0 };
}

/** Reads `14:52:26` with a fraction of a second or without, and a blank behind it. */
export function clockAt(line: string, at: number): ClockTime | undefined {
  if (!isDigit(line.charCodeAt(at)) || line.charCodeAt(at + 2) !== COLON || line.charCodeAt(at + 5) !== COLON)
    return undefined;
  const hours = twoDigits(line, at);
  const minutes = twoDigits(line, at + 3);
  let seconds = twoDigits(line, at + 6);
  if (!(hours < 24 && minutes < 60 && seconds <= 60)) return undefined;
  let end = at + 8;
  const mark = line.charCodeAt(end);
  if ((mark === DOT || mark === COMMA) && isDigit(line.charCodeAt(end + 1))) {
    const fraction = end + 1;
    for (end = fraction; end - fraction < MOST_DIGITS && isDigit(line.charCodeAt(end)); ) end++;
    seconds += Number(`0.${line.slice(fraction, end)}`);
  }
  if (line.charCodeAt(end) !== BLANK) return undefined;
  return { end: end + 1, seconds: hours * 3600 + minutes * 60 + seconds };
}

/** Seconds as if the first line were of the first day of 2000: only differences mean anything. A time that is much earlier than the one above is of the next day. */
export function clockTimeOf(seconds: number, memory: ClockMemory): number {
  if (memory.clock >= 0 && seconds < memory.clock - HALF_A_DAY) memory.midnight += DAY;
  else if (memory.clock >= 0 && seconds > memory.clock + HALF_A_DAY && memory.midnight > 0) memory.midnight -= DAY;
  memory.clock = seconds;
  return CLOCK_DAY + memory.midnight + seconds;
}

/** A time that counts from a day that nobody told: 2000-01-01, as seconds since 1970. */
export const CLOCK_DAY = 946_684_800;
const DAY = 86_400;
const HALF_A_DAY = DAY / 2;
const COMMA = 44;
const MOST_DIGITS = 9;

/** The number of two digits; NaN where one is none. */
function twoDigits(line: string, at: number): number {
  const tens = line.charCodeAt(at);
  const ones = line.charCodeAt(at + 1);
  return isDigit(tens) && isDigit(ones) ? (tens - 48) * 10 + ones - 48 : Number.NaN;
}
