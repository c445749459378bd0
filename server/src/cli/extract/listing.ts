import { harmlessJson } from '../../convert/json/harmlessJson';
import { shortcoming } from '../../message/messageSummary';
import { visible } from '../visible';
import type { ExtractedFile, ExtractedMessage, SavedAttachment } from './extractFile';

/** What was found in a transcript, for people. */
export function fileText({ path, messages }: ExtractedFile): string {
  if (messages.length === 0) return `${visible(path)}: no message\n`;
  return messages.map((message) => messageText(path, message)).join('');
}

function messageText(path: string, { summary, file, attachments }: ExtractedMessage): string {
  const { session, message, line, recorded, size, codes } = summary;
  const what = [
    ...(recorded ? [octets(size)] : []),
    envelopeText(summary),
    ...(codes.length > 0 ? [`answered ${codes.join(', ')}`] : []),
  ].join(', ');
  const fault = shortcoming(summary);
  const head = `${path}:${line + 1}: session ${session}, message ${message}: ${what}${fault ? `; ${fault}` : ''}`;
  return [head, ...(file === undefined ? [] : [`  saved as ${file}`]), ...(attachments ?? []).flatMap(attachmentLines)]
    .map((text) => `${visible(text)}\n`)
    .join('');
}

function envelopeText({ from, recipients: [first, ...others] }: ExtractedMessage['summary']): string {
  const sender = from === null ? 'from nobody known' : `from <${from}>`;
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  return first === undefined ? sender : `${sender} to <${first}>${more}`;
}

function attachmentLines({ number, type, name, size, sha256, file }: SavedAttachment): string[] {
  return [
    `  attachment ${number}: ${type}, ${octets(size)}${name === undefined ? '' : `, “${name}”`}`,
    `    SHA-256 ${sha256}`,
    ...(file === undefined ? [] : [`    saved as ${file}`]),
  ];
}

function octets(count: number): string {
  return count === 1 ? '1 octet' : `${count} octets`;
}

/** What was found in all transcripts, for programs: docs/json.md. Lines count from 1. */
export function filesJson(files: readonly ExtractedFile[]): string {
  const object = {
    version: 1,
    files: files.map(({ path, dialect, messages }) => ({ path, dialect, messages: messages.map(messageObject) })),
  };
  return `${harmlessJson(object)}\n`;
}

function messageObject({ summary, file, attachments }: ExtractedMessage) {
  const { session, message, line, endLine, from, recipients, chunked, recorded, size, announced, missing, codes } =
    summary;
  return {
    session,
    message,
    line: line + 1,
    endLine: endLine + 1,
    from,
    recipients,
    chunked,
    recorded,
    size: recorded ? size : null,
    announced,
    missing,
    codes,
    ...(file === undefined ? {} : { file }),
    ...(attachments ? { attachments: attachments.map(attachmentObject) } : {}),
  };
}

function attachmentObject({ number, type, name, size, sha256, file }: SavedAttachment) {
  return { number, type, name: name ?? null, size, sha256, ...(file === undefined ? {} : { file }) };
}
