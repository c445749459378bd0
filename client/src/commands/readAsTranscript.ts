import { commands, type ExtensionContext, l10n, languages, type TextDocument, Uri, window, workspace } from 'vscode';
import { LANGUAGE_ID } from '../languageId';

export const READ_AS_TRANSCRIPT_COMMAND = 'smtp.readAsTranscript';

/**
 * Registers the command that reads a file as a transcript, whatever its name is: the one that is passed (from the explorer's
 * menu), else the active one, else one that the user picks.
 */
export function registerReadAsTranscript(context: ExtensionContext): void {
  context.subscriptions.push(
    commands.registerCommand(READ_AS_TRANSCRIPT_COMMAND, async (wanted?: unknown) => {
      const document = await documentOf(wanted);
      if (!document) return;
      const transcript =
        document.languageId === LANGUAGE_ID ? document : await languages.setTextDocumentLanguage(document, LANGUAGE_ID);
      await window.showTextDocument(transcript);
    }),
  );
}

async function documentOf(wanted: unknown): Promise<TextDocument | undefined> {
  if (wanted instanceof Uri) return open(wanted);
  const active = window.activeTextEditor?.document;
  if (active) return active;
  const [picked] = (await window.showOpenDialog({ title: l10n.t('SMTP: Read as Transcript') })) ?? [];
  return picked && open(picked);
}

async function open(uri: Uri): Promise<TextDocument | undefined> {
  try {
    return await workspace.openTextDocument(uri);
  } catch (error) {
    // A folder, a file that is no text, or one that is too large for an editor.
    const why = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(l10n.t('{0} cannot be opened as text: {1}', workspace.asRelativePath(uri), why));
    return undefined;
  }
}
