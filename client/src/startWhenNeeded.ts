import { type Disposable, type ExtensionContext, type TextDocument, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { MARKDOWN, needsServer } from './needsServer';

/**
 * Starts the server with the first transcript, be it a document or a block of a Markdown document. Markdown without such blocks, for
 * which the extension is activated, too, costs a search of its text and no more. Whatever else needs the server starts it by its
 * first request.
 */
export async function startWhenNeeded(context: ExtensionContext, client: BaseLanguageClient): Promise<void> {
  if (workspace.textDocuments.some(isServed)) {
    await client.start();
    return;
  }
  const waiting: Disposable[] = [];
  const stopWaiting = () => waiting.splice(0).forEach((one) => void one.dispose());
  const look = (document: TextDocument) => {
    if (!isServed(document)) return;
    stopWaiting();
    void client.start();
  };
  waiting.push(
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      // The word is complete with a letter of it, or with the fence in front of it.
      if (document.languageId === MARKDOWN && contentChanges.some(({ text }) => /[smtp`~]/i.test(text))) look(document);
    }),
    // Something else has started it.
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) stopWaiting();
    }),
  );
  context.subscriptions.push({ dispose: stopWaiting });
}

function isServed(document: TextDocument): boolean {
  const { languageId, uri } = document;
  return needsServer({ languageId, text: () => document.getText() }, () =>
    workspace.getConfiguration('smtp', uri).get('markdown.enabled', true),
  );
}
