import type { Input } from '../inputs';
import type { Io, Thread } from '../io';
import { type CheckPlan, checkHere, taskOf } from './outcomes';
import { createPool } from './pool';
import type { FileResult, Problem } from './task';

export interface ParallelOptions {
  readonly threads: number;
  start(): Thread;
  /** Whether the octets that are read are to be told as it goes on. */
  readonly tells: boolean;
}

/** Results for each thread that may be under way or wait for their turn, each with 256 kB of text or an open file. */
const WINDOW = 8;

/** Checks several files at a time; their results come in the order of the inputs. Standard input is read in this thread. */
export async function* inParallel(
  inputs: AsyncIterable<Input | Problem> | Iterable<Input | Problem>,
  plan: CheckPlan,
  io: Io,
  { threads, start, tells }: ParallelOptions,
): AsyncGenerator<FileResult | Problem> {
  const pool = createPool({ threads, start, read: tells ? plan.read : undefined });
  const source = iteratorOf(inputs);
  /** In the order of the inputs; standard input waits until its turn. */
  const results: (() => Promise<FileResult | Problem>)[] = [];
  let ended = false;
  const begin = async (): Promise<void> => {
    const { done, value: input } = await source.next();
    if (done) {
      ended = true;
    } else if ('problem' in input) {
      results.push(async () => input);
    } else if (input.stdin) {
      results.push(() => checkHere(input, plan, io));
    } else {
      const result = pool.run(await taskOf(input, plan), input.size);
      results.push(() => result);
    }
  };
  try {
    for (;;) {
      while (!ended && results.length < threads * WINDOW) await begin();
      const next = results.shift();
      if (!next) return;
      yield await next();
    }
  } finally {
    pool.stop();
  }
}

async function* asAsync<Item>(items: AsyncIterable<Item> | Iterable<Item>): AsyncGenerator<Item> {
  yield* items;
}

function iteratorOf<Item>(items: AsyncIterable<Item> | Iterable<Item>): AsyncIterator<Item, void> {
  return asAsync(items);
}
