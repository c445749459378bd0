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

/** In letters. */
const LEFT = 15;
const RIGHT = 22;
const LEAST_BETWEEN = 44;
const MOST_BETWEEN = 110;
/** In lines. */
const HEAD = 3.6;
const LABEL_AND_ARROW = 1.85;
const EVENT = 1.7;
const WAIT = 1.4;

export function geometryOf({ width, letter, line }: Metrics): Geometry {
  const between = Math.floor(width / letter) - LEFT - RIGHT;
  const clientX = LEFT * letter;
  const serverX = clientX + Math.min(MOST_BETWEEN, Math.max(LEAST_BETWEEN, between)) * letter;
  return { width: serverX + RIGHT * letter, letter, line, clientX, serverX, headHeight: HEAD * line };
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
