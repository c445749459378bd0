import { visible } from '../features/markdown';
import { isAttachment } from '../message/attachments';
import { messageFileName } from '../message/fileName';
import { type MessageSummary, shortcoming } from '../message/messageSummary';
import type { MimePart } from '../message/mimeParts';
import type { ShownMessage } from '../message/shownMessage';
import type { MessageInfo, PartInfo } from '../messages';

/** What an editor shows of a message. @param uri the transcript */
export function toMessageInfo(summary: MessageSummary, uri: string): MessageInfo {
  const { session, message, firstLine, lastLine, size, recorded } = summary;
  return {
    session,
    message,
    firstLine,
    lastLine,
    envelope: visible(envelope(summary)),
    size,
    recorded,
    fault: fault(summary),
    fileName: messageFileName(nameIn(uri), session, message),
  };
}

/** What an editor shows of a part, and of those in it. */
export function toPartInfo(part: MimePart, shown: ShownMessage): PartInfo {
  const { type, name, subject, start, bodyStart, end, children } = part;
  const line = shown.lineAt(start);
  const size = `${end - bodyStart} octets`;
  return {
    name: visible(name || subject || type || 'part').trim() || 'part',
    detail: visible(name || subject ? `${type}, ${size}` : size),
    kind: kindOf(part),
    line,
    endLine: Math.max(line, shown.lineAt(Math.max(start, end - 1))),
    children: children.map((child) => toPartInfo(child, shown)),
  };
}

function kindOf(part: MimePart): PartInfo['kind'] {
  if (part.type === 'message/rfc822') return 'message';
  if (part.type.startsWith('multipart/')) return 'multipart';
  return isAttachment(part) ? 'attachment' : 'text';
}

function envelope({ from, recipients: [first, ...others] }: MessageSummary): string {
  const sender = from === null ? 'sender not recorded' : `from <${from}>`;
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  return first === undefined ? sender : `${sender} to <${first}>${more}`;
}

function fault(summary: MessageSummary): string {
  const lacking = shortcoming(summary);
  if (!summary.replaced) return lacking;
  // The editor decodes the file; what it could not decode is gone.
  const lost = 'it holds U+FFFD, which may stand for octets that the editor could not decode';
  return lacking === '' ? `doubtful: ${lost}` : `${lacking}; ${lost}`;
}

/** The name of the file that a URI names. */
function nameIn(uri: string): string {
  const path = uri.replace(/[?#].*$/s, '');
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
