import { commands, type ExtensionContext, type QuickPickItem, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { DIALECTS_REQUEST, type DialectInfo } from '../../../server/src/messages';
import { AUTO, type DialectChoices } from '../dialectChoices';
import { LANGUAGE_ID } from '../languageId';

export const SELECT_DIALECT_COMMAND = 'smtp.selectDialect';

/**
 * Registers the command that chooses how the active document is read. A key binding may pass the id of a dialect, or
 * `auto`, as its argument; without one the user is asked.
 */
export function registerSelectDialect(
  context: ExtensionContext,
  client: BaseLanguageClient,
  choices: DialectChoices,
): void {
  context.subscriptions.push(
    commands.registerCommand(SELECT_DIALECT_COMMAND, async (wanted?: string) => {
      const document = window.activeTextEditor?.document;
      if (document?.languageId !== LANGUAGE_ID) {
        void window.showInformationMessage('Open an SMTP transcript first: the dialect is chosen for one document.');
        return;
      }
      const uri = document.uri.toString();
      const dialects = await client.sendRequest<DialectInfo[]>(DIALECTS_REQUEST);
      const dialect = wanted ?? (await ask(dialects, choices.get(uri)));
      if (dialect === undefined) return;
      if (dialect !== AUTO && !dialects.some(({ id }) => id === dialect)) {
        void window.showErrorMessage(`There is no dialect “${dialect}”.`);
        return;
      }
      await choices.set(uri, dialect);
    }),
  );
}

async function ask(dialects: readonly DialectInfo[], current: string): Promise<string | undefined> {
  const items: (QuickPickItem & { id: string })[] = [
    { id: AUTO, label: 'Recognise from the text', detail: 'Or as the setting smtp.dialect says.' },
    ...dialects.map(({ id, title, description }) => ({ id, label: title, detail: description })),
  ];
  const marked = items.map((item) => (item.id === current ? { ...item, description: 'current' } : item));
  const picked = await window.showQuickPick(marked, {
    title: 'SMTP Transcript Dialect',
    placeHolder: 'How is this document to be read?',
    matchOnDetail: true,
  });
  return picked?.id;
}
