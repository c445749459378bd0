import type { CustomRule } from '../../rules/custom/customRule';
import type { Finding } from '../../rules/finding';
import type { Session } from '../../session/exchange';
import type { Fixed, Look } from '../checking/task';
import type { Format } from './formats';
import { jsonWriter } from './jsonWriter';
import { prettyWriter } from './prettyWriter';
import { sarifWriter } from './sarifWriter';

/** Turns what is found in one file into its part of the output. Runs where the file is checked. */
export interface FileWriter {
  /**
   * A finding; about in the order of lines.
   *
   * @param rank decides between findings at the same place
   */
  finding(finding: Finding, rank: number): void;
  session(session: Session): void;
  /** The whole part, when all is known; to be called once. */
  pieces(end: FileEnd): Iterable<string>;
  /** Lets go of what was put aside. */
  close(): void;
}

export interface FileEnd {
  readonly dialect: string;
  readonly lines: number;
  /** Rules of which no finding is shown. */
  readonly hidden: ReadonlySet<string>;
}

export interface WriterOptions {
  readonly path: string;
  readonly look: Look;
  /** A line of the file, for an excerpt; undefined where it is not at hand. */
  readonly line: (line: number) => string | undefined;
  readonly fixed?: Fixed | undefined;
  /** Rules that the user defined. */
  readonly customRules?: readonly CustomRule[] | undefined;
  /** Where a line comes from, in a capture. */
  readonly origin?: ((line: number) => Origin | undefined) | undefined;
}

/** Where in a capture a line of its transcript comes from. */
export interface Origin {
  /** The number of its session, from 1. */
  readonly session: number;
  /** The number of the packet, from 1; undefined for a line that no packet brought. */
  readonly frame: number | undefined;
}

export function createWriter(options: WriterOptions): FileWriter {
  return WRITERS[options.look.format](options);
}

const WRITERS: Readonly<Record<Format, (options: WriterOptions) => FileWriter>> = {
  pretty: prettyWriter,
  summary: () => ({ finding() {}, session() {}, pieces: () => [], close() {} }),
  json: jsonWriter,
  ndjson: jsonWriter,
  sarif: sarifWriter,
};
