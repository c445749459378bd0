import { commands, type ExtensionContext, l10n, type QuickPickItem, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { DIALECTS_REQUEST, type DialectInfo } from '../../../server/src/messages';
import { activeTranscript } from '../activeTranscript';
import { AUTO, type DialectChoices } from '../dialectChoices';

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
    commands.registerCommand(SELECT_DIALECT_COMMAND, async (wanted?: unknown) => {
      const editor = activeTranscript(l10n.t('Open an SMTP transcript first: the dialect is chosen for one document.'));
      if (!editor) return;
      const uri = editor.document.uri.toString();
      const dialects = await client.sendRequest<DialectInfo[]>(DIALECTS_REQUEST);
      const dialect = typeof wanted === 'string' ? wanted : await ask(dialects, choices.get(uri));
      if (dialect === undefined) return;
      if (dialect !== AUTO && !dialects.some(({ id }) => id === dialect)) {
        void window.showErrorMessage(l10n.t('There is no dialect “{0}”.', dialect));
        return;
      }
      await choices.set(uri, dialect);
    }),
  );
}

async function ask(dialects: readonly DialectInfo[], current: string): Promise<string | undefined> {
  const items: (QuickPickItem & { id: string })[] = [
    { id: AUTO, label: l10n.t('Recognise from the text'), detail: l10n.t('Or as the setting smtp.dialect says.') },
    ...dialects.map(({ id, title, description }) => ({ id, label: title, detail: description })),
  ];
  const marked = items.map((item) => (item.id === current ? { ...item, description: l10n.t('current') } : item));
  const picked = await window.showQuickPick(marked, {
    title: l10n.t('SMTP Transcript Dialect'),
    placeHolder: l10n.t('How is this document to be read?'),
    matchOnDetail: true,
  });
  return picked?.id;
}
