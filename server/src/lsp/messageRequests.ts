import type { CancellationToken } from 'vscode-languageserver';
import { toBase64 } from '../base64';
import { attachmentsOf } from '../message/attachments';
import type { MessagesOfText } from '../message/messagesOfText';
import { readParts } from '../message/mimeParts';
import { showMessage } from '../message/shownMessage';
import {
  ATTACHMENT_OCTETS_REQUEST,
  ATTACHMENTS_REQUEST,
  type AttachmentParams,
  type AttachmentsResult,
  MESSAGE_OCTETS_REQUEST,
  MESSAGE_PREVIEW_REQUEST,
  MESSAGE_TEXT_REQUEST,
  MESSAGES_REQUEST,
  type MessageInfo,
  type MessageParams,
  type MessagePreview,
  type MessagesParams,
  type MessageText,
  type Octets,
} from '../messages';
import { toMessageInfo, toPartInfo } from './messageInfo';
import { previewMessage, toAttachmentInfo } from './messagePreview';
import { logFault, type RequestWiring } from './requestWiring';
import { readWhole } from './slices';

/** Serves the messages of transcripts: to be read, saved, and looked into. */
export function serveMessages(wiring: RequestWiring): void {
  const { connection, host, service, document, settingsOf } = wiring;

  /** Who opens a message saves it, or looks at its attachments, next. */
  let latest: { readonly key: string; readonly found: FoundMessage } | undefined;

  const read = async (
    { uri, session, message }: MessagesParams & Partial<MessageParams>,
    token: CancellationToken,
  ): Promise<MessagesOfText | undefined> => {
    const wanted = session === undefined || message === undefined ? undefined : { session, message };
    const reading = await readWhole(wiring, { uri, token }, (asked, settings) =>
      service.messages(asked, settings, wanted),
    );
    return reading === 'cancelled' ? undefined : reading;
  };

  const messageOf = async (params: MessageParams, token: CancellationToken): Promise<FoundMessage | undefined> => {
    const { uri, session, message } = params;
    const { dialect } = await settingsOf(uri);
    const key = JSON.stringify([uri, document(uri)?.version, dialect, session, message]);
    if (latest?.key === key) return latest.found;
    const reading = await read(params, token);
    const summary = reading?.messages.find((one) => one.session === session && one.message === message);
    if (!reading || !summary) return undefined;
    const found = { info: toMessageInfo(summary, uri), octets: reading.octets() };
    latest = { key, found };
    return found;
  };

  const guard =
    <Params extends MessagesParams, Result>(
      nothing: Result,
      work: (params: Params, token: CancellationToken) => Promise<Result>,
    ) =>
    async (params: Params, token: CancellationToken): Promise<Result> => {
      try {
        return await work(params, token);
      } catch (error) {
        logFault(host, params.uri, error);
        return nothing;
      }
    };

  connection.onRequest(
    MESSAGES_REQUEST,
    guard<MessagesParams, MessageInfo[]>([], async (params, token) => {
      const { uri } = params;
      return ((await read(params, token))?.messages ?? []).map((summary) => toMessageInfo(summary, uri));
    }),
  );
  connection.onRequest(
    MESSAGE_TEXT_REQUEST,
    guard<MessageParams, MessageText | null>(null, async (params, token) => {
      const found = await messageOf(params, token);
      if (!found) return null;
      const shown = showMessage(found.octets);
      const root = await readParts(found.octets).catch(() => undefined);
      return { info: found.info, text: shown.text, outline: root ? toPartInfo(root, shown) : null };
    }),
  );
  connection.onRequest(
    MESSAGE_PREVIEW_REQUEST,
    guard<MessageParams, MessagePreview | null>(null, async (params, token) => {
      const found = await messageOf(params, token);
      return found ? previewMessage(found.info, found.octets) : null;
    }),
  );
  connection.onRequest(
    MESSAGE_OCTETS_REQUEST,
    guard<MessageParams, Octets | null>(null, async (params, token) => {
      const found = await messageOf(params, token);
      return found ? { base64: toBase64(found.octets) } : null;
    }),
  );
  connection.onRequest(
    ATTACHMENTS_REQUEST,
    guard<MessageParams, AttachmentsResult | null>(null, async (params, token) => {
      const found = await messageOf(params, token);
      if (!found) return null;
      const attachments = [];
      try {
        for await (const one of attachmentsOf(found.octets)) attachments.push(toAttachmentInfo(one, found.info));
        return { attachments };
      } catch (error) {
        return { attachments, problem: (error as Error).message };
      }
    }),
  );
  connection.onRequest(
    ATTACHMENT_OCTETS_REQUEST,
    guard<AttachmentParams, Octets | null>(null, async (params, token) => {
      const found = await messageOf(params, token);
      if (!found) return null;
      for await (const { number, octets } of attachmentsOf(found.octets)) {
        if (number === params.number) return { base64: toBase64(octets) };
      }
      return null;
    }),
  );
}

interface FoundMessage {
  readonly info: MessageInfo;
  readonly octets: Uint8Array;
}
