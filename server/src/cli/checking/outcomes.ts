import type { TranscriptSettings } from '../../config/transcriptSettings';
import type { Fix } from '../../rules/rule';
import type { Input } from '../inputs';
import type { Io, Thread } from '../io';
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

/** Checks one file after the other. @param helper starts another thread for what can be done beside this one */
export async function* oneByOne(
  inputs: AsyncIterable<Input | Problem> | Iterable<Input | Problem>,
  plan: CheckPlan,
  io: Io,
  helper?: () => Thread,
): AsyncGenerator<FileResult | Problem> {
  for await (const input of inputs) yield 'problem' in input ? input : await checkHere(input, plan, io, helper);
}

/** Checks an input in this thread. @param helper starts another one for what can be done beside it */
export async function checkHere(
  input: Input,
  plan: CheckPlan,
  io: Io,
  helper?: () => Thread,
): Promise<FileResult | Problem> {
  const task = await taskOf(input, plan);
  return input.stdin ? runPipe(task, io, plan.read, helper) : runTask(task, io, plan.read, helper);
}

export async function taskOf({ path }: Input, { look, fix, keyLog, settingsOf }: CheckPlan): Promise<FileTask> {
  return { path, settings: await settingsOf(path), look, fix, keyLog };
}
