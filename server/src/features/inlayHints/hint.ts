import type { Lines } from '../../analysis/lines';
import type { LineRole } from '../../rules/recording';
import type { Session } from '../../session/exchange';
import { visible } from '../markdown';

/** What is shown behind the text of a line, from 0: there it moves nothing that stands in the line. */
export interface Hint {
  readonly line: number;
  readonly kind: HintKind;
  /** Plain text, safe to be shown. */
  readonly text: string;
}

/** Each is a setting below `smtp.inlayHints`. */
export type HintKind = 'state' | 'recipients' | 'auth' | 'times' | 'octets';

export interface HintsOf {
  readonly session: Session;
  readonly lines: Lines;
  readonly roleOf: (line: number) => LineRole;
  /** What was said in a line, as the line shows it. */
  readonly textOf: (line: number) => string;
  /** Only lines from `from` to `to`, both inclusive, are wanted. */
  readonly from: number;
  readonly to: number;
  /** A wait of so many seconds or more is marked. */
  readonly longWait: number;
  /** The tool writes each line when it passes on the wire, so that lines of a chunk are its own. */
  readonly isWire: boolean;
}

export function isWanted({ from, to }: HintsOf, line: number): boolean {
  return from <= line && line <= to;
}

/** A text out of the transcript. */
export function shownText(text: string): string {
  const shown = visible(text);
  return shown.length > LONGEST ? `${shown.slice(0, LONGEST - 1)}…` : shown;
}

const LONGEST = 60;
