// Swaks, the "Swiss Army Knife for SMTP". Line grammar: a hint of three characters, a blank, the text.
//
//     " -> " / " ~> "            the client; "~" where the line went through TLS
//     "<-  " / "<~  "            the server
//     "<** " / "<~* "            a server line that was not what swaks wanted
//     "**> " / "*~> "            a client line sent after an error
//     "=== "                     information: connect, TLS, close
//     "*** "                     an error of swaks itself
//     "<   0000: " / "  > 0000: " hexadecimal copies (--show-raw-text)
//
// With --no-send-hints, --no-receive-hints and --no-info-hints the lines of that class are bare. The message is shown line
// by line, or as "11 lines sent" (--suppress-data).

import { BLANK, EQUALS, GREATER, HYPHEN, isDigit, isTlsRecord, LESS, STAR, skipBlanks, textEnd } from './chars';
import type { ConnectionEvent, Detection, Dialect, Expecting, Reading, Side, Utterance } from './dialect';
import { event } from './elision';
import { type LastSaid, serverSaid } from './lastSaid';
import { looksLikeCommand } from './looksLikeCommand';
import { looksLikeReply, looksLikeSmtpReply } from './looksLikeReply';
import { remark } from './remark';
import { statusLine } from './statusLine';

export const swaks: Dialect<SwaksMemory> = {
  id: 'swaks',
  title: 'swaks',
  description: 'Lines begin with " -> ", "<-  ", " ~> ", "<~  " or "=== "',
  order: 'wire',
  signs: [
    '===',
    ' ->',
    '*->',
    ' ~>',
    '*~>',
    ' *>',
    '**>',
    '<- ',
    '<-*',
    '<~ ',
    '<~*',
    '<* ',
    '<**',
    'Connection closed with ',
    'X-Mailer: swaks ',
  ],
  detect,
  start: () => ({ fold: '', last: '', met: false }),
  read,
};

type SwaksMemory = {
  /** The side of a wrapped line that goes on below; empty where none does. */
  fold: '' | Side;
  /** What the last utterance was: see LastSaid. */
  last: LastSaid;
  /** Whether the output has begun: the command line may stand above it. */
  met: boolean;
};

function read(line: string, memory: SwaksMemory, expecting: Expecting, next: string | undefined): Reading {
  const { fold } = memory;
  memory.fold = '';
  const end = textEnd(line);
  const hint = hintOf(line, end);
  switch (hint) {
    case 'client':
    case 'client-tls':
    case 'server':
    case 'server-tls':
      return say(line, end, hint, memory, expecting, next);
    case 'information':
    case 'error':
      memory.met = true;
      return readInformation(line, end);
    case 'copy':
      return remark('note', 0, end);
    case 'none':
      break;
  }
  if (fold !== '') {
    if (goesOn(next)) memory.fold = fold;
    const folded: Utterance = { kind: 'utterance', side: fold, start: skipBlanks(line, 0, end), end, folded: true };
    return memory.fold === '' ? folded : { ...folded, continues: true };
  }
  return readBare(line, end, memory, expecting);
}

type Hint = 'client' | 'client-tls' | 'server' | 'server-tls' | 'information' | 'error' | 'copy' | 'none';

function hintOf(line: string, end: number): Hint {
  if (end < 3) return 'none';
  const a = line.charCodeAt(0);
  const b = line.charCodeAt(1);
  const c = line.charCodeAt(2);
  if (end > 3 && line.charCodeAt(3) !== BLANK) return 'none';
  if (a === LESS) {
    if (c !== BLANK && c !== STAR) return 'none';
    if (b === HYPHEN) return 'server';
    if (b === TILDE) return 'server-tls';
    if (b === STAR) return 'server';
    return b === BLANK && isHexCopy(line) ? 'copy' : 'none';
  }
  if (c === GREATER) {
    if (a === BLANK || a === STAR) {
      if (b === HYPHEN) return 'client';
      if (b === TILDE) return 'client-tls';
      if (b === STAR) return 'client';
    }
    return a === BLANK && b === BLANK && isHexCopy(line) ? 'copy' : 'none';
  }
  if (a === EQUALS && b === EQUALS && c === EQUALS) return 'information';
  return a === STAR && b === STAR && c === STAR ? 'error' : 'none';
}

const TILDE = 126;

function isHexCopy(line: string): boolean {
  return isDigit(line.charCodeAt(4)) && line.charCodeAt(8) === 58;
}

function say(
  line: string,
  end: number,
  hint: 'client' | 'client-tls' | 'server' | 'server-tls',
  memory: SwaksMemory,
  expecting: Expecting,
  next: string | undefined,
): Reading {
  memory.met = true;
  const side: Side = hint === 'client' || hint === 'client-tls' ? 'client' : 'server';
  const start = Math.min(4, end);
  if (side === 'client') {
    if (
      expecting === 'content' &&
      line.endsWith(' lines sent', end) &&
      /^\d+ lines sent$/.test(line.slice(start, end))
    ) {
      return event('omitted', start, end, 'client');
    }
    // The header of the PROXY protocol comes before the session and is no part of it.
    if (expecting === 'dialogue' && line.startsWith('PROXY ', start)) return remark('note', start, end);
  }
  // A peer that speaks TLS where the other does not.
  if (isTlsRecord(line, start)) return event('encrypted', start, end, side);
  remember(line, start, end, side, memory, expecting);
  // Behind a 334 and a 354 comes what the client sends, which may have no hint.
  const asks = side === 'server' && line.charCodeAt(start) === 51;
  if (expecting !== 'content' && !asks && goesOn(next)) memory.fold = side;
  const said: Utterance =
    hint === side ? { kind: 'utterance', side, start, end } : { kind: 'utterance', side, start, end, tls: true };
  return memory.fold === '' ? said : { ...said, continues: true };
}

function remember(
  line: string,
  start: number,
  end: number,
  side: Side,
  memory: SwaksMemory,
  expecting: Expecting,
): void {
  if (side === 'server') memory.last = serverSaid(line, start, end);
  else memory.last = expecting === 'content' ? 'content' : 'client';
}

/** Whether the line below is the rest of a wrapped one: bare, and nothing that a bare line can be. */
function goesOn(next: string | undefined): boolean {
  if (next === undefined) return false;
  const end = textEnd(next);
  if (end === 0 || hintOf(next, end) !== 'none') return false;
  const at = skipBlanks(next, 0, end);
  if (at === end || looksLikeReply(next, at, end) || looksLikeCommand(next, at, end)) return false;
  return statusLine(next, at, end) === undefined && !PROMPT.test(next);
}

const PROMPT = /^(?:[\w.~-]+@[^ ]{1,80}|\[[^\]]{1,80}\])?[$#%>](?: |$)/;

function readInformation(line: string, end: number): Reading {
  for (const row of INFORMATION) {
    if (!line.startsWith(row.text)) continue;
    const start = Math.min(row.text.length, end);
    return event(row.event, start, end, row.side);
  }
  return remark('note', Math.min(4, end), end);
}

interface InformationRow {
  readonly text: string;
  readonly event: ConnectionEvent['event'];
  readonly side?: Side;
}

const INFORMATION: readonly InformationRow[] = [
  { text: '=== Connected to ', event: 'connect' },
  { text: '=== TLS started with cipher ', event: 'tls' },
  { text: '=== TLS started w/ cipher ', event: 'tls' },
  { text: '*** TLS startup failed', event: 'tls-failed', side: 'client' },
  { text: '=== Connection closed with ', event: 'close' },
  { text: '=== Dropping connection', event: 'close', side: 'client' },
  { text: '*** Remote host closed connection', event: 'close', side: 'server' },
];

/** A line without a hint: hints of its class are switched off, or it is none of swaks' lines. */
function readBare(line: string, end: number, memory: SwaksMemory, expecting: Expecting): Reading {
  const at = skipBlanks(line, 0, end);
  const status = at < end ? statusLine(line, at, end) : undefined;
  if (status && (expecting !== 'content' || line.startsWith('Connection closed with '))) {
    memory.met = true;
    return status.event === 'note' ? remark('note', at, end) : event(status.event, at, end, status.side);
  }
  const inMessage = expecting === 'content' && (memory.last === 'ready' || memory.last === 'content');
  if (looksLikeReply(line, at, end) && !inMessage) {
    memory.last = serverSaid(line, at, end);
    return { kind: 'utterance', side: 'server', start: at, end };
  }
  if (expecting === 'content') {
    memory.last = 'content';
    return { kind: 'utterance', side: 'client', start: 0, end };
  }
  if (at === end) return remark('blank', 0, end);
  if (memory.met && (expecting === 'response' || looksLikeCommand(line, at, end))) {
    memory.last = 'client';
    return { kind: 'utterance', side: 'client', start: at, end };
  }
  return remark('note', at, end);
}

function detect(sample: readonly string[]): Detection {
  let hints = 0;
  let information = 0;
  let bare = 0;
  let signed = 0;
  for (const line of sample) {
    const end = textEnd(line);
    switch (hintOf(line, end)) {
      case 'server':
      case 'server-tls':
        if (looksLikeSmtpReply(line, 4, end)) hints++;
        break;
      case 'client':
      case 'client-tls':
        if (looksLikeCommand(line, 4, end)) hints++;
        break;
      case 'information':
        if (/^=== (?:Trying |Connected to |TLS |Connection closed with )/.test(line)) information++;
        break;
      case 'error':
      case 'copy':
        break;
      case 'none':
        if (looksLikeSmtpReply(line, 0, end) || looksLikeCommand(line, 0, end)) bare++;
        else if (/^Connection closed with (?:remote host|child process)\.|^X-Mailer: swaks /.test(line)) signed++;
    }
  }
  if (hints + information > 1 && (hints > 0 || information > 1)) return { score: 0.98, variant: '' };
  if (hints + information === 1) return { score: 0.6, variant: '' };
  return signed > 1 && bare > 1 ? { score: 0.9, variant: 'no hints' } : { score: 0, variant: '' };
}
