import { visible } from '../features/markdown';
import { isAttachment } from '../message/attachments';
import { messageFileName } from '../message/fileName';
import { type MessageSummary, shortcoming } from '../message/messageSummary';
import type { MimePart } from '../message/mimeParts';
import type { ShownMessage } from '../message/shownMessage';
import type { MessageInfo, PartInfo } from '../messages';
import { localized, localizedCount } from '../text/localized';

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
  const size = localizedCount(end - bodyStart, '{0} octet', '{0} octets');
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
  const sender = from === null ? localized('sender not recorded') : localized('from <{0}>', from);
  if (first === undefined) return sender;
  return others.length > 0
    ? localized('{0} to <{1}> and {2} more', sender, first, others.length)
    : localized('{0} to <{1}>', sender, first);
}

function fault(summary: MessageSummary): string {
  const lacking = shortcoming(summary);
  if (!summary.replaced) return lacking;
  // The editor decodes the file; what it could not decode is gone.
  const lost = localized('it holds U+FFFD, which may stand for octets that the editor could not decode');
  return lacking === '' ? localized('{0}: {1}', localized('doubtful'), lost) : [lacking, lost].join(localized('; '));
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
