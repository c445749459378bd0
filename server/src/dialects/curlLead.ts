import { BLANK, BRACKET, isDigit } from './chars';
import { type ClockTime, readClock } from './clock';

/** What curl writes in front of its marks with --trace-time and --trace-ids: `14:52:25.736081 [0-0] `. */
export interface CurlLead {
  readonly end: number;
  readonly clock?: ClockTime;
}

export function curlLead(line: string): CurlLead | undefined {
  const first = line.charCodeAt(0);
  const clock = isDigit(first) ? readClock(line, 0) : undefined;
  let end = clock && line.charCodeAt(clock.end) === BLANK ? clock.end + 1 : 0;
  if (line.charCodeAt(end) === BRACKET) {
    const ids = /^\[\d{1,12}-(?:\d{1,12}|x)\] /.exec(line.slice(end, end + 30));
    if (ids) end += ids[0].length;
  }
  if (end === 0) return undefined;
  return clock ? { end, clock } : { end };
}
