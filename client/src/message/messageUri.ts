import { Uri } from 'vscode';
import type { MessageInfo, MessageParams } from '../../../server/src/messages';

/** Scheme of the virtual documents that show messages: `smtp-message:/session-1-2.eml`, with the place in its query. */
export const MESSAGE_SCHEME = 'smtp-message';

/** The document that shows a message of a transcript. */
export function messageUri(transcript: string, { session, message, fileName }: MessageInfo): Uri {
  const place: MessageParams = { uri: transcript, session, message };
  return Uri.from({ scheme: MESSAGE_SCHEME, path: `/${fileName}`, query: JSON.stringify(place) });
}

/** The message that such a document shows; undefined for any other URI. */
export function messageOf({ scheme, query }: Uri): MessageParams | undefined {
  if (scheme !== MESSAGE_SCHEME) return undefined;
  try {
    const { uri, session, message } = JSON.parse(query) as Partial<MessageParams>;
    if (typeof uri !== 'string' || typeof session !== 'number' || typeof message !== 'number') return undefined;
    return { uri, session, message };
  } catch {
    return undefined;
  }
}
