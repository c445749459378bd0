import { allParts, type MimePart, readParts } from './mimeParts';
import { sha256 } from './sha256';

/** What a message carries besides its text: plain data. */
export interface Attachment {
  /** Which one it is, from 1. */
  readonly number: number;
  /** As in `application/pdf`, in lower case. */
  readonly type: string;
  /** The name that the sender gave it; from the network, so never to be used as it is (see safeFileName). */
  readonly name: string | undefined;
  /** Octets, with the transfer encoding undone. */
  readonly size: number;
  /** Of these octets, in hexadecimal. */
  readonly sha256: string;
}

/** An attachment with its octets. */
export interface AttachedFile extends Attachment {
  readonly octets: Uint8Array;
}

/** The attachments of a message, one after another. Rejects as readParts() does. */
export async function* attachmentsOf(message: Uint8Array): AsyncGenerator<AttachedFile> {
  yield* attachmentsIn(await readParts(message));
}

/** The attachments in a tree of parts, one after another; those of messages within the message, too. */
export async function* attachmentsIn(root: MimePart): AsyncGenerator<AttachedFile> {
  let number = 0;
  for (const part of allParts(root)) {
    if (!isAttachment(part)) continue;
    const octets = part.content();
    const { type, name } = part;
    yield { number: ++number, type, name, size: octets.length, sha256: await sha256(octets), octets };
  }
}

/** All that is neither text to be read at once nor only holds other parts. */
export function isAttachment({ type, disposition }: MimePart): boolean {
  if (type.startsWith('multipart/')) return false;
  return disposition === 'attachment' || (type !== 'text/plain' && type !== 'text/html');
}
