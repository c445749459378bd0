import type { FileTask, Totals } from './task';

/** What the main thread asks of one that checks files; it answers with Done, in the order of the tasks. */
export interface Job {
  readonly task: FileTask;
  /** Whether it tells how many octets it has read. */
  readonly tells: boolean;
}

/** What a thread that checks files says. */
export type Answer = { readonly read: number } | Done;

export type Done = { readonly problem: string } | { readonly totals: Totals; readonly output: ThreadOutput };

/** The output of a small file, or an open temporary file that from now on is the main thread's. */
export type ThreadOutput = { readonly text: string } | { readonly fd: number; readonly size: number };
