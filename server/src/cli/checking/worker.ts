import { isMainThread, type MessagePort, parentPort } from 'node:worker_threads';
import type { Io } from '../io';
import { createTempFile, type TempFile } from '../spool/tempFile';
import type { CaptureCheck } from './captureCheck';
import { unpackBatch } from './lineBatch';
import type { Answer, Done, FileJob, Job, ThreadOutput } from './messages';
import { problemOf, runTask } from './runTask';
import type { FileResult, Problem } from './task';

/** Checks what the main thread names, until that stops it. False where this is the main thread. */
export function checkForMainThread(io: Io): boolean {
  const port = parentPort;
  if (isMainThread || !port) return false;
  const capture = createDistantCapture(port);
  // One after the other: a capture is not read in one go.
  let before = Promise.resolve();
  port.on('message', (job: Job) => {
    before = before.then(async () => {
      if ('task' in job) say(port, await checked(job, port, io));
      else await capture(job);
    });
  });
  return true;
}

async function checked({ task, tells }: FileJob, port: MessagePort, io: Io): Promise<Done> {
  let untold = 0;
  const result = await runTask(task, io, (octets) => {
    untold += octets;
    if (!tells || untold < TOLD_AT_ONCE) return;
    say(port, { read: untold });
    untold = 0;
  });
  if (tells) say(port, { read: untold });
  return doneWith(result);
}

/** Checks a capture whose lines the main thread sends: each batch is answered, and so is the end. */
function createDistantCapture(port: MessagePort): (job: Exclude<Job, FileJob>) => Promise<void> {
  let check: CaptureCheck | undefined;
  let path = '';
  let fault: string | undefined;
  const attempt = <Result>(work: () => Result): Result | undefined => {
    if (fault !== undefined) return undefined;
    try {
      return work();
    } catch (error) {
      fault = problemOf(error);
      check?.close();
      return undefined;
    }
  };
  return async (job) => {
    if ('capture' in job) {
      const { createCaptureCheck } = await import('./captureCheck');
      path = job.capture.path;
      fault = undefined;
      check = createCaptureCheck(job.capture);
    } else if ('batch' in job) {
      attempt(() => check && unpackBatch(job.batch, check));
      say(port, { taken: true });
    } else {
      const result = attempt(() => check?.end());
      say(port, doneWith(result ?? { path, problem: fault ?? '' }));
    }
  };
}

function doneWith(result: FileResult | Problem): Done {
  if ('problem' in result) return { problem: result.problem };
  try {
    return { totals: result.totals, output: outputOf(result) };
  } catch (error) {
    return { problem: (error as Error).message };
  } finally {
    result.close();
  }
}

function say(port: MessagePort, answer: Answer): void {
  port.postMessage(answer);
}

const TOLD_AT_ONCE = 4_000_000;
/** Longer output goes into a temporary file, from which the main thread writes it when its turn has come. */
const MOST_TEXT = 256 * 1024;

function outputOf(result: FileResult): ThreadOutput {
  let text = '';
  let file: TempFile | undefined;
  for (const piece of result.pieces()) {
    text += piece;
    if (text.length < MOST_TEXT) continue;
    file ??= createTempFile();
    file.append(Buffer.from(text, 'utf8'));
    text = '';
  }
  if (!file) return { text };
  file.append(Buffer.from(text, 'utf8'));
  return { fd: file.fd, size: file.size };
}
