import { commands, type ExtensionContext, l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { fromBase64 } from '../../../server/src/base64';
import { MESSAGE_OCTETS_REQUEST, type Octets, SAVE_MESSAGE_COMMAND } from '../../../server/src/messages';
import { chooseMessage, type MessageArgument } from '../message/chooseMessage';
import { saveFile } from '../saveFile';

/** Registers the command that saves a message as it was sent, octet by octet. With `to`, a URI, nobody is asked where. */
export function registerSaveMessage(context: ExtensionContext, client: BaseLanguageClient): void {
  context.subscriptions.push(
    commands.registerCommand(SAVE_MESSAGE_COMMAND, async (argument?: MessageArgument & { to?: string }) => {
      const title = l10n.t('SMTP: Save Message');
      const chosen = await chooseMessage(client, title, argument);
      if (!chosen) return;
      const { place, info } = chosen;
      const octets = await client.sendRequest<Octets | null>(MESSAGE_OCTETS_REQUEST, place);
      if (!octets) {
        void window.showErrorMessage(l10n.t('The message could not be read; the transcript may have changed.'));
        return;
      }
      const { fileName, fault } = info;
      const saved = await saveFile(fromBase64(octets.base64), { fileName, beside: place.uri, title, to: argument?.to });
      if (saved && fault !== '') void window.showWarningMessage(l10n.t('The message was saved, but it is {0}.', fault));
    }),
  );
}
