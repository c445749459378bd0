import type { LineRole } from '../rules/recording';

/** A piece of a line with the text that it stands for. */
export interface Piece {
  /** Its number in the transcript, from 0. */
  readonly index: number;
  readonly line: number;
  /** Columns in the line, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** What it says, in the byte notation of the canonical form where it was said. */
  readonly text: string;
  /** For each UTF-16 unit of the text its column, and behind them the end; where the line notates the text otherwise. */
  readonly columns?: readonly number[] | undefined;
  /** What traitsOf() gives for the text. */
  readonly traits: number;
  /** What the dialect takes it for; `frame` is what stands around that. */
  readonly role: LineRole | 'frame';
}

/** Where a unit of the piece's text stands in the line. */
export function columnOf({ start, columns, end }: Piece, at: number): number {
  if (!columns) return start + at;
  return columns[Math.min(at, columns.length - 1)] ?? end;
}

/** A part of a piece. */
export interface Part {
  readonly piece: Piece;
  readonly start: number;
  readonly end: number;
}
