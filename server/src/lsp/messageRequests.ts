import type { CancellationToken, Connection } from 'vscode-languageserver';
import { toBase64 } from '../base64';
import type { TranscriptSettings } from '../config/transcriptSettings';
import { visible } from '../features/markdown';
import type { Host } from '../host';
import { attachmentsOf } from '../message/attachments';
import { attachmentFileName } from '../message/fileName';
import type { MessagesOfText } from '../message/messagesOfText';
import { readParts } from '../message/mimeParts';
import { showMessage } from '../message/shownMessage';
import {
  ATTACHMENT_OCTETS_REQUEST,
  ATTACHMENTS_REQUEST,
  type AttachmentParams,
  type AttachmentsResult,
  MESSAGE_OCTETS_REQUEST,
  MESSAGE_TEXT_REQUEST,
  MESSAGES_REQUEST,
  type MessageInfo,
  type MessageParams,
  type MessagesParams,
  type MessageText,
  type Octets,
} from '../messages';
import type { SmtpService } from '../service';
import { toMessageInfo, toPartInfo } from './messageInfo';
import type { StoredDocument } from './transcriptDocument';

export interface MessageRequestOptions {
  readonly connection: Connection;
  readonly host: Host;
  readonly service: SmtpService;
  document(uri: string): StoredDocument | undefined;
  settingsOf(uri: string): Promise<TranscriptSettings>;
  /** Milliseconds of work between which the editor's other messages are heard. */
  readonly slice: number;
}

/** Serves the messages of transcripts: to be read, saved, and looked into. */
export function serveMessages({ connection, host, service, document, settingsOf, slice }: MessageRequestOptions): void {
  /** Who opens a message saves it, or looks at its attachments, next. */
  let latest: { readonly key: string; readonly found: FoundMessage } | undefined;

  /** Reads a document for its messages, in slices; from the beginning where it changes meanwhile. */
  const read = async (
    { uri, session, message }: MessagesParams & Partial<MessageParams>,
    token: CancellationToken,
  ): Promise<MessagesOfText | undefined> => {
    const settings = await settingsOf(uri);
    const wanted = session === undefined || message === undefined ? undefined : { session, message };
    for (;;) {
      const asked = document(uri);
      if (!asked) return undefined;
      const { version } = asked;
      const reading = service.messages(asked, settings, wanted);
      for (;;) {
        const end = host.now() + slice;
        if (reading.advance(() => host.now() >= end)) return reading;
        await host.yield();
        if (token.isCancellationRequested) return undefined;
        if (document(uri) !== asked || asked.version !== version) break;
      }
    }
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

  /** An exception is a bug of ours: it costs this request, and is logged. */
  const guard =
    <Params extends MessagesParams, Result>(
      nothing: Result,
      work: (params: Params, token: CancellationToken) => Promise<Result>,
    ) =>
    async (params: Params, token: CancellationToken): Promise<Result> => {
      try {
        return await work(params, token);
      } catch (error) {
        host.log(`${params.uri}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
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
        for await (const { number, type, name, size, sha256 } of attachmentsOf(found.octets)) {
          const fileName = attachmentFileName(found.info.fileName, { number, name, type });
          attachments.push({ number, name: visible(name ?? type), type: visible(type), size, sha256, fileName });
        }
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
