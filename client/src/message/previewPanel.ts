import { commands, type Disposable, l10n, Range, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  MESSAGE_PREVIEW_REQUEST,
  type MessageParams,
  type MessagePreview,
  OPEN_MESSAGE_COMMAND,
  SAVE_ATTACHMENT_COMMAND,
  SAVE_MESSAGE_COMMAND,
} from '../../../server/src/messages';
import { readFromPreview, type ToPreview } from './previewMessages';

/** So long after a change of the transcript the message is read again, in milliseconds. */
const PAUSE = 500;

export interface PreviewOptions {
  readonly panel: WebviewPanel;
  readonly client: BaseLanguageClient;
  readonly place: MessageParams;
}

/** Shows a message in a view, and keeps it as it is in its transcript. It ends with its panel. */
export function showPreview({ panel, client, place }: PreviewOptions): void {
  /** A view that is hidden loses what it knows, and says that it is ready when it is there again. */
  let isReady = false;
  let asked = 0;
  let latest: MessagePreview | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (message: ToPreview) => {
    if (isReady) void panel.webview.postMessage(message);
  };
  const draw = async () => {
    if (!isReady) return;
    const number = ++asked;
    const preview = await read(client, place);
    // Another one was asked for meanwhile.
    if (number !== asked) return;
    latest = preview ?? undefined;
    if (preview) tell({ type: 'message', preview, place });
    else tell({ type: 'nothing', why: l10n.t('The transcript is no longer open, or has no such message any more.') });
  };
  const hear = async (received: unknown) => {
    const message = readFromPreview(received);
    switch (message?.type) {
      case 'ready':
        isReady = true;
        await draw();
        break;
      case 'open':
        await commands.executeCommand(OPEN_MESSAGE_COMMAND, place);
        break;
      case 'save':
        await commands.executeCommand(SAVE_MESSAGE_COMMAND, place);
        break;
      case 'saveAttachment':
        await commands.executeCommand(SAVE_ATTACHMENT_COMMAND, { ...place, attachment: message.number });
        break;
      case 'transcript':
        if (latest) await reveal(place.uri, latest.info.firstLine);
    }
  };

  const listeners: Disposable[] = [
    panel.webview.onDidReceiveMessage(hear),
    panel.onDidChangeViewState(() => {
      if (!panel.visible) isReady = false;
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0 || document.uri.toString() !== place.uri) return;
      clearTimeout(timer);
      timer = setTimeout(() => void draw(), PAUSE);
    }),
  ];
  panel.onDidDispose(() => {
    clearTimeout(timer);
    for (const listener of listeners) listener.dispose();
  });
}

/** The server knows documents that are open. Null where there is no such message. */
async function read(client: BaseLanguageClient, place: MessageParams): Promise<MessagePreview | null> {
  try {
    await workspace.openTextDocument(Uri.parse(place.uri));
    return await client.sendRequest<MessagePreview | null>(MESSAGE_PREVIEW_REQUEST, place);
  } catch {
    return null;
  }
}

async function reveal(uri: string, line: number): Promise<void> {
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const at = Math.min(line, document.lineCount - 1);
  await window.showTextDocument(document, {
    viewColumn: shown?.viewColumn ?? ViewColumn.Beside,
    selection: new Range(at, 0, at, 0),
  });
}
