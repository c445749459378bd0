import { commands, type ExtensionContext, l10n, Uri, window } from 'vscode';
import type { CaptureDocument } from './captureDocument';
import type { OpenCaptures } from './openCaptures';

export const USE_KEY_LOG_COMMAND = 'smtp.useKeyLog';

/** Registers the command that reads the active capture anew with a TLS key log: the one whose URI is passed, else one that the user picks. */
export function registerUseKeyLog(context: ExtensionContext, captures: OpenCaptures): void {
  context.subscriptions.push(
    commands.registerCommand(USE_KEY_LOG_COMMAND, async (wanted?: unknown) => {
      const document = captures.active;
      if (!document) {
        void window.showInformationMessage(l10n.t('Open a packet capture first: a key log decrypts its TLS sessions.'));
        return;
      }
      if (typeof wanted === 'string') await captures.useKeyLog(document, Uri.parse(wanted));
      else await chooseKeyLog(captures, document);
    }),
  );
}

/** Lets the user pick a key log for a capture. */
export async function chooseKeyLog(captures: OpenCaptures, document: CaptureDocument): Promise<void> {
  const [keyLog] =
    (await window.showOpenDialog({
      title: l10n.t('SMTP: Use TLS Key Log'),
      openLabel: l10n.t('Use'),
      defaultUri: document.keyLog ?? Uri.joinPath(document.uri, '..'),
    })) ?? [];
  if (keyLog) await captures.useKeyLog(document, keyLog);
}
