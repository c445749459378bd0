import { locate } from '../../analysis/locate';
import type { Snapshot } from '../../analysis/snapshot';
import { readIsoTime, readTimeTag } from '../../dialects/timeTag';
import type { Session } from '../../session/exchange';

/** Where a line comes from in a packet capture. */
export interface LineFrame {
  /** The frame's number, from 1; undefined where the line does not tell. */
  readonly frame: number | undefined;
  /** Nanoseconds since the session began, or since 1970; undefined where the line does not tell. */
  readonly time: bigint | undefined;
  /** Digits behind the point of its seconds. */
  readonly digits: number;
}

/** The frame and the time of a line, as its tag or its dialect tells; undefined where it tells neither. */
export function lineFrame(snapshot: Snapshot, line: number): LineFrame | undefined {
  const { lines, analysis } = snapshot;
  const text = lines.at(line) ?? '';
  if (analysis.dialect.dialect === 'canonical') {
    // Import writes tags into its comments, too.
    const from = text.startsWith('# [') ? 2 : 0;
    const tag = readTimeTag(text, from);
    if (!tag) return undefined;
    const fraction = FRACTION.exec(text.slice(from, tag.end))?.[1] ?? '';
    return { frame: tag.frame, ...exactly(tag.time, fraction) };
  }
  const spot = locate(snapshot, line, analysis.lines.start(line));
  const place = spot?.kind === 'exchange' ? spot.exchange.place : spot?.kind === 'reply' ? spot.said : undefined;
  if (place?.frame === undefined && place?.time === undefined) return undefined;
  return { frame: place.frame, ...exactly(place.time, place.time === undefined ? '' : decimals(place.time)) };
}

/** When a session began, by its connect event; undefined where that has no time. */
export function sessionBegun({ connection = '' }: Pick<Session, 'connection'>): LineFrame | undefined {
  const from = connection.lastIndexOf(' ') + 1;
  const time = readIsoTime(connection, from, connection.length);
  if (time === undefined) return undefined;
  return { frame: undefined, ...exactly(time, FRACTION.exec(connection.slice(from))?.[1] ?? '') };
}

const FRACTION = /\.(\d{1,9})/;

/** A number cannot hold seconds since 1970 and nanoseconds: these come from the text. */
function exactly(seconds: number | undefined, fraction: string): Pick<LineFrame, 'time' | 'digits'> {
  if (seconds === undefined || !(seconds < MOST_SECONDS)) return { time: undefined, digits: 0 };
  const whole = Math.round(seconds - Number(`0.${fraction}`));
  return { time: BigInt(whole) * 1_000_000_000n + BigInt(fraction.padEnd(9, '0')), digits: fraction.length };
}

/** The year 10000. */
const MOST_SECONDS = 253_402_300_800;

function decimals(seconds: number): string {
  return seconds.toFixed(6).split('.')[1] ?? '';
}
