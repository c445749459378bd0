import type { LineBatch } from './lineBatch';
import type { FileTask, Totals } from './task';

/** What the main thread asks of one that checks: a file; or a capture that the main thread reads, whose lines come in batches. */
export type Job =
  | FileJob
  | { readonly capture: FileTask }
  | { readonly batch: LineBatch }
  /** Behind the last batch. */
  | { readonly ended: true };

export interface FileJob {
  readonly task: FileTask;
  /** Whether it tells how many octets it has read. */
  readonly tells: boolean;
}

/** What a thread that checks says: Done once for each file and capture, in their order, and `taken` for each batch. */
export type Answer = { readonly read: number } | { readonly taken: true } | Done;

export type Done = { readonly problem: string } | { readonly totals: Totals; readonly output: ThreadOutput };

/** The output of a small file, or an open temporary file that from now on is the main thread's. */
export type ThreadOutput = { readonly text: string } | { readonly fd: number; readonly size: number };
