import { Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  FILE_EXISTS_REQUEST,
  type FileParams,
  READ_FILE_REQUEST,
  type ReadFileResult,
} from '../../server/src/messages';

/** Reads files for the server where it cannot: in the browser, and in virtual workspaces. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(READ_FILE_REQUEST, async ({ uri }: FileParams): Promise<ReadFileResult> => {
    try {
      return { text: new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri))) };
    } catch {
      // There is no such file, or no file system that knows it.
      return null;
    }
  });
  client.onRequest<boolean, void>(FILE_EXISTS_REQUEST, async ({ uri }: FileParams): Promise<boolean> => {
    try {
      await workspace.fs.stat(Uri.parse(uri));
      return true;
    } catch {
      return false;
    }
  });
}
