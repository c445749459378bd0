import { findCommand } from '../protocol/commands';
import type { Piece } from './piece';
import type { Recorded } from './recorded';
import type { Placed } from './structure';

/** How far the message of a session has come. */
interface Message {
  inBody: boolean;
  /** The header field that may go on, in small letters. */
  field: string;
  lines: number;
  /** A chunk came that was not the last one: the message goes on in the next. */
  chunked: boolean;
  boundaries: Set<string>;
}

/** What stands in messages. */
export function contentParts(recorded: Recorded, placed: Placed[]): void {
  const open = new Map<string, Message>();
  for (const { key, side, part, text, place } of recorded.said) {
    let message = open.get(key);
    // The next chunk begins, though not all octets of the one before were recorded.
    if (part !== 'content' || /^BDAT [0-9]+( LAST)?$/i.test(text)) {
      if (message && side === 'client' && !(message.chunked && /^BDAT\b/i.test(text))) open.delete(key);
      if (/^BDAT\b/i.test(text) && !/\sLAST\s*$/i.test(text)) {
        message = open.get(key) ?? startMessage();
        message.chunked = true;
        open.set(key, message);
      }
      continue;
    }
    if (!message) {
      message = startMessage();
      open.set(key, message);
    }
    const piece = recorded.pieceAt(place.line, place.start);
    if (piece) ofLine(message, piece, placed);
    else if (!message.inBody && message.lines > 0) message.inBody = true;
  }
}

function startMessage(): Message {
  return { inBody: false, field: '', lines: 0, chunked: false, boundaries: new Set() };
}

function ofLine(message: Message, piece: Piece, placed: Placed[]): void {
  const { text } = piece;
  message.lines++;
  if (message.inBody) {
    ofBody(message, piece, placed);
    return;
  }
  const match = /^([!-9;-~]+)[ \t]*:/.exec(text);
  if (/^[ \t]/.test(text) && message.field !== '') {
    ofField(message, piece, 0, placed);
    return;
  }
  // The line that begins a message in a mailbox file (RFC 4155).
  if (message.lines === 1 && /^>?From \S+ /.test(text)) {
    placed.push({ piece, start: 0, end: 5, what: 'kept' });
    return;
  }
  if (!match) {
    message.inBody = true;
    if (text.replace(/␊$/, '') !== '') ofBody(message, piece, placed);
    return;
  }
  message.field = (match[1] ?? '').toLowerCase();
  placed.push({ piece, start: 0, end: match[0].length, what: 'structure' });
  ofField(message, piece, match[0].length, placed);
}

/** @param from where the field's text begins in this line of it */
function ofField({ field, boundaries }: Message, piece: Piece, from: number, placed: Placed[]): void {
  const { text } = piece;
  const end = text.replace(/[␊\s]+$/, '').length;
  if (SUBJECT.has(field)) placed.push({ piece, start: from, end, what: 'subject' });
  else if (NAMES.has(field)) namesIn(piece, from, end, placed);
  else if (IDS.has(field)) {
    for (const { 0: id, index } of text.slice(from, end).matchAll(/[^\s<>@,;"]+(?=@)/g)) {
      placed.push({ piece, start: from + index, end: from + index + id.length, what: 'message-id' });
    }
  } else if (field === 'received') receivedParts(piece, from, end, placed);
  else if (FIXED.has(field)) {
    const [, boundary] = /boundary=(?:"([^"]{1,200})|[^\s;"]{1,200})/i.exec(text) ?? [];
    if (boundary) boundaries.add(boundary);
    placed.push({
      piece,
      start: from,
      end: text.search(/\bname\*?\d?\*?=/i) > 0 ? text.search(/\bname\*?\d?\*?=/i) : end,
      what: 'structure',
    });
  }
}

const SUBJECT: ReadonlySet<string> = new Set([
  'subject',
  'thread-topic',
  'comments',
  'keywords',
  'x-original-subject',
  'old-subject',
]);
const NAMES: ReadonlySet<string> = new Set([
  ...['from', 'to', 'cc', 'bcc', 'sender', 'reply-to', 'resent-from', 'resent-to', 'resent-cc', 'resent-sender'],
  ...[
    'disposition-notification-to',
    'return-receipt-to',
    'mail-followup-to',
    'errors-to',
    'x-sender',
    'organization',
    'author',
  ],
]);
const IDS: ReadonlySet<string> = new Set([
  'message-id',
  'in-reply-to',
  'references',
  'content-id',
  'resent-message-id',
  'x-message-id',
  'original-message-id',
]);
/** Fields that hold only words of the protocol. */
const FIXED: ReadonlySet<string> = new Set([
  'date',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
  'resent-date',
  'delivery-date',
  'content-disposition',
]);

/** What is a name in a list of addresses: all but the addresses themselves. */
function namesIn(piece: Piece, from: number, end: number, placed: Placed[]): void {
  const text = piece.text.slice(from, end);
  for (const match of text.matchAll(/<[^<>]*>|[^\s<>,;:"()]*@[^\s<>,;:"()]*|"(?:[^"\\]|\\.)*"(?=@)|[^<>,;@]+/g)) {
    if (/[@<]/.test(match[0]) || text[match.index + match[0].length] === '@') continue;
    // Without the word before an @ that stands without brackets.
    const words = match[0];
    if (/[\p{L}\p{N}\udc80-\udcff]/u.test(words)) {
      placed.push({ piece, start: from + match.index, end: from + match.index + words.length, what: 'name' });
    }
  }
}

/** Hosts and queue ids of a trace field (RFC 5321 section 4.4), also where they have no dots. */
function receivedParts(piece: Piece, from: number, end: number, placed: Placed[]): void {
  const text = piece.text.slice(from, end);
  for (const match of text.matchAll(
    /(?:^|[\s(])(from|by|helo|EHLO|HELO|id|envelope-from)[\s=]{1,2}([^\s()[\];,<>]{1,255})/gi,
  )) {
    const [whole, word = '', value = ''] = match;
    const start = from + match.index + whole.length - value.length;
    if (/^id$/i.test(word)) placed.push({ piece, start, end: start + value.length, what: 'queue-id' });
    else if (/\p{L}/u.test(value) && !value.includes('@') && !/^envelope/i.test(word)) {
      placed.push({ piece, start, end: start + value.length, what: 'host' });
    }
  }
}

/** A line of the body; what the rules and the structure of MIME look at stays. */
function ofBody({ boundaries }: Message, piece: Piece, placed: Placed[]): void {
  const { text } = piece;
  const field = /^(Content-[A-Za-z-]+|MIME-Version):/i.exec(text);
  if (field) {
    const name = (field[1] ?? '').toLowerCase();
    const [, boundary] = /boundary="?([^"\s;]{1,200})/i.exec(text) ?? [];
    if (boundary) boundaries.add(boundary);
    const names = text.search(/\b(?:file)?name\*?\d?\*?=/i);
    const end =
      name === 'content-description' || name === 'content-id' || name === 'content-location'
        ? field[0].length
        : names > 0
          ? names
          : text.length;
    placed.push({ piece, start: 0, end, what: 'structure' });
    if (end < text.length) placed.push({ piece, start: end, end: text.length, what: 'body' });
    return;
  }
  const mark = /^--(.{1,200}?)(?:--)?[␊\s]*$/.exec(text);
  if (mark && boundaries.has(mark[1] ?? '')) {
    placed.push({ piece, start: 0, end: text.length, what: 'structure' });
    return;
  }
  const start = protocolWords(text);
  if (start > 0) placed.push({ piece, start: 0, end: start, what: 'structure' });
  if (start < text.length) placed.push({ piece, start, end: text.length, what: 'body' });
}

/** Where the words end with which a line of text looks like a command, a reply or a field. */
function protocolWords(text: string): number {
  const code = /^[2-5][0-5][0-9](?=[ -]|$)(?:[ -][245]\.\d{1,3}\.\d{1,3}(?= |$))?/.exec(text);
  if (code) return code[0].length;
  const word = /^[A-Za-z]{4,12}(?=\s|$)/.exec(text)?.[0] ?? '';
  if (word !== '' && findCommand(word.toUpperCase())) {
    return word.length + (/^ (?:FROM|TO):/i.exec(text.slice(word.length))?.[0].length ?? 0);
  }
  return /^(?:Received|From|To|Subject|Date|Message-ID|Return-Path|Cc|Reply-To|Sender):/i.exec(text)?.[0].length ?? 0;
}
