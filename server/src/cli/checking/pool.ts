import type { Thread } from '../io';
import type { Answer, Job } from './messages';
import type { FileResult, FileTask, Problem } from './task';
import { resultOf, whyLost } from './threadResult';

/** Threads that check files. */
export interface Pool {
  /** @param size octets of the file, as far as they are known */
  run(task: FileTask, size: number | undefined): Promise<FileResult | Problem>;
  /** Ends all threads. */
  stop(): void;
}

export interface PoolOptions {
  readonly threads: number;
  start(): Thread;
  /** Told how many octets were read, as it goes on; absent where nobody wants to know. */
  readonly read?: ((octets: number) => void) | undefined;
}

interface Waiting {
  readonly task: FileTask;
  readonly size: number;
  readonly resolve: (result: FileResult | Problem) => void;
}

interface Member {
  readonly thread: Thread;
  /** What it is to do, the first of it now. */
  readonly jobs: Waiting[];
}

/** A thread gets a second file while it is at the first where all are small, so that it need not wait for us. */
const SMALL = 256 * 1024;
const MOST_JOBS = 8;

export function createPool({ threads, start, read }: PoolOptions): Pool {
  const members = new Set<Member>();
  const queue: Waiting[] = [];
  let stopped = false;

  const hire = (): Member => {
    const member: Member = { thread: start(), jobs: [] };
    member.thread.onMessage((message) => {
      const answer = message as Answer;
      if ('taken' in answer) return;
      if ('read' in answer) return read?.(answer.read);
      const job = member.jobs.shift();
      job?.resolve(resultOf(job.task.path, answer));
      dispatch();
    });
    member.thread.onEnd((reason) => {
      members.delete(member);
      if (stopped) return;
      const [lost, ...others] = member.jobs;
      lost?.resolve({ path: lost.task.path, problem: whyLost(reason) });
      queue.unshift(...others);
      dispatch();
    });
    members.add(member);
    return member;
  };
  const free = (size: number): Member | undefined => {
    let best: Member | undefined;
    for (const member of members) if (!best || member.jobs.length < best.jobs.length) best = member;
    if (best?.jobs.length === 0) return best;
    if (members.size < threads) return hire();
    const small = best && best.jobs.length < MOST_JOBS && [...best.jobs, { size }].every((job) => job.size <= SMALL);
    return small ? best : undefined;
  };
  const dispatch = () => {
    for (let [job] = queue; job; [job] = queue) {
      const member = free(job.size);
      if (!member) return;
      queue.shift();
      member.jobs.push(job);
      member.thread.send({ task: job.task, tells: read !== undefined } satisfies Job);
    }
  };

  return {
    run: (task, size = Number.POSITIVE_INFINITY) =>
      new Promise((resolve) => {
        queue.push({ task, size, resolve });
        dispatch();
      }),
    stop() {
      stopped = true;
      for (const { thread } of members) thread.stop();
    },
  };
}
