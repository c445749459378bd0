import path from 'node:path';
import type { Attachment } from '../../message/attachments';
import { attachmentFileName, messageFileName } from '../../message/fileName';
import type { Io } from '../io';
import { reason } from '../reason';

/** A file that is written piece by piece. */
export interface NewFile {
  write(octets: Uint8Array): void;
  /** To be called when all was written; gives back the file's path, or why there is none. */
  end(): { readonly path: string } | { readonly problem: string };
}

/** The folder to which messages are saved, under names of our own. */
export interface MessageFiles {
  /** Names for the messages of a transcript: those of another one of the same name get others. */
  forTranscript(transcript: string): {
    message(session: number, message: number): NewFile;
    attachment(session: number, message: number, attachment: Attachment): NewFile;
  };
}

/** @param force whether files that are there already are replaced; else they are left as they are */
export function createMessageFiles(folder: string, force: boolean, io: Io): MessageFiles {
  const taken = new Set<string>();
  return {
    forTranscript(transcript) {
      let unique = transcript;
      const { dir, name, ext } = path.parse(transcript);
      for (let number = 2; taken.has(messageFileName(unique, 0, 0)); number++) {
        unique = path.join(dir, `${name}_${number}${ext}`);
      }
      taken.add(messageFileName(unique, 0, 0));
      const open = (file: string) => newFile(path.join(folder, file), { force, io });
      return {
        message: (session, message) => open(messageFileName(unique, session, message)),
        attachment: (session, message, attachment) =>
          open(attachmentFileName(messageFileName(unique, session, message), attachment)),
      };
    },
  };
}

/** It is opened for each piece, so that there may be any number of them at once, and is not there before the first. */
function newFile(file: string, { force, io }: { force: boolean; io: Io }): NewFile {
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
  };
}
