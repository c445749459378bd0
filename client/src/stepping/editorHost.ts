import { l10n, type TextDocument, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  STEP_LOOK_UP_REQUEST,
  STEP_STATE_REQUEST,
  STEP_VARIABLES_REQUEST,
  STEPPED_SESSION_REQUEST,
  STEPS_REQUEST,
} from '../../../server/src/stepMessages';
import { asTranscript } from '../openTranscript';
import type { StepHost } from './adapter/stepHost';
import { changeOf } from './adapter/textChange';

/** Behind the last key of an edit. */
const SETTLE_MS = 300;

/** The editor and the language server, as the adapter asks for them. */
export function editorHost(client: BaseLanguageClient): StepHost {
  /** The server knows the documents that are open; a tab may be closed while a session is stepped through. */
  const ask =
    <Params extends { readonly uri: string }, Result>(method: string) =>
    async (params: Params): Promise<Result> => {
      await opened(Uri.parse(params.uri));
      return client.sendRequest<Result>(method, params);
    };
  return {
    l10n,
    settleMs: SETTLE_MS,
    async open(program) {
      const { uri } = await opened(toUri(program));
      return uri.toString();
    },
    pathOf: (uri) => toPath(Uri.parse(uri)),
    isSame: (path, uri) => toUri(path).toString() === uri,
    watch(uri, changed) {
      const watching = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && document.uri.toString() === uri) changed(contentChanges.map(changeOf));
      });
      return () => void watching.dispose();
    },
    session: ask(STEPPED_SESSION_REQUEST),
    steps: ask(STEPS_REQUEST),
    state: ask(STEP_STATE_REQUEST),
    variables: ask(STEP_VARIABLES_REQUEST),
    lookUp: ask(STEP_LOOK_UP_REQUEST),
  };
}

/** A path of this machine, or the URI of what is no file. */
export function toPath(uri: Uri): string {
  return uri.scheme === 'file' ? uri.fsPath : uri.toString();
}

/** The letter of a drive is no scheme. */
export function toUri(path: string): Uri {
  return /^[a-z][a-z0-9+.-]+:/i.test(path) ? Uri.parse(path) : Uri.file(path);
}

/** A text that was named for it is read as a transcript, whatever its language was. */
async function opened(uri: Uri): Promise<TextDocument> {
  const wanted = uri.toString();
  const document =
    workspace.textDocuments.find((one) => one.uri.toString() === wanted) ?? (await workspace.openTextDocument(uri));
  return asTranscript(document);
}
