import { commands, type ExtensionContext, l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { OPEN_MESSAGE_COMMAND } from '../../../server/src/messages';
import { chooseMessage, type MessageArgument } from '../message/chooseMessage';
import { messageUri } from '../message/messageUri';

/** Registers the command that opens a message beside its transcript, to be read only. */
export function registerOpenMessage(context: ExtensionContext, client: BaseLanguageClient): void {
  context.subscriptions.push(
    commands.registerCommand(OPEN_MESSAGE_COMMAND, async (argument?: MessageArgument) => {
      const chosen = await chooseMessage(client, l10n.t('SMTP: Open Message'), argument);
      if (!chosen) return;
      const { place, info } = chosen;
      await window.showTextDocument(messageUri(place.uri, info), { preview: true });
      if (info.fault !== '') void window.showWarningMessage(l10n.t('This message is {0}.', info.fault));
    }),
  );
}
