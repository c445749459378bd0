import { visible } from '../features/markdown';
import { type Attachment, attachmentsIn } from '../message/attachments';
import { attachmentFileName } from '../message/fileName';
import { decodedFields } from '../message/headerFields';
import { messageBodies } from '../message/messageBodies';
import { readParts } from '../message/mimeParts';
import type { AttachmentInfo, MessageInfo, MessagePreview } from '../messages';

/** A message as a person reads it. Where its parts cannot be told apart, its header alone, and why. */
export async function previewMessage(info: MessageInfo, octets: Uint8Array): Promise<MessagePreview> {
  const attachments: AttachmentInfo[] = [];
  try {
    const root = await readParts(octets);
    for await (const one of attachmentsIn(root)) attachments.push(toAttachmentInfo(one, info));
    const bodies = messageBodies(root).map(({ charset, text, source, ...body }) => ({
      ...body,
      charset: visible(charset),
      text: shownText(text),
      ...(source === undefined ? {} : { source: shownText(source) }),
    }));
    return { info, headers: await headers(octets.subarray(root.start, root.bodyStart)), bodies, attachments };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { info, headers: await headers(octets.subarray(0, MOST_HEADER)), bodies: [], attachments, problem };
  }
}

/** Octets in which a header is looked for where nothing tells its end. */
const MOST_HEADER = 100_000;

export function toAttachmentInfo({ number, type, name, size, sha256 }: Attachment, info: MessageInfo): AttachmentInfo {
  const fileName = attachmentFileName(info.fileName, { number, name, type });
  return { number, name: visible(name ?? type), type: visible(type), size, sha256, fileName };
}

async function headers(section: Uint8Array): Promise<MessagePreview['headers']> {
  return (await decodedFields(section)).map(({ name, value }) => ({ name, value: visible(value) }));
}

/** A text of several lines. Tabs stay, and so do the marks that join the letters of some scripts and pictures. */
function shownText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split(KEPT)
    .map((piece, at) => (at % 2 === 1 ? piece : visible(piece)))
    .join('');
}

const KEPT = /([\n\t\u200c\u200d])/;
