import type { DetectedDialect } from '../dialects/detect';
import {
  ENOUGH_SAID,
  type LineRole,
  MOST_PASSED_OVER,
  type PassedOver,
  type RecordedLine,
  type SidesHeard,
} from '../rules/recording';

/** What rules about the recording look at, gathered line by line. Plain data. */
export interface RecordingNotes {
  /** The lines that the dialect passes over, while they go on. */
  row: PassedOverRow | null;
  /** The line above is the talk of a tool. */
  toolTalk: boolean;
}

interface PassedOverRow {
  lines: RecordedLine[];
  readonly above: RecordedLine | undefined;
  /** Lines that may part the row or stand in it: see notePassedOver(). */
  behind: RecordedLine[];
  readonly goesOn: boolean;
  /** How many of its lines there were when it was looked at last. */
  looked: number;
}

export function startNotes(): RecordingNotes {
  return { row: null, toolTalk: false };
}

const PASSED_OVER: ReadonlySet<LineRole> = new Set<LineRole>(['unknown', 'prose', 'note']);

export function isPassedOver(role: LineRole): boolean {
  return PASSED_OVER.has(role);
}

/**
 * Takes the next line, if it is one that the dialect passes over or stands behind such a one.
 *
 * @returns whether the row ends here: `full` where it is as long as one may be, `ended` where this line is the one below it
 */
export function notePassedOver(
  notes: RecordingNotes,
  line: RecordedLine,
  above: RecordedLine | undefined,
): 'full' | 'ended' | undefined {
  if (isPassedOver(line.role)) {
    notes.row ??= { lines: [], above, behind: [], goesOn: false, looked: 0 };
    const { lines, behind } = notes.row;
    lines.push(...behind, line);
    behind.length = 0;
    return lines.length < MOST_PASSED_OVER ? undefined : 'full';
  }
  if (!notes.row) return undefined;
  const parts = line.role === 'blank' || line.role === 'event';
  if (parts && notes.row.behind.push(line) < MOST_PASSED_OVER) return undefined;
  return 'ended';
}

/** Takes the lines that were passed over. @param below the line that ends them; undefined at the end of the text */
export function takeRow(
  notes: RecordingNotes,
  below: RecordedLine | undefined,
  dialect: DetectedDialect,
): PassedOver | undefined {
  const { row } = notes;
  notes.row = null;
  if (!row || row.lines.length === 0) return undefined;
  const { lines, above, behind, goesOn } = row;
  return { lines, above, below: behind[0] ?? below, goesOn, dialect };
}

/** The next part of a row that was too long to be kept. */
export function goOnWithRow(notes: RecordingNotes): void {
  notes.row = { lines: [], above: undefined, behind: [], goesOn: true, looked: 0 };
}

/** What was heard of either side so far; of parts of a text they can be added up. */
export interface SideTally {
  readonly client: { first: SidesHeard['client']['first']; readonly said: string[] };
  readonly server: { first: SidesHeard['server']['first']; readonly said: string[] };
}

export function startTally(): SideTally {
  return { client: { first: undefined, said: [] }, server: { first: undefined, said: [] } };
}

/** Where both sides were heard, nothing more is to be counted. */
export function heardBoth({ client, server }: SideTally): boolean {
  return client.first !== undefined && server.first !== undefined;
}

export function countSaid(
  tally: SideTally,
  side: 'client' | 'server',
  text: string,
  line: number,
  start: number,
): void {
  const heard = tally[side];
  heard.first ??= { line, start, end: text.trimEnd().length };
  if (heard.said.length >= ENOUGH_SAID) return;
  // Lines with the same code may be one reply.
  const what = side === 'server' ? (/[0-9]{3}/.exec(text)?.[0] ?? '') : String(heard.said.length);
  if (side === 'client' || !heard.said.includes(what)) heard.said.push(what);
}

/** Adds what was heard in the part of the text behind. */
export function addTally(tally: SideTally, more: SideTally): void {
  for (const side of ['client', 'server'] as const) {
    tally[side].first ??= more[side].first;
    for (const what of more[side].said) {
      if (tally[side].said.length >= ENOUGH_SAID) break;
      if (side === 'client' || !tally[side].said.includes(what)) tally[side].said.push(what);
    }
  }
}
