import { commands, type ExtensionContext, l10n, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type MessageParams, PREVIEW_MESSAGE_COMMAND } from '../../../server/src/messages';
import { chooseMessage, type MessageArgument } from '../message/chooseMessage';
import { previewHtml } from '../message/previewHtml';
import { readMessagePlace } from '../message/previewMessages';
import { showPreview } from '../message/previewPanel';
import { previewWords } from '../message/previewWords';
import { prepareWebview } from '../webviewPage';

/** Type of the view. */
const PREVIEW_VIEW = 'smtp.message';

/** Registers the view that shows a message as a person reads it, beside its transcript, and the command for it. */
export function registerPreviewMessage(context: ExtensionContext, client: BaseLanguageClient): void {
  const fill = (panel: WebviewPanel, place: MessageParams) => {
    showPreview({ panel, client, place });
    panel.webview.html = previewHtml({
      ...prepareWebview(context, panel.webview, 'messagePreview'),
      words: previewWords(),
    });
  };
  context.subscriptions.push(
    commands.registerCommand(PREVIEW_MESSAGE_COMMAND, async (argument?: MessageArgument) => {
      const chosen = await chooseMessage(client, l10n.t('SMTP: Preview Message'), argument);
      if (!chosen) return;
      const where = { viewColumn: ViewColumn.Beside, preserveFocus: true };
      fill(window.createWebviewPanel(PREVIEW_VIEW, chosen.info.fileName, where), chosen.place);
    }),
    window.registerWebviewPanelSerializer(PREVIEW_VIEW, {
      async deserializeWebviewPanel(panel, state: unknown) {
        const place = readMessagePlace(state);
        if (place) fill(panel, place);
        else panel.dispose();
      },
    }),
  );
}
