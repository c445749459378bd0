import type { CaptureLinesSink } from '../capture/captureLines';
import type { Thread } from '../io';
import { type CaptureCheck, createCaptureCheck } from './captureCheck';
import { createLineBatches, type LineBatch, unpackBatch } from './lineBatch';
import type { Answer, Job } from './messages';
import type { FileResult, FileTask, Problem } from './task';
import { resultOf, whyLost } from './threadResult';

/** A check of the transcript of a capture, for which who gives the lines has to wait now and then. */
export interface DistantCheck extends Required<CaptureLinesSink> {
  /** Resolves when it can take more. */
  drained(): Promise<void>;
  /** To be called behind the last line, once. */
  end(): Promise<FileResult | Problem>;
  /** Lets go of everything where there is no result. */
  close(): void;
}

/** Fewer lines are checked in this thread before another one has started. */
const ENOUGH_BATCHES = 2;
/** Batches on the way to the other thread. */
const MOST_UNDER_WAY = 6;

/** The check goes on in another thread, where there is enough to do, while this one reads the capture. */
export function createDistantCheck(task: FileTask, start: () => Thread): DistantCheck {
  let thread: Thread | undefined;
  let here: CaptureCheck | undefined;
  let early: LineBatch[] = [];
  let underWay = 0;
  let wake: (() => void) | undefined;
  let finish: (result: FileResult | Problem) => void;
  const result = new Promise<FileResult | Problem>((resolve) => {
    finish = resolve;
  });
  let isOver = false;

  const send = (job: Job, moved: readonly ArrayBuffer[] = []) => thread?.send(job, moved);
  const give = (batch: LineBatch) => {
    underWay++;
    send({ batch }, [batch.octets.buffer]);
  };
  const hire = () => {
    thread = start();
    thread.onMessage((message) => {
      const answer = message as Answer;
      if ('read' in answer) return;
      if ('taken' in answer) underWay--;
      else finish(resultOf(task.path, answer));
      wake?.();
    });
    thread.onEnd((reason) => {
      isOver = true;
      finish({ path: task.path, problem: whyLost(reason) });
      wake?.();
    });
    send({ capture: task });
    for (const batch of early) give(batch);
    early = [];
  };
  const batches = createLineBatches((batch) => {
    if (thread) return give(batch);
    early.push(batch);
    if (early.length >= ENOUGH_BATCHES) hire();
  });

  return {
    session: batches.session,
    lines: batches.lines,
    async drained() {
      while (underWay > MOST_UNDER_WAY && !isOver) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    async end() {
      batches.flush();
      if (thread) {
        send({ ended: true });
        const found = await result;
        thread.stop();
        return found;
      }
      here = createCaptureCheck(task);
      for (const batch of early) unpackBatch(batch, here);
      return here.end();
    },
    close() {
      thread?.stop();
      here?.close();
    },
  };
}
