import { commands, type ExtensionContext, LanguageStatusSeverity, l10n, languages, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { DIALECT_NOTIFICATION, type DialectParams } from '../../server/src/messages';
import { SELECT_DIALECT_COMMAND } from './commands/selectDialect';
import { LANGUAGE_ID } from './languageId';

/** Condition in the manifest: the active transcript has lines with numbers of frames. */
const HAS_FRAMES = 'smtp.hasFrames';

/** Shows the dialect of the document in the active editor, in the language status of the status bar and to menus. */
export function showDialectStatus(context: ExtensionContext, client: BaseLanguageClient): void {
  const detected = new Map<string, DialectParams>();
  const item = languages.createLanguageStatusItem('smtp.dialect', { language: LANGUAGE_ID });
  item.name = l10n.t('SMTP Transcript Dialect');
  item.command = { command: SELECT_DIALECT_COMMAND, title: l10n.t('Select Dialect') };

  const show = () => {
    const uri = window.activeTextEditor?.document.uri.toString();
    const dialect = uri === undefined ? undefined : detected.get(uri);
    void commands.executeCommand('setContext', HAS_FRAMES, dialect?.hasFrames ?? false);
    item.busy = dialect === undefined;
    item.text = dialect?.title ?? l10n.t('SMTP transcript');
    item.detail = dialect?.detail ?? l10n.t('The dialect is not known yet');
    item.severity = dialect?.confident === false ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
  };
  show();
  context.subscriptions.push(
    item,
    client.onNotification(DIALECT_NOTIFICATION, (params: DialectParams) => {
      detected.set(params.uri, params);
      show();
    }),
    window.onDidChangeActiveTextEditor(show),
    workspace.onDidCloseTextDocument((document) => detected.delete(document.uri.toString())),
  );
}
