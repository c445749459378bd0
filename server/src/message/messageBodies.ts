import { isAttachment } from './attachments';
import { decodeText } from './decodeText';
import { htmlText } from './htmlText';
import { allParts, type MimePart } from './mimeParts';

/** A part of a message that is to be read. Its texts are as they were sent: they may hold anything. */
export interface MessageBody {
  readonly type: 'text/plain' | 'text/html';
  /** As the part names it; empty where it does not. */
  readonly charset: string;
  /** Of HTML its text alone. */
  readonly text: string;
  /** HTML as it is; absent for plain text. */
  readonly source?: string;
  /** More follows than is given. */
  readonly isCut: boolean;
}

/** Nobody reads more of a message in a preview. In octets. */
const MOST_OCTETS = 400_000;
const MOST_BODIES = 30;

/** The texts of a message, in their order. Never rejects. */
export function messageBodies(root: MimePart): MessageBody[] {
  const found: MessageBody[] = [];
  for (const part of allParts(root)) {
    if (found.length >= MOST_BODIES) break;
    if (isAttachment(part) || part.type.startsWith('multipart/')) continue;
    const octets = part.content();
    const isCut = octets.length > MOST_OCTETS;
    const text = decodeText(octets.subarray(0, MOST_OCTETS), part.charset, isCut);
    const { charset } = part;
    if (part.type === 'text/html')
      found.push({ type: 'text/html', charset, text: htmlText(text), source: text, isCut });
    else found.push({ type: 'text/plain', charset, text, isCut });
  }
  return found;
}
