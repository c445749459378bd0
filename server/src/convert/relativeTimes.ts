import type { SessionDialogue } from '../analysis/dialogue';
import type { Heard } from '../analysis/follower';
import { isUndated } from '../dialects/recordedTime';

/** A session whose times of a clock without a date count from its first one: no form has such times, and a date would be invented. */
export function withRelativeTimes({ session, heard }: SessionDialogue): SessionDialogue {
  const first = heard.map(timeOf).find((time) => time !== undefined && isUndated(time));
  if (first === undefined) return { session, heard };
  const since = (time: number | undefined) =>
    // Lines may swap; the forms know no negative seconds.
    time !== undefined && isUndated(time) ? Math.max(0, Number((time - first).toFixed(DIGITS))) : time;
  const counted = (one: Heard): Heard => {
    if (one.kind === 'said') return { ...one, place: { ...one.place, time: since(one.place.time) } };
    if (one.kind === 'remark' || one.event.time === undefined) return one;
    return { ...one, event: { ...one.event, time: since(one.event.time) ?? 0 } };
  };
  return { session, heard: heard.map(counted) };
}

/** Clocks in logs have no finer times than microseconds, and a difference of two numbers has more digits than they. */
const DIGITS = 6;

function timeOf(heard: Heard): number | undefined {
  if (heard.kind === 'said') return heard.place.time;
  return heard.kind === 'event' ? heard.event.time : undefined;
}
