import type { TranscriptSettings } from '../../config/transcriptSettings';
import type { AllFixed } from '../../features/fixes/fixAll';
import type { Fix, Severity } from '../../rules/rule';
import type { Format } from '../formats/formats';

/** How findings are shown; plain data, as it goes to worker threads. */
export interface Look {
  readonly format: Format;
  readonly exchanges: boolean;
  readonly colored: boolean;
  /** Characters in a line. */
  readonly width: number;
  /** Messages are broken at words for a terminal; elsewhere each finding begins with a line that says all. */
  readonly wrapped: boolean;
}

/** One file to check; plain data. */
export interface FileTask {
  readonly path: string;
  readonly settings: TranscriptSettings;
  readonly look: Look;
  /** The kinds of fixes to apply first. */
  readonly fix: readonly Fix['kind'][];
  /** The path of a TLS key log for captures. */
  readonly keyLog: string | undefined;
}

/** What was mended in a file. */
export type Fixed = AllFixed['fixed'];

/** What there is to count of a file; plain data. */
export interface Totals {
  readonly lines: number;
  readonly sessions: number;
  readonly dialect: string;
  readonly confident: boolean;
  readonly fixed: number;
  /** What each rule found. */
  readonly rules: ReadonlyMap<string, RuleTotals>;
}

export interface RuleTotals {
  readonly severities: Map<Severity, number>;
  /** Findings that --fix would mend. */
  fixable: number;
}

/** A file that was checked. */
export interface FileResult {
  readonly path: string;
  readonly totals: Totals;
  /** The file's part of the output; to be called once. */
  pieces(): Iterable<string | Uint8Array>;
  /** Lets go of what was put aside. */
  close(): void;
}

/** Why a path gives no transcript; `problem` completes "path: …". */
export interface Problem {
  readonly path: string;
  readonly problem: string;
}
