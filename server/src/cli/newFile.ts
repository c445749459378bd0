import path from 'node:path';
import type { Io } from './io';
import { reason } from './reason';

/** What is written piece by piece. */
export interface WrittenFile {
  write(octets: Uint8Array): void;
  /** To be called when all was written; gives back the file's path, or why there is none. */
  end(): { readonly path: string } | { readonly problem: string };
}

/** A file of its own. */
export interface NewFile extends WrittenFile {
  /** To be called in place of `end`, where not all could be written: half a file must not be taken for a whole one. */
  abandon(): void;
}

/** It is opened for each piece, so that there may be any number of them at once, and is not there before the first. */
export function newFile(file: string, { force, io }: { force: boolean; io: Io }): NewFile {
  let made = false;
  let problem: string | undefined;
  const attempt = (work: () => void) => {
    if (problem !== undefined) return;
    try {
      work();
    } catch (error) {
      const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST';
      problem = isThere ? `${file}: there is such a file already; --force replaces it` : `${file}: ${reason(error)}`;
      // Half a message must not be taken for a whole one.
      if (made) io.removeFile(file);
    }
  };
  const make = (octets: Uint8Array) => {
    io.makeFolder(path.dirname(file));
    // Never through a link that lies there under the name.
    if (force) io.removeFile(file);
    io.createFile(file, octets);
    made = true;
  };
  return {
    write: (octets) => attempt(() => (made ? io.appendToFile(file, octets) : make(octets))),
    end() {
      if (!made) attempt(() => make(new Uint8Array()));
      return problem === undefined ? { path: file } : { problem };
    },
    abandon: () => attempt(() => made && io.removeFile(file)),
  };
}
