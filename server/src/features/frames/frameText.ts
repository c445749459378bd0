import { sessionAt } from '../../analysis/sessionAt';
import type { Snapshot } from '../../analysis/snapshot';
import { ABSOLUTE, isUndated } from '../../dialects/recordedTime';
import { localized } from '../../text/localized';
import { durationText } from '../hover/words';
import { type LineFrame, lineFrame, sessionBegun } from './lineFrame';

/** `Frame 6 · 2026-11-23 13:00:00.005101 UTC · 0.891 ms after the line before`, as far as it is known; undefined for a line without a frame. */
export function frameText(snapshot: Snapshot, line: number): string | undefined {
  const here = lineFrame(snapshot, line);
  if (here?.frame === undefined) return undefined;
  const session = sessionAt(snapshot.analysis.sessions, line);
  const begun = session && sessionBegun(session);
  const before = frameBefore(snapshot, line, session?.line ?? 0);
  return [
    localized('Frame {0}', here.frame),
    absoluteText(here, begun),
    waitText(here, before ?? begun, before === undefined),
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** Above a line, so many are looked at for one with a time. */
const MOST_ABOVE = 200;

/** The nearest line above with a time, not above the first line of the session. */
function frameBefore(snapshot: Snapshot, line: number, first: number): LineFrame | undefined {
  for (let above = line - 1; above >= Math.max(first, line - MOST_ABOVE); above--) {
    const found = lineFrame(snapshot, above);
    if (found?.time !== undefined) return found;
  }
  return undefined;
}

function absoluteText({ time, digits }: LineFrame, begun: LineFrame | undefined): string | undefined {
  if (time === undefined || isUndated(secondsOf(time))) return undefined;
  if (secondsOf(time) >= ABSOLUTE) return utc(time, digits);
  return begun?.time === undefined ? undefined : utc(begun.time + time, Math.max(digits, begun.digits));
}

function utc(time: bigint, digits: number): string {
  const date = new Date(Number(time / 1_000_000_000n) * 1000).toISOString().slice(0, -5).replace('T', ' ');
  const fraction = String(time % 1_000_000_000n)
    .padStart(9, '0')
    .slice(0, digits);
  return `${date}${fraction === '' ? '' : `.${fraction}`} UTC`;
}

function secondsOf(nanoseconds: bigint): number {
  return Number(nanoseconds) / 1e9;
}

function waitText(here: LineFrame, before: LineFrame | undefined, isFirst: boolean): string | undefined {
  if (here.time === undefined || before?.time === undefined) return undefined;
  if (isFirst && isUndated(secondsOf(here.time))) return undefined;
  if (!isFirst && here.frame === before.frame) return localized('in the packet of the line before');
  // The first line of a session counts from its beginning.
  const since = isFirst && secondsOf(here.time) < ABSOLUTE ? 0n : before.time;
  const waited = here.time - since;
  const shown = amount(waited < 0n ? -waited : waited);
  if (waited < 0n)
    return isFirst
      ? localized('{0} before the connection began', shown)
      : localized('{0} before the line before', shown);
  return isFirst ? localized('{0} after the connection began', shown) : localized('{0} after the line before', shown);
}

function amount(nanoseconds: bigint): string {
  const seconds = secondsOf(nanoseconds);
  if (seconds >= 60) return durationText(Math.floor(seconds));
  if (seconds >= 1) return localized('{0} s', seconds.toFixed(3));
  return localized('{0} ms', (seconds * 1000).toFixed(3));
}
