import { type Input, inputsOf, inputsOfList } from '../inputs';
import type { Io } from '../io';
import { type CheckPlan, oneByOne } from './outcomes';
import type { FileResult, Problem } from './task';

export interface CheckAllOptions {
  readonly files: readonly string[];
  /** The file that lists what to check, in place of `files`. */
  readonly list: string | undefined;
  /** Threads that check; undefined where that is ours to say. */
  readonly workers: number | undefined;
  readonly progress: 'auto' | 'always' | 'never';
}

type Inputs = AsyncIterable<Input | Problem> | Iterable<Input | Problem>;

/** Threads that are started without being asked for. */
const MOST_THREADS = 32;
/** A thread takes about as long to start as these are checked in. */
const ENOUGH_OCTETS = 8_000_000;
const ENOUGH_FILES = 256;

/** Checks all files, in this thread or in several; the results come in the order of the files. */
export async function* checkAll(
  { files, list, workers, progress }: CheckAllOptions,
  plan: CheckPlan,
  io: Io,
): AsyncGenerator<FileResult | Problem> {
  const inputs: Inputs = list === undefined ? inputsOf(files, io) : inputsOfList(list, io);
  const threads = workers ?? Math.min(io.cores, MOST_THREADS);
  const start = io.startThread;
  if (threads < 2 || !start) return yield* oneByOne(inputs, plan, io);
  const { first, rest } = await look(inputs, workers !== undefined);
  if (!rest) return yield* oneByOne(first, plan, io, start);
  // Most runs have no use for it.
  const { inParallel } = await import('./inParallel');
  yield* inParallel(chain(first, rest), plan, io, { threads, start, tells: progress !== 'never' });
}

/** Looks at inputs until there is enough to do for several threads; `rest` is undefined where there is not. */
async function look(
  inputs: Inputs,
  wanted: boolean,
): Promise<{ first: (Input | Problem)[]; rest?: AsyncIterator<Input | Problem, void> }> {
  const rest = all(inputs);
  const first: (Input | Problem)[] = [];
  const seen = { files: 0, octets: 0 };
  for (;;) {
    const { done, value: input } = await rest.next();
    if (done) return { first };
    first.push(input);
    if ('problem' in input || input.stdin) continue;
    seen.files++;
    seen.octets += input.size ?? 0;
    const enough = wanted || seen.octets >= ENOUGH_OCTETS || seen.files >= ENOUGH_FILES;
    if (seen.files > 1 && enough) return { first, rest };
  }
}

async function* all(inputs: Inputs): AsyncGenerator<Input | Problem, void> {
  yield* inputs;
}

async function* chain(
  first: readonly (Input | Problem)[],
  rest: AsyncIterator<Input | Problem, void>,
): AsyncGenerator<Input | Problem> {
  yield* first;
  for (;;) {
    const { done, value } = await rest.next();
    if (done) return;
    yield value;
  }
}
