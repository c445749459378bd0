import type { Problem } from './checking/task';
import { type Io, UsageError } from './io';
import { reason } from './reason';

/** One transcript to work on. */
export interface Input {
  /** What it is called in output. */
  readonly path: string;
  readonly stdin: boolean;
  /** Octets, where they are known. */
  readonly size: number | undefined;
}

/** What `-` is called in output. */
export const STDIN_NAME = '<stdin>';

/** What the arguments name: files, `-` for standard input, folders with `*.smtp` files anywhere below. */
export function* inputsOf(args: Iterable<string>, io: Io): Generator<Input | Problem> {
  for (const arg of args) {
    if (arg === '-') yield { path: STDIN_NAME, stdin: true, size: undefined };
    else yield* filesOf(arg, io);
  }
}

/** What a list of files and folders names; in it, `-` is a file of that name. */
export async function* inputsOfList(list: string, io: Io): AsyncGenerator<Input | Problem> {
  for await (const path of pathsIn(list, io)) yield* filesOf(path, io);
}

function* filesOf(arg: string, io: Io): Generator<Input | Problem> {
  try {
    const below = io.filesBelow(arg);
    if (!below) return yield { path: arg, stdin: false, size: io.sizeOf(arg) };
    const transcripts = below.filter((file) => file.endsWith('.smtp')).sort();
    if (transcripts.length === 0) return yield { path: arg, problem: 'the folder holds no *.smtp file' };
    for (const path of transcripts) yield { path, stdin: false, size: io.sizeOf(path) };
  } catch (error) {
    yield { path: arg, problem: reason(error) };
  }
}

/** The paths in a list: each ended by NUL where there is one in it, else by a line end. A path without octets is none. */
async function* pathsIn(list: string, io: Io): AsyncGenerator<string> {
  let rest = Buffer.alloc(0);
  let end: number | undefined;
  for await (const piece of list === '-' ? io.stdin() : piecesOf(list, io)) {
    rest = rest.length > 0 ? Buffer.concat([rest, piece]) : Buffer.from(piece);
    // The first piece decides; it is decided late enough to hold a whole path.
    end ??= rest.includes(NUL) ? NUL : rest.includes(LF) ? LF : undefined;
    if (end === undefined) continue;
    let at = 0;
    for (let next = rest.indexOf(end, at); next >= 0; next = rest.indexOf(end, at)) {
      const path = rest.toString('utf8', at, next);
      if (path !== '') yield path;
      at = next + 1;
    }
    rest = rest.subarray(at);
  }
  if (rest.length > 0) yield rest.toString('utf8');
}

function* piecesOf(file: string, io: Io): Generator<Uint8Array> {
  const attempt = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw new UsageError(`--files-from: ${file}: ${reason(error)}`);
    }
  };
  const open = attempt(() => io.open(file));
  try {
    for (;;) {
      const piece = Buffer.allocUnsafe(PIECE);
      const got = attempt(() => open.read(piece));
      if (got === 0) return;
      yield piece.subarray(0, got);
    }
  } finally {
    open.close();
  }
}

const NUL = 0;
const LF = 0x0a;
const PIECE = 64 * 1024;
