import { BLANK, BRACKET, COLON, HYPHEN, isDigit, skipBlanks, TAB } from './chars';
import { readClock } from './clock';
import { UNDATED } from './recordedTime';
import { readIsoTime, type TimeTag } from './timeTag';

/**
 * Reads the time that programs put before a line, with the blanks behind it: `2026-11-23 14:52:09`, `2026-11-23T14:52:09.5Z`,
 * `14:52:09.123456`, in brackets or without. Undefined where there is none.
 */
export function readLogTime(line: string, at: number): TimeTag | undefined {
  const opened = line.charCodeAt(at) === BRACKET;
  const from = opened ? at + 1 : at;
  if (!isDigit(line.charCodeAt(from)) || !isDigit(line.charCodeAt(from + 1))) return undefined;
  const isClock = line.charCodeAt(from + 2) === COLON;
  const stop = opened ? line.indexOf(']', from) : isClock ? endOfWord(line, from) : endOfDate(line, from);
  if (stop < 0 || stop - from > LONGEST) return undefined;
  const clock = isClock ? readClock(line, from) : undefined;
  const time = clock?.end === stop ? UNDATED + clock.seconds : readIsoTime(line, from, stop);
  if (time === undefined) return undefined;
  const behind = opened ? stop + 1 : stop;
  return { time, end: skipBlanks(line, behind, line.length) };
}

const LONGEST = 40;

/** Behind a date and a time of day, between which a `T` may stand, or a blank. */
function endOfDate(line: string, from: number): number {
  if (line.charCodeAt(from + 4) !== HYPHEN) return -1;
  const date = line.charCodeAt(from + 10);
  return endOfWord(line, date === BLANK ? from + 11 : from);
}

function endOfWord(line: string, from: number): number {
  const limit = Math.min(line.length, from + LONGEST);
  for (let at = from; at < limit; at++) {
    const c = line.charCodeAt(at);
    if (c === BLANK || c === TAB) return at;
  }
  return -1;
}
