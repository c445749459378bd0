import { commands, type ExtensionContext, l10n, type TextDocument, Uri, window } from 'vscode';
import { asTranscript, openAsText } from '../openTranscript';

export const READ_AS_TRANSCRIPT_COMMAND = 'smtp.readAsTranscript';

/**
 * Registers the command that reads a file as a transcript, whatever its name is: the one that is passed (from the explorer's
 * menu), else the active one, else one that the user picks.
 */
export function registerReadAsTranscript(context: ExtensionContext): void {
  context.subscriptions.push(
    commands.registerCommand(READ_AS_TRANSCRIPT_COMMAND, async (wanted?: unknown) => {
      const document = await documentOf(wanted);
      if (document) await window.showTextDocument(await asTranscript(document));
    }),
  );
}

async function documentOf(wanted: unknown): Promise<TextDocument | undefined> {
  if (wanted instanceof Uri) return openAsText(wanted);
  const active = window.activeTextEditor?.document;
  if (active) return active;
  const [picked] = (await window.showOpenDialog({ title: l10n.t('SMTP: Read as Transcript') })) ?? [];
  return picked && openAsText(picked);
}
