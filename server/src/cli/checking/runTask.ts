import { CAPTURE_HEAD, isCapture } from '../../capture/isCapture';
import { attempt, beheaded, Unreadable } from '../capture/beheaded';
import { importFirst } from '../capture/importFirst';
import { NoCapture } from '../capture/noCapture';
import { fixFile } from '../fixFile';
import type { Io, OpenFile, Thread } from '../io';
import { LineTooLong } from '../lineReader';
import { TempFileFault } from '../spool/tempFile';
import type { checkCapture } from './checkCapture';
import { createFileCheck } from './fileCheck';
import type { FileResult, FileTask, Problem } from './task';

/** How much of a file is read at once. */
const CHUNK = 256 * 1024;
let chunk: Uint8Array | undefined;

/**
 * Checks a file, and applies fixes first where that is wanted. Never rejects.
 *
 * @param read told how many octets were read, as it goes on
 * @param helper starts another thread, where one may be used
 */
export async function runTask(
  task: FileTask,
  io: Io,
  read: (octets: number) => void,
  helper?: () => Thread,
): Promise<FileResult | Problem> {
  const { path } = task;
  try {
    if (task.fix.length > 0) return fixAndCheck(task, io, read);
    const file = attempt(() => io.open(path));
    try {
      chunk ??= Buffer.allocUnsafe(CHUNK);
      const head = attempt(() => readHead(file, chunk!));
      if (isCapture(head)) return await checkPackets(task, io, octetsOf(file, head), { helper, read });
      return checkText(task, file, head, read);
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
  io: Io,
  read: (octets: number) => void,
  helper: (() => Thread) | undefined,
): Promise<FileResult | Problem> {
  const { path } = task;
  try {
    const { head, pieces } = await beheaded(io.stdin());
    if (isCapture(head)) return await checkPackets(task, io, pieces, { helper, read });
    const check = createFileCheck(task);
    try {
      for await (const piece of pieces) {
        check.push(piece);
        read(piece.length);
      }
      return check.end();
    } catch (error) {
      check.close();
      throw error;
    }
  } catch (error) {
    return { path, problem: problemOf(error) };
  }
}

/** Most runs have no captures. */
const checkPackets: typeof checkCapture = async (...args) => (await import('./checkCapture')).checkCapture(...args);

function checkText(task: FileTask, file: OpenFile, head: Uint8Array, read: (octets: number) => void): FileResult {
  const check = createFileCheck({ ...task, file });
  try {
    for (let piece = head; piece.length > 0; piece = attempt(() => readInto(file, chunk!))) {
      check.push(piece);
      read(piece.length);
    }
    return check.end();
  } catch (error) {
    check.close();
    throw error;
  }
}

/** The file is read, mended and checked in memory. */
function fixAndCheck(task: FileTask, io: Io, read: (octets: number) => void): FileResult | Problem {
  const { path } = task;
  const octets = attempt(() => io.readFile(path));
  if (isCapture(octets)) return { path, problem: `it is a packet capture, which is not changed; ${importFirst(path)}` };
  const mended = attempt(() => fixFile(path, octets, task.settings, task.fix, io));
  if ('problem' in mended) return { path, problem: mended.problem };
  const file = fileOf(mended.octets);
  const check = createFileCheck({ ...task, file, fixed: mended.fixed });
  for (let at = 0; at < mended.octets.length; at += CHUNK) check.push(mended.octets.subarray(at, at + CHUNK));
  read(octets.length);
  return check.end();
}

/** The octets of a file whose head was read; each piece is an array of its own. */
function* octetsOf(file: OpenFile, head: Uint8Array): Generator<Uint8Array> {
  yield Buffer.from(head);
  const into = Buffer.allocUnsafe(CHUNK);
  for (let piece = attempt(() => readInto(file, into)); piece.length > 0; piece = attempt(() => readInto(file, into))) {
    yield piece;
  }
}

function readInto(file: OpenFile, into: Uint8Array): Uint8Array {
  return into.subarray(0, file.read(into));
}

/** At least as much as tells what a file is, where it has so much. */
function readHead(file: OpenFile, into: Uint8Array): Uint8Array {
  let size = 0;
  while (size < CAPTURE_HEAD) {
    const got = file.read(into.subarray(size));
    if (got === 0) break;
    size += got;
  }
  return into.subarray(0, size);
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

/** What went wrong, in words for users. */
export function problemOf(error: unknown): string {
  const { message } = error as Error;
  if (error instanceof LineTooLong) {
    return `${message}: more than 268 million characters without a line end; is it a text?`;
  }
  if (error instanceof Unreadable || error instanceof TempFileFault || error instanceof NoCapture) return message;
  // No text may be able to do this: it is our fault, and must not cost the other files their verdicts.
  return `internal error, please report it: ${message}`;
}
