import type { CaptureOctets } from '../../capture/importCapture';
import { createCaptureLines } from '../capture/captureLines';
import { readKeyLog } from '../capture/readKeyLog';
import type { Io, Thread } from '../io';
import { createCaptureCheck } from './captureCheck';
import { createDistantCheck, type DistantCheck } from './distantCheck';
import type { FileResult, FileTask, Problem } from './task';

export interface CaptureCheckOptions {
  /** Starts a thread that checks what is read here; undefined where there is to be none. */
  readonly helper: (() => Thread) | undefined;
  /** Told how many octets were read, as it goes on. */
  read(octets: number): void;
}

/** Checks the sessions of a capture: lines are those of the transcript that `import` makes of all of them. */
export async function checkCapture(
  task: FileTask,
  io: Io,
  octets: CaptureOctets,
  { helper, read }: CaptureCheckOptions,
): Promise<FileResult | Problem> {
  const keyLog = readKeyLog(task.keyLog, io);
  const check = helper ? createDistantCheck(task, helper) : inThisThread(task);
  const lines = createCaptureLines(check, { keyLog });
  try {
    for await (const piece of octets) {
      await lines.push(piece);
      await check.drained();
      read(piece.length);
    }
    await lines.end();
    return await check.end();
  } catch (error) {
    check.close();
    throw error;
  } finally {
    lines.close();
  }
}

function inThisThread(task: FileTask): DistantCheck {
  const check = createCaptureCheck(task);
  return { ...check, drained: async () => {}, end: async () => check.end() };
}
