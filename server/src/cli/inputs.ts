import type { Io } from './io';
import { readTranscript } from './readTranscript';

/** One transcript to work on. */
export interface Transcript {
  readonly path: string;
  readonly lines: readonly string[];
  /** What the file holds. */
  readonly octets: Uint8Array;
}

/** Why a path gives no transcript; `problem` completes "path: …". */
export interface Problem {
  readonly path: string;
  readonly problem: string;
}

/** What `-` is called in output. */
export const STDIN_NAME = '<stdin>';

/** Reads, one by one, what the arguments name: files, `-` for standard input, folders with `*.smtp` files anywhere below. */
export async function* readInputs(args: readonly string[], io: Io): AsyncGenerator<Transcript | Problem> {
  for (const arg of args) {
    if (arg === '-') {
      yield read(STDIN_NAME, await io.readStdin());
      continue;
    }
    for (const input of filesOf(arg, io)) {
      if ('problem' in input) yield input;
      else yield readFile(input.path, io);
    }
  }
}

function filesOf(arg: string, io: Io): readonly ({ path: string } | Problem)[] {
  try {
    const below = io.filesBelow(arg);
    if (!below) return [{ path: arg }];
    const transcripts = below.filter((file) => file.endsWith('.smtp')).sort();
    if (transcripts.length === 0) return [{ path: arg, problem: 'the folder holds no *.smtp file' }];
    return transcripts.map((path) => ({ path }));
  } catch (error) {
    return [{ path: arg, problem: reason(error) }];
  }
}

function readFile(path: string, io: Io): Transcript | Problem {
  try {
    return read(path, io.readFile(path));
  } catch (error) {
    return { path, problem: reason(error) };
  }
}

function read(path: string, octets: Uint8Array): Transcript | Problem {
  try {
    return { path, lines: readTranscript(octets), octets };
  } catch (error) {
    return { path, problem: reason(error) };
  }
}

/** Why a file cannot be read, in a few words. */
export function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'too many symbolic links',
  ENAMETOOLONG: 'the name is too long',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space is left',
  EIO: 'the device reports a fault',
  ERR_FS_FILE_TOO_LARGE: 'the file is too large',
  ERR_STRING_TOO_LONG: 'the file is too large',
};
