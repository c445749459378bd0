// Times are numbers of seconds: since the session began, since 1970, or, where a clock tells no date, since some midnight, so that
// only their differences mean anything. Their size tells which: no session lasts for months.

/** What times without a date are counted from: days enough that no session reaches it, and some years below those since 1970. */
export const UNDATED = 240 * 86_400;

/** From here on seconds count from 1970. */
export const ABSOLUTE = 100_000_000;

/** Whether the time is one without a date, be it years behind the first one of its log. */
export function isUndated(seconds: number): boolean {
  return seconds >= UNDATED / 2 && seconds < ABSOLUTE;
}
