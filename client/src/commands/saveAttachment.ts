import { commands, type ExtensionContext, l10n, type QuickPickItem, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { fromBase64 } from '../../../server/src/base64';
import {
  ATTACHMENT_OCTETS_REQUEST,
  ATTACHMENTS_REQUEST,
  type AttachmentInfo,
  type AttachmentParams,
  type AttachmentsResult,
  type Octets,
  SAVE_ATTACHMENT_COMMAND,
} from '../../../server/src/messages';
import { chooseMessage, type MessageArgument } from '../message/chooseMessage';
import { plainLabel } from '../message/plainLabel';
import { saveFile } from '../saveFile';

/**
 * Registers the command that lists what a message carries, with type, size and SHA-256, and saves what the user picks. With
 * `attachment` (from 1) and `to`, a URI, nobody is asked.
 */
export function registerSaveAttachment(context: ExtensionContext, client: BaseLanguageClient): void {
  const save = async (argument?: MessageArgument & { attachment?: number; to?: string }) => {
    const title = l10n.t('SMTP: Save Attachment');
    const chosen = await chooseMessage(client, title, argument);
    if (!chosen) return;
    const { place } = chosen;
    const found = await client.sendRequest<AttachmentsResult | null>(ATTACHMENTS_REQUEST, place);
    const attachments = found?.attachments ?? [];
    if (found?.problem !== undefined) {
      void window.showErrorMessage(l10n.t('The parts of the message cannot be told apart: {0}', found.problem));
    }
    if (attachments.length === 0) {
      if (found?.problem === undefined) void window.showInformationMessage(l10n.t('The message has no attachment.'));
      return;
    }
    const wanted = argument?.attachment;
    const one =
      wanted === undefined ? await pick(attachments, title) : attachments.find(({ number }) => number === wanted);
    if (!one) return;
    const params: AttachmentParams = { ...place, number: one.number };
    const octets = await client.sendRequest<Octets | null>(ATTACHMENT_OCTETS_REQUEST, params);
    if (octets) {
      await saveFile(fromBase64(octets.base64), { fileName: one.fileName, beside: place.uri, title, to: argument?.to });
    } else void window.showErrorMessage(l10n.t('The attachment could not be read; the transcript may have changed.'));
  };
  context.subscriptions.push(commands.registerCommand(SAVE_ATTACHMENT_COMMAND, save));
}

async function pick(attachments: readonly AttachmentInfo[], title: string): Promise<AttachmentInfo | undefined> {
  const items = attachments.map((attachment): QuickPickItem & { attachment: AttachmentInfo } => ({
    label: plainLabel(attachment.name),
    description: plainLabel(l10n.t('{0}, {1} octets', attachment.type, attachment.size)),
    detail: `SHA-256 ${attachment.sha256}`,
    attachment,
  }));
  const picked = await window.showQuickPick(items, {
    title,
    placeHolder: l10n.t('Which attachment is to be saved?'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.attachment;
}
