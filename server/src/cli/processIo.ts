import {
  appendFileSync,
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Io, OpenFile, Output } from './io';
import { standardOutput } from './standardOutput';
import { startThread } from './threads';

/** The real world: files, standard streams and environment of this process. */
export function processIo(): Io {
  let stdout: Output | undefined;
  let stderr: Output | undefined;
  return {
    get stdout() {
      stdout ??= standardOutput(1);
      return stdout;
    },
    get stderr() {
      stderr ??= standardOutput(2);
      return stderr;
    },
    readFile: (file) => readFileSync(file),
    writeFile: (file, octets) => writeFileSync(file, octets),
    createFile: (file, octets) => writeFileSync(file, octets, { flag: 'wx' }),
    appendToFile: (file, octets) => appendFileSync(file, octets),
    removeFile: (file) => rmSync(file, { force: true }),
    makeFolder: (folder) => void mkdirSync(folder, { recursive: true }),
    open,
    sizeOf,
    exists: existsSync,
    folder: process.cwd(),
    stdin,
    filesBelow,
    env: process.env,
    get cores() {
      return availableParallelism();
    },
    startThread,
    now: () => performance.now(),
  };
}

function open(file: string): OpenFile {
  const fd = openSync(file, 'r');
  const close = () => closeSync(fd);
  if (!fstatSync(fd).isFile()) return { read: (into) => readSync(fd, into), close };
  let position = 0;
  return {
    read(into) {
      const got = readSync(fd, into, 0, into.length, position);
      position += got;
      return got;
    },
    readAt(into, from) {
      let at = 0;
      for (let got = -1; got !== 0 && at < into.length; at += got)
        got = readSync(fd, into, at, into.length - at, from + at);
      return at;
    },
    close,
  };
}

function sizeOf(file: string): number | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() ? found.size : undefined;
}

async function* stdin(): AsyncIterable<Uint8Array> {
  if (!process.stdin.readableEnded) yield* process.stdin;
}

function filesBelow(folder: string): string[] | undefined {
  if (!statSync(folder).isDirectory()) return undefined;
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}
