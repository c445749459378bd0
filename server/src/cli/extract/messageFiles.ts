import path from 'node:path';
import type { Attachment } from '../../message/attachments';
import { attachmentFileName, messageFileName } from '../../message/fileName';
import type { Io } from '../io';
import { type NewFile, newFile } from '../newFile';

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
