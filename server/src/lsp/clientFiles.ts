import type { Connection } from 'vscode-languageserver';
import type { Files, TranscriptFile } from '../host';
import {
  FILE_EXISTS_REQUEST,
  type FileParams,
  READ_FILE_REQUEST,
  type ReadFileResult,
  TRANSCRIPTS_REQUEST,
  type TranscriptFileInfo,
} from '../messages';

export interface ClientFiles extends Files {
  /** The transcripts of the workspace; undefined where the editor cannot tell. */
  transcripts(): Promise<readonly TranscriptFile[] | undefined>;
}

/** Files as the editor reads them: where there is no file system, or the file lies in a virtual one. */
export function clientFiles(connection: Connection): ClientFiles {
  // An editor that does not know these requests answers with an error: then there are no files.
  return {
    async readFile(uri) {
      try {
        const params: FileParams = { uri };
        return (await connection.sendRequest<ReadFileResult>(READ_FILE_REQUEST, params))?.text;
      } catch {
        return undefined;
      }
    },
    async exists(uri) {
      try {
        const params: FileParams = { uri };
        return await connection.sendRequest<boolean>(FILE_EXISTS_REQUEST, params);
      } catch {
        return false;
      }
    },
    async transcripts() {
      try {
        return await connection.sendRequest<readonly TranscriptFileInfo[]>(TRANSCRIPTS_REQUEST);
      } catch {
        return undefined;
      }
    },
  };
}
