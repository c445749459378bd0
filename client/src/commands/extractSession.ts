import { commands, type ExtensionContext, l10n, Range, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  EXTRACT_SESSION_COMMAND,
  type MessagePlace,
  SESSION_LINES_REQUEST,
  type SessionLines,
  type SessionPlace,
} from '../../../server/src/messages';
import { activeTranscript } from '../activeTranscript';
import type { DialectChoices } from '../dialectChoices';
import { LANGUAGE_ID } from '../languageId';

/** Registers the command that opens the session at the cursor, or at the place of its argument, as a document of its own. */
export function registerExtractSession(
  context: ExtensionContext,
  client: BaseLanguageClient,
  choices: DialectChoices,
): void {
  context.subscriptions.push(
    commands.registerCommand(EXTRACT_SESSION_COMMAND, async (wanted: unknown) => {
      const place = isPlace(wanted) ? wanted : await askServer(client);
      if (!place) return;
      const document = await workspace.openTextDocument(Uri.parse(place.uri));
      const last = document.lineAt(Math.min(place.endLine, document.lineCount - 1));
      const content = `${document.getText(new Range(place.line, 0, last.lineNumber, last.text.length))}\n`;
      const made = await workspace.openTextDocument({ language: LANGUAGE_ID, content });
      await choices.set(made.uri.toString(), place.dialect);
      await window.showTextDocument(made, { preview: false });
    }),
  );
}

async function askServer(client: BaseLanguageClient): Promise<SessionPlace | undefined> {
  const editor = activeTranscript(l10n.t('Open an SMTP transcript first: the session at the cursor is extracted.'));
  if (!editor) return undefined;
  const { line } = editor.selection.active;
  const params: MessagePlace = { uri: editor.document.uri.toString(), line };
  const found = await client.sendRequest<SessionLines>(SESSION_LINES_REQUEST, params);
  if (!found) {
    void window.showInformationMessage(
      l10n.t('There is no session at the cursor, or lines of others stand among its own.'),
    );
    return undefined;
  }
  return found;
}

/** What a code action gives along is ours; a key binding may give anything. */
function isPlace(wanted: unknown): wanted is SessionPlace {
  const place = wanted as Partial<SessionPlace> | undefined;
  return (
    typeof place?.uri === 'string' &&
    typeof place.dialect === 'string' &&
    Number.isInteger(place.line) &&
    Number.isInteger(place.endLine)
  );
}
