import { type ExtensionContext, type TextEditor, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { VISIBLE_NOTIFICATION, type VisibleParams } from '../../server/src/messages';
import { LANGUAGE_ID } from './languageId';

/** Shorter documents are judged as a whole before anybody sees a difference, and have few findings. */
const LONG = 1000;

/** Tells the server which part of a long document is seen: it is judged first, and its findings are shown if not all can be. */
export function tellVisible(context: ExtensionContext, client: BaseLanguageClient): void {
  const tell = ({ document, visibleRanges: [first] }: TextEditor) => {
    if (!first || document.languageId !== LANGUAGE_ID || document.lineCount < LONG) return;
    const params: VisibleParams = { uri: document.uri.toString(), line: first.start.line };
    void client.sendNotification(VISIBLE_NOTIFICATION, params);
  };
  context.subscriptions.push(
    window.onDidChangeVisibleTextEditors((editors) => editors.forEach(tell)),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => tell(textEditor)),
  );
  window.visibleTextEditors.forEach(tell);
}
