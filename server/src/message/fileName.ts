import { octetLength } from '../notation/byteNotation';
import type { Attachment } from './attachments';

/**
 * A name from anywhere as one that may be given to a file: letters, digits, `.`, `-` and `_` of it, no dot in front, neither too
 * long nor empty. It is no whole name, so that what some systems reserve (`CON`) does no harm: something of ours stands in front.
 */
export function safeFileName(name: string): string {
  // A sender may have given a whole path, of any system.
  const last = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const extension = /\.[\p{L}\p{N}]{1,10}$/u.exec(last)?.[0] ?? '';
  const safe = last
    .slice(0, last.length - extension.length)
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '_')
    .replace(/^[._-]+|[._-]+$/g, '');
  const stem = shortened(safe);
  return (stem || 'unnamed') + extension;
}

/** What a message of a transcript is saved as; `transcript` is the name of its file, with or without folders. */
export function messageFileName(transcript: string, session: number, message: number): string {
  return `${transcriptStem(transcript)}-${session}-${message}.eml`;
}

/** What an attachment of it is saved as. */
export function attachmentFileName(messageFile: string, { number, name, type }: NamedAttachment): string {
  const stem = messageFile.replace(/\.eml$/, '');
  // A message within the message has no name as a rule.
  return `${stem}-${number}-${safeFileName(name ?? (type === 'message/rfc822' ? 'message.eml' : ''))}`;
}

type NamedAttachment = Pick<Attachment, 'number' | 'name' | 'type'>;

/** The name of a transcript's file without folders and extension. */
function transcriptStem(transcript: string): string {
  const name = safeFileName(transcript.replace(/\.gz$/i, ''));
  return name.replace(/\.(?:smtp|txt|log|eml|pcapng|pcap|cap|dmp)$/i, '');
}

function shortened(stem: string): string {
  let short = '';
  for (const char of stem) {
    if (octetLength(short + char) > LONGEST_STEM) break;
    short += char;
  }
  return short;
}

/** In octets of UTF-8: file systems take 255 for all of a name. */
const LONGEST_STEM = 70;
