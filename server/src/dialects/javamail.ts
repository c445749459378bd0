// What JavaMail and Jakarta Mail print where `mail.debug` is on. Line grammar:
//
//     line   = [lead] (debug / said)
//     lead   = what an outer log puts before each line: leadShape.ts
//     debug  = "DEBUG SMTP: " text          its own talk: what happens to the connection, the keywords of the reply to EHLO again
//            / "DEBUG: " text               and what it says of providers
//     said   = both sides without a mark, as they were on the wire: replies, commands, the message with its final dot
//
// The exchange of AUTH is left out ("AUTH LOGIN command trace suppressed") unless `mail.debug.auth` is on; of a handshake there
// is no line. Lines of the application stand between, without a mark either: only what looks like a command is one.

import { HASH, skipBlanks, textEnd, trimBlanks } from './chars';
import type { ConnectionEvent, Detection, Dialect, EventName, Expecting, Reading, Side } from './dialect';
import { event, isElision, isPlaceholder } from './elision';
import { clientSaid, hidesText, type LastSaid, serverSaid } from './lastSaid';
import { leadEnd, shapeBefore } from './leadShape';
import { looksLikeCommand } from './looksLikeCommand';
import { looksLikeReply, looksLikeSmtpReply } from './looksLikeReply';
import { comment, remark } from './remark';
import { type StampMemory, stampAt, startStamps, timeOf } from './syslogStamp';

export const javamail: Dialect<JavaMailMemory> = {
  id: 'javamail',
  title: 'JavaMail debug output',
  description: 'Commands and replies without a mark between lines that begin with "DEBUG SMTP: "',
  order: 'log',
  readsLeads: true,
  signs: ['DEBUG'],
  detect,
  start: () => ({ ...startStamps(), lead: '', padded: false, last: '' }),
  read,
};

type JavaMailMemory = StampMemory & {
  /** The shape of what stands before each line: see leadShape.ts. */
  lead: string;
  /** Whether a page has put blanks behind each line. */
  padded: boolean;
  /** What the last utterance was: see LastSaid. */
  last: LastSaid;
};

function read(line: string, memory: JavaMailMemory, expecting: Expecting): Reading | readonly Reading[] {
  const end = textEnd(line);
  const debug = debugAt(line, end);
  if (debug >= 0) {
    memory.lead = shapeBefore(line, debug);
    memory.padded = line.endsWith('  ', end);
    return readDebug(line, debug, end, memory);
  }
  const from = Math.min(leadEnd(line, memory.lead), end);
  const at = skipBlanks(line, from, end);
  const time = timeBefore(line, from, memory);
  if (expecting === 'content' && (memory.last === 'ready' || memory.last === 'content' || memory.last === 'chunk')) {
    const isReply = memory.last !== 'content' && looksLikeSmtpReply(line, at, end);
    if (!isReply) return readContent(line, from, at, end, memory, time);
  }
  if (at === end) return remark('blank', from, end);
  const stop = memory.padded ? withoutRemark(line, at, end) : end;
  if (looksLikeReply(line, at, stop)) return hear(line, at, stop, memory, expecting, time);
  if (looksLikeCommand(line, at, trimBlanks(line, at, stop)) || answers(line, at, stop, expecting)) {
    memory.last = clientSaid(line, at);
    return said('client', at, stop, time);
  }
  if (line.charCodeAt(at) === HASH) return comment(line, at, end);
  // A page may leave out the 354.
  if (expecting === 'content') return readContent(line, from, at, end, memory, time);
  return isElision(line, at, end) ? event('gap', at, end) : remark('note', at, end);
}

/** A line of the message. */
function readContent(
  line: string,
  from: number,
  at: number,
  end: number,
  memory: JavaMailMemory,
  time: number | undefined,
): Reading {
  if (isPlaceholder(line, at, end)) {
    memory.last = 'content';
    return event('omitted', at, end, 'client');
  }
  const stop = memory.padded ? Math.max(from, trimBlanks(line, from, end)) : end;
  memory.last = 'content';
  return said('client', from, stop, time);
}

function hear(
  line: string,
  start: number,
  end: number,
  memory: JavaMailMemory,
  expecting: Expecting,
  time: number | undefined,
): Reading | readonly Reading[] {
  const hidden = expecting === 'content' && hidesText(memory.last);
  memory.last = serverSaid(line, start, end);
  const reading = said('server', start, end, time);
  return hidden ? [event('omitted', start, start, 'client'), reading] : reading;
}

function said(side: Side, start: number, end: number, time: number | undefined): Reading {
  return time === undefined ? { kind: 'utterance', side, start, end } : { kind: 'utterance', side, start, end, time };
}

/** An answer to a challenge: base64, `=` or `*`, and nothing else. */
function answers(line: string, at: number, end: number, expecting: Expecting): boolean {
  return (
    expecting === 'response' && /^(?:[A-Za-z0-9+/]+={0,2}|[*=])[ \t]*$/.test(line.slice(at, Math.min(end, at + 4000)))
  );
}

function timeBefore(line: string, from: number, memory: JavaMailMemory): number | undefined {
  const stamp = from > 0 ? stampAt(line, from) : undefined;
  return stamp && timeOf(stamp, memory);
}

/** Where the text ends before a remark in brackets that is not in English letters, as it stands in pages about the output. */
function withoutRemark(line: string, at: number, end: number): number {
  const stop = trimBlanks(line, at, end);
  if (line.charCodeAt(stop - 1) !== CLOSING) return stop;
  const open = line.lastIndexOf(' [', stop);
  return open > at && NOT_ASCII.test(line.slice(open, stop)) ? trimBlanks(line, at, open) : stop;
}

const CLOSING = 93;
const NOT_ASCII = /[^\0-\x7f]/;

/** Where JavaMail's own talk begins in a line; -1 where the line has none. */
function debugAt(line: string, end: number): number {
  const at = line.indexOf('DEBUG');
  if (at < 0 || at > FURTHEST || at >= end) return -1;
  if (at > 0 && !BOUNDARY.test(line[at - 1] ?? '')) return -1;
  return OWN.test(line.slice(at, at + 40)) ? at : -1;
}

const FURTHEST = 150;
const BOUNDARY = /[\s\])|:-]/;
const OWN = /^DEBUG(?: (?:SMTPS?|LMTP)(?: TRANSPORT)?)?: /;

interface TalkRow {
  readonly text: string;
  readonly event: EventName;
  readonly side?: Side;
}

const TALK: readonly TalkRow[] = [
  { text: 'trying to connect to host ', event: 'connect' },
  { text: 'starting protocol to host ', event: 'connect' },
  { text: 'could not convert socket to TLS', event: 'tls-failed' },
  { text: 'EOF: ', event: 'close', side: 'server' },
];

function readDebug(line: string, at: number, end: number, memory: JavaMailMemory): Reading | readonly Reading[] {
  const start = Math.min(line.indexOf(': ', at) + 2, end);
  // What was said in between is not shown, and neither is its outcome.
  if (line.startsWith('AUTH ', start) && line.includes(SUPPRESSED, start)) {
    memory.last = '';
    return event('gap', start, end, 'client');
  }
  const row = TALK.find(({ text }) => line.startsWith(text, start));
  if (!row) return remark('note', start, end);
  const happened: ConnectionEvent = event(row.event, Math.min(start + row.text.length, end), end, row.side);
  if (row.event !== 'connect') return happened;
  memory.last = '';
  return line.includes('isSSL true', start) ? [happened, event('tls', end, end)] : happened;
}

const SUPPRESSED = ' command trace suppressed';

/** No other program talks so; its talk alone is no dialogue yet. */
function detect(sample: readonly string[]): Detection {
  let talk = 0;
  let lead = '';
  let dialogue = 0;
  for (const line of sample) {
    const end = textEnd(line);
    const at = debugAt(line, end);
    if (at >= 0) {
      lead = shapeBefore(line, at);
      if (line.startsWith('SMTP', at + 6)) talk++;
      continue;
    }
    const start = skipBlanks(line, leadEnd(line, lead), end);
    if (looksLikeSmtpReply(line, start, end) || looksLikeCommand(line, start, trimBlanks(line, start, end))) dialogue++;
  }
  if (talk === 0) return { score: 0, variant: '' };
  if (dialogue > 0) return { score: talk > 1 ? 0.96 : 0.9, variant: '' };
  return { score: talk > 1 ? 0.7 : 0.45, variant: '' };
}
