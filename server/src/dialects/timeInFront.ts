import { type ClockMemory, startClock as startDays, timeOfClock } from './clock';
import { monthOf } from './months';
import { type StampMemory, stampAt, startStamps, timeOf } from './syslogStamp';

/** What is remembered of the times of a log, for those that tell no year or no day. */
export type LogClock = StampMemory & ClockMemory;

export function startClock(): LogClock {
  return { ...startStamps(), ...startDays() };
}

/**
 * The time that stands somewhere in front of what a line of a log says, as programs write it:
 *
 *     2026-11-23T14:57:46.422Z   2026-11-23 14:57:46,422   2026/11/23 14:57:46   Nov 23 14:57:46   Mon Nov 23 14:57:46 2026
 *     14:57:46.422   02:57:46 PM   @400000006a8d5f0a19b1c2d4 (TAI64N)
 *
 * Seconds since 1970; undefined where there is none. Times that tell no year or no day are taken for some of 2000: only differences
 * of those mean anything.
 *
 * @param limit where it has to end
 */
export function timeInFront(line: string, limit: number, memory: LogClock): number | undefined {
  const front = line.slice(0, Math.min(limit, LONGEST_FRONT));
  return (
    dateIn(front) ??
    datedBehindIn(front) ??
    syslogTime(line, front.length, memory) ??
    taiIn(front) ??
    clockIn(front, memory)
  );
}

const LONGEST_FRONT = 160;

const DATE = /(\d{4})[-/](\d\d)[-/](\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?:Z|([+-])(\d\d):?(\d\d))?/;

function dateIn(front: string): number | undefined {
  const match = DATE.exec(front);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second = '0', fraction = '0', sign, zoneHour, zoneMinute] = match;
  const zone = sign === undefined ? 0 : (Number(zoneHour) * 60 + Number(zoneMinute)) * (sign === '-' ? -1 : 1);
  const minutes = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute) - zone);
  return minutes / 1000 + Number(second) + Number(`0.${fraction}`);
}

const DATED_BEHIND =
  /(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) {1,2}(\d{1,2}) (\d\d):(\d\d):(\d\d) (\d{4})(?!\d)/;

/** As C's ctime() writes it. */
function datedBehindIn(front: string): number | undefined {
  const match = DATED_BEHIND.exec(front);
  if (!match) return undefined;
  const [, month = '', day, hour, minute, second, year] = match;
  return Date.UTC(Number(year), monthOf(month), Number(day), Number(hour), Number(minute), Number(second)) / 1000;
}

function syslogTime(line: string, limit: number, memory: LogClock): number | undefined {
  const stamp = stampAt(line, limit);
  return stamp && timeOf(stamp, memory);
}

const TAI = /@4([0-9a-f]{15})([0-9a-f]{8})(?![0-9a-f])/;

/** The external format of TAI64N: seconds behind 2^62, and nanoseconds. */
function taiIn(front: string): number | undefined {
  const match = TAI.exec(front);
  if (!match) return undefined;
  return Number.parseInt(match[1] ?? '', 16) - 10 + Number.parseInt(match[2] ?? '', 16) / 1e9;
}

const CLOCK = /(?<![\d:.])(\d{1,2}):(\d\d):(\d\d)(?:[.,](\d{1,6}))?(?: ?([AP])\.?M)?(?![\d:])/i;

function clockIn(front: string, memory: LogClock): number | undefined {
  const match = CLOCK.exec(front);
  if (!match) return undefined;
  const [, hour, minute, second, fraction = '0', half = ''] = match;
  const hours = half === '' ? Number(hour) : (Number(hour) % 12) + (half.toUpperCase() === 'P' ? 12 : 0);
  const clock = hours * 3600 + Number(minute) * 60 + Number(second) + Number(`0.${fraction}`);
  return timeOfClock(clock, memory);
}
