import type { Ladder, Row } from './ladder';

/** What the writer of a picture knows of its letters. All in the same unit, such as pixels. */
export interface Metrics {
  /** Of the picture, if that is enough for it. */
  readonly width: number;
  /** Of a letter; all have the same. */
  readonly letter: number;
  /** From one line of text to the next. */
  readonly line: number;
}

/** Where things stand. */
export interface Geometry extends Metrics {
  readonly clientX: number;
  readonly serverX: number;
  readonly headHeight: number;
}

/** In letters: what stands beside the life lines has its room only where there is something. */
const BESIDE = 3;
const TIMES = 13;
const GROUPS = 15;
const SPANS = 21;
const LEAST_BETWEEN = 42;
const MOST_BETWEEN = 110;
/** In lines. */
const HEAD = 3.6;
const LABEL_AND_ARROW = 1.85;
const EVENT = 1.7;
const WAIT = 1.4;

export function geometryOf(
  { width, letter, line }: Metrics,
  { rows, spans, groups }: Pick<Ladder, 'rows' | 'spans' | 'groups'>,
): Geometry {
  const left = groups.length > 0 ? GROUPS : rows.some(({ time }) => time !== null) ? TIMES : BESIDE;
  const right = spans.length > 0 ? SPANS : BESIDE;
  const between = Math.floor(width / letter) - left - right;
  const clientX = left * letter;
  const serverX = clientX + Math.min(MOST_BETWEEN, Math.max(LEAST_BETWEEN, between)) * letter;
  return { width: serverX + right * letter, letter, line, clientX, serverX, headHeight: HEAD * line };
}

/** The lines of text that a row takes in front of its findings. */
export function linesOf({ kind, isLongWait }: Row): number {
  return (isLongWait ? WAIT : 0) + (kind === 'event' ? EVENT : LABEL_AND_ARROW);
}

/** Lines that the mark of a long wait takes. */
export const WAIT_LINES = WAIT;

export function rowHeight(row: Row, line: number): number {
  return Math.round((linesOf(row) + row.findings.length) * line);
}

/** Where each row begins, from 0, and behind them where the last one ends. */
export function rowTops({ rows }: Pick<Ladder, 'rows'>, line: number): number[] {
  const tops = [0];
  for (const row of rows) tops.push(tops.at(-1)! + rowHeight(row, line));
  return tops;
}
