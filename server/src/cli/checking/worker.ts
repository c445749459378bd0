import { isMainThread, type MessagePort, parentPort } from 'node:worker_threads';
import type { Io } from '../io';
import { createTempFile, type TempFile } from '../spool/tempFile';
import type { Answer, Done, Job, ThreadOutput } from './messages';
import { runTask } from './runTask';
import type { FileResult } from './task';

/** Checks the files that the main thread names, until that stops it. False where this is the main thread. */
export function checkForMainThread(io: Io): boolean {
  const port = parentPort;
  if (isMainThread || !port) return false;
  // One after the other: a capture is not read in one go.
  let before = Promise.resolve();
  port.on('message', (job: Job) => {
    before = before.then(async () => say(port, await done(job, port, io)));
  });
  return true;
}

async function done({ task, tells }: Job, port: MessagePort, io: Io): Promise<Done> {
  let untold = 0;
  const result = await runTask(task, io, (octets) => {
    untold += octets;
    if (!tells || untold < TOLD_AT_ONCE) return;
    say(port, { read: untold });
    untold = 0;
  });
  if (tells) say(port, { read: untold });
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
