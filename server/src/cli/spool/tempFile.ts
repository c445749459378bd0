import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { reason } from '../reason';

/** A file without a name, which is gone when it is closed or the process ends, however it ends. */
export interface TempFile {
  readonly fd: number;
  readonly size: number;
  append(octets: Uint8Array): void;
  /** Fills `into` from `position` on, as far as there is something; gives back how many octets that were. */
  read(into: Uint8Array, position: number): number;
  close(): void;
}

/** What does not fit into memory could not be put aside. */
export class TempFileFault extends Error {}

let made = 0;

/** Only its owner may read it: transcripts hold passwords. */
export function createTempFile(): TempFile {
  const folder = tmpdir();
  // Nobody needs to be unable to guess the name: a file that is there already is not opened.
  const name = `smtp-transcript-${process.pid}-${process.hrtime.bigint().toString(36)}-${++made}`;
  const file = path.join(folder, name);
  const fd = attempt(folder, () => openSync(file, 'wx+', 0o600));
  attempt(folder, () => unlinkSync(file));
  return tempFileOf(fd, 0, folder);
}

/** The file that another thread of this process made, and gave away. */
export function tempFileOf(fd: number, size: number, folder = tmpdir()): TempFile {
  let written = size;
  return {
    fd,
    get size() {
      return written;
    },
    append(octets) {
      for (let at = 0; at < octets.length; ) {
        const from = at;
        at += attempt(folder, () => writeSync(fd, octets, from, octets.length - from, written + from));
      }
      written += octets.length;
    },
    read(into, position) {
      let at = 0;
      while (at < into.length) {
        const from = at;
        const got = attempt(folder, () => readSync(fd, into, from, into.length - from, position + from));
        if (got === 0) break;
        at += got;
      }
      return at;
    },
    close: () => closeSync(fd),
  };
}

function attempt<Result>(folder: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw new TempFileFault(
      `a temporary file cannot be written in ${folder}: ${reason(error)}; TMPDIR may name another folder`,
    );
  }
}
