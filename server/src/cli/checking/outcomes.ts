import type { TranscriptSettings } from '../../config/transcriptSettings';
import type { Fix } from '../../rules/rule';
import type { Input } from '../inputs';
import type { Io } from '../io';
import { runPipe, runTask } from './runTask';
import type { FileResult, FileTask, Look, Problem } from './task';

/** How all files are checked. */
export interface CheckPlan {
  readonly look: Look;
  readonly fix: readonly Fix['kind'][];
  /** The path of a TLS key log for captures. */
  readonly keyLog: string | undefined;
  settingsOf(path: string): Promise<TranscriptSettings>;
  /** Told how many octets were read, as it goes on. */
  read(octets: number): void;
}

/** Checks one file after the other. */
export async function* oneByOne(
  inputs: AsyncIterable<Input | Problem> | Iterable<Input | Problem>,
  plan: CheckPlan,
  io: Io,
): AsyncGenerator<FileResult | Problem> {
  for await (const input of inputs) yield 'problem' in input ? input : await checkHere(input, plan, io);
}

/** Checks an input in this thread. */
export async function checkHere(input: Input, plan: CheckPlan, io: Io): Promise<FileResult | Problem> {
  const task = await taskOf(input, plan);
  return input.stdin ? runPipe(task, io, plan.read) : runTask(task, io, plan.read);
}

export async function taskOf({ path }: Input, { look, fix, keyLog, settingsOf }: CheckPlan): Promise<FileTask> {
  return { path, settings: await settingsOf(path), look, fix, keyLog };
}
