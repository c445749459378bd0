import { fixFile } from '../fixFile';
import type { Io } from '../io';
import { LineTooLong } from '../lineReader';
import { reason } from '../reason';
import { TempFileFault } from '../spool/tempFile';
import { createFileCheck, type FileCheck } from './fileCheck';
import type { FileResult, FileTask, Problem } from './task';

/** How much of a file is read at once. */
const CHUNK = 256 * 1024;
let chunk: Uint8Array | undefined;

/**
 * Checks a file, and applies fixes first where that is wanted. Never throws.
 *
 * @param read told how many octets were read, as it goes on
 */
export function runTask(task: FileTask, io: Io, read: (octets: number) => void): FileResult | Problem {
  const { path } = task;
  try {
    if (task.fix.length > 0) return fixAndCheck(task, io, read);
    const file = attempt(() => io.open(path));
    let check: FileCheck | undefined;
    try {
      check = createFileCheck({ ...task, file });
      chunk ??= Buffer.allocUnsafe(CHUNK);
      for (;;) {
        const into = chunk;
        const got = attempt(() => file.read(into));
        if (got === 0) return check.end();
        check.push(into.subarray(0, got));
        read(got);
      }
    } catch (error) {
      check?.close();
      throw error;
    } finally {
      file.close();
    }
  } catch (error) {
    return { path, problem: problemOf(error) };
  }
}

/** Checks what comes piece by piece, as through a pipe. Never rejects. */
export async function runPipe(
  task: FileTask,
  octets: AsyncIterable<Uint8Array>,
  read: (octets: number) => void,
): Promise<FileResult | Problem> {
  const check = createFileCheck(task);
  try {
    const pieces = octets[Symbol.asyncIterator]();
    for (;;) {
      const { done, value } = await pieces.next().catch((error) => {
        throw new Unreadable(reason(error));
      });
      if (done) return check.end();
      check.push(value);
      read(value.length);
    }
  } catch (error) {
    check.close();
    return { path: task.path, problem: problemOf(error) };
  }
}

/** The file is read, mended and checked in memory. */
function fixAndCheck(task: FileTask, io: Io, read: (octets: number) => void): FileResult | Problem {
  const { path } = task;
  const octets = attempt(() => io.readFile(path));
  const mended = attempt(() => fixFile(path, octets, task.settings, task.fix, io));
  if ('problem' in mended) return { path, problem: mended.problem };
  const file = fileOf(mended.octets);
  const check = createFileCheck({ ...task, file, fixed: mended.fixed });
  for (let at = 0; at < mended.octets.length; at += CHUNK) check.push(mended.octets.subarray(at, at + CHUNK));
  read(octets.length);
  return check.end();
}

/** What lies in memory, as a file. */
function fileOf(octets: Uint8Array) {
  return {
    read: () => 0,
    readAt(into: Uint8Array, position: number) {
      const part = octets.subarray(position, position + into.length);
      into.set(part);
      return part.length;
    },
    close() {},
  };
}

/** The world is at fault, not the program. */
class Unreadable extends Error {}

function attempt<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    // Only what the system or Node refuses has a code.
    throw (error as NodeJS.ErrnoException).code === undefined ? error : new Unreadable(reason(error));
  }
}

function problemOf(error: unknown): string {
  const { message } = error as Error;
  if (error instanceof LineTooLong) {
    return `${message}: more than 268 million characters without a line end; is it a text?`;
  }
  if (error instanceof Unreadable || error instanceof TempFileFault) return message;
  // No text may be able to do this: it is our fault, and must not cost the other files their verdicts.
  return `internal error, please report it: ${message}`;
}
