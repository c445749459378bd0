import path from 'node:path';
import type { Io, Output } from '../../../server/src/cli/io';
import { runCli } from '../../../server/src/cli/runCli';

/** The folder in which commands run; the names of files are relative to it. */
const FOLDER = '/home/user/mail';

/** A small world for the command line. */
export interface World {
  /** Files by path; a string is written as UTF-8. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** How many octets are read at once. */
  readonly piece?: number;
  /** The width of a terminal; none where absent. */
  readonly terminal?: number;
  /** A disk that is broken: files that are opened cannot be read behind so many octets. */
  readonly brokenAt?: number;
}

export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What was written to standard output, piece by piece. */
  readonly pieces: readonly string[];
  /** The files that were written, by path. */
  readonly written: Readonly<Record<string, Uint8Array>>;
}

/** Runs a command in a world of its own. */
export async function run(args: readonly string[], world: World = {}): Promise<Outcome> {
  const stdout = collector(world.terminal);
  const stderr = collector(world.terminal);
  const written: Record<string, Uint8Array> = {};
  const removed = new Set<string>();
  const { piece = 1000 } = world;
  let input = octets(world.stdin ?? '');
  const named = (file: string) => (file.startsWith(`${FOLDER}/`) ? file.slice(FOLDER.length + 1) : file);
  const io: Io = {
    folder: FOLDER,
    writeFile(file, octets) {
      written[named(file)] = octets;
    },
    createFile(file, octets) {
      const name = named(file);
      if (written[name] !== undefined || (world.files?.[name] !== undefined && !removed.has(name))) {
        throw Object.assign(new Error(`EEXIST: file already exists, open '${file}'`), { code: 'EEXIST' });
      }
      written[name] = Uint8Array.from(octets);
    },
    appendToFile(file, octets) {
      written[named(file)] = Buffer.concat([written[named(file)] ?? new Uint8Array(), octets]);
    },
    removeFile(file) {
      removed.add(named(file));
      delete written[named(file)];
    },
    makeFolder() {},
    exists: (file) =>
      Object.keys(world.files ?? {}).some((one) => one === named(file) || one.startsWith(`${named(file)}/`)),
    stdout,
    stderr,
    env: world.env ?? {},
    async *stdin() {
      const all = input;
      input = new Uint8Array();
      for (let at = 0; at < all.length; at += piece) yield all.subarray(at, at + piece);
    },
    open(file) {
      const content = io.readFile(file);
      let at = 0;
      const readAt = (into: Uint8Array, position: number) => {
        const part = content.subarray(position, position + into.length);
        into.set(part);
        return part.length;
      };
      return {
        read(into) {
          if (at >= (world.brokenAt ?? Number.POSITIVE_INFINITY)) {
            throw Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO' });
          }
          const got = readAt(into.subarray(0, piece), at);
          at += got;
          return got;
        },
        readAt,
        close() {},
      };
    },
    sizeOf: (file) => io.readFile(file).length,
    cores: 1,
    now: () => 0,
    readFile(file) {
      const content = world.files?.[named(file)];
      if (content === undefined) throw notThere(file);
      return octets(content);
    },
    filesBelow(file) {
      const names = Object.keys(world.files ?? {});
      if (names.includes(file)) return undefined;
      const below = names.filter((name) => name.startsWith(file + path.posix.sep));
      if (below.length === 0) throw notThere(file);
      return below;
    },
  };
  const status = await runCli(args, io);
  return { status, stdout: stdout.text(), stderr: stderr.text(), pieces: stdout.parts, written };
}

function collector(columns: number | undefined): Output & { readonly parts: readonly string[]; text(): string } {
  const parts: string[] = [];
  return {
    write: (text) => void parts.push(typeof text === 'string' ? text : Buffer.from(text).toString('utf8')),
    drained: async () => {},
    isTTY: columns !== undefined,
    columns,
    parts,
    text: () => parts.join(''),
  };
}

function octets(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
}

function notThere(file: string): Error {
  return Object.assign(new Error(`ENOENT: no such file or directory, open '${file}'`), { code: 'ENOENT' });
}
