// What Perl's Net::SMTP prints (`Debug => 1`), and with it git send-email (`--smtp-debug=1`) and many other programs. Line grammar:
//
//     line    = [before] class "=GLOB(0x" handle ")" mark text
//             / [before] class ">>> " module "(" version ")"     the modules in use, once for each connection
//             / text                                             of the program
//     class   = "Net::SMTP", "Net::SMTP::SSL", "Net::SMTP::_SSL" (behind STARTTLS), "Net::SMTPS", "Net::LMTP" and others
//     mark    = ">>> "    the client
//             / "<<< "    the server
//
// The handle tells the connections apart; a later one may have it again. Lines of the message are printed before a dot is put
// in front of those that begin with one: it is added here, so that the text is that on the wire. Empty lines at the end of what a
// program sends at once are not printed at all, so that a message may lack any of them.

import { DOT, GREATER, HASH, isDigit, isLetter, LESS, skipBlanks, textEnd } from './chars';
import type { ConnectionEvent, Detection, Dialect, Expecting, Reading, Side, Utterance } from './dialect';
import { withDot } from './dotAdded';
import { isElision } from './elision';
import { hidesText, type LastSaid, serverSaid } from './lastSaid';
import { looksLikeCommand } from './looksLikeCommand';
import { looksLikeSmtpReply } from './looksLikeReply';
import { comment, remark } from './remark';
import { type StampMemory, stampAt, startStamps, timeOf } from './syslogStamp';

export const perlNetSmtp: Dialect<PerlMemory> = {
  id: 'perl-net-smtp',
  title: 'Perl Net::SMTP',
  description: 'Lines such as "Net::SMTP=GLOB(0x55d0)>>> EHLO x", as Net::SMTP and git send-email print them',
  order: 'wire',
  signs: ['SMTP', 'LMTP'],
  detect,
  start: () => ({ ...startStamps(), session: '', secured: false, fresh: false, last: '' }),
  read,
};

type PerlMemory = StampMemory & {
  /** The handle of the last line, and whether its class is one that speaks TLS. */
  session: string;
  secured: boolean;
  /** Whether the modules were just listed: the next line is of a new connection. */
  fresh: boolean;
  /** What the last utterance was: see LastSaid. */
  last: LastSaid;
};

/** The mark of a line, with what stands before it. */
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly side: Side;
  /** The handle; empty where the line lists a module. */
  readonly session: string;
  readonly secured: boolean;
}

function read(
  line: string,
  memory: PerlMemory,
  expecting: Expecting,
  next: string | undefined,
): Reading | readonly Reading[] {
  const end = textEnd(line);
  const mark = findMark(line, end);
  if (!mark) return readOther(line, end, memory, expecting);
  if (mark.session === '') {
    memory.fresh = true;
    return remark('note', mark.end, end);
  }
  const happened = connectionEvents(mark, memory);
  const said = say(line, end, mark, memory, expecting, next);
  return happened.length === 0 ? said : [...happened, ...said];
}

/** A new connection, and the handshake that nobody tells of: the class of the handle changes with it. */
function connectionEvents({ start, session, secured }: Mark, memory: PerlMemory): ConnectionEvent[] {
  const events: ConnectionEvent[] = [];
  const at = { kind: 'event', start, end: start, session } as const;
  const isOther = session !== memory.session;
  if (memory.fresh) events.push({ ...at, event: 'connect' });
  if (secured && (memory.fresh || (!isOther && !memory.secured))) events.push({ ...at, event: 'tls' });
  if (memory.fresh || isOther) memory.last = '';
  memory.fresh = false;
  memory.session = session;
  memory.secured = secured;
  return events;
}

function say(
  line: string,
  end: number,
  mark: Mark,
  memory: PerlMemory,
  expecting: Expecting,
  next: string | undefined,
): Reading[] {
  const { side, session } = mark;
  const start = Math.min(mark.end, end);
  const stamp = mark.start > 0 ? stampAt(line, mark.start) : undefined;
  const said: Utterance = {
    kind: 'utterance',
    side,
    start,
    end,
    session,
    ...(stamp ? { time: timeOf(stamp, memory) } : {}),
    ...(mark.secured ? { tls: true } : {}),
  };
  if (side === 'server') {
    const hidden = expecting === 'content' && hidesText(memory.last);
    memory.last = serverSaid(line, start, end);
    return hidden ? [{ kind: 'event', event: 'omitted', start, end: start, side: 'client', session }, said] : [said];
  }
  const content = expecting === 'content' && (memory.last === 'ready' || memory.last === 'content');
  const before: Reading[] =
    content && memory.last === 'ready'
      ? [{ kind: 'event', event: 'omitted', start, end: start, side: 'client', session }]
      : [];
  memory.last = content ? 'content' : 'client';
  if (!content || line.charCodeAt(start) !== DOT || isFinal(end - start, session, next)) return [...before, said];
  return [...before, withDot(line, said)];
}

/** Whether a line that begins with a dot ends the message: it is the dot alone, and no line of the message is below. */
function isFinal(length: number, session: string, next: string | undefined): boolean {
  if (length > 1) return false;
  const below = next === undefined ? undefined : findMark(next, textEnd(next));
  return !below || below.side === 'server' || below.session !== session;
}

/** Finds the class of a module for SMTP, and what belongs to it. */
function findMark(line: string, end: number): Mark | undefined {
  const head = line.length > FURTHEST ? line.slice(0, FURTHEST) : line;
  for (let at = head.indexOf('::'); at >= 0; at = head.indexOf('::', at + 2)) {
    let start = at;
    while (start > 0 && isName(line.charCodeAt(start - 1))) start--;
    let stop = at;
    while (stop < end && isName(line.charCodeAt(stop))) stop++;
    const name = line.slice(start, stop);
    at = Math.max(at, stop - 2);
    if (!/(?:SMTP|LMTP)/.test(name)) continue;
    const secured = /(?:SSL|TLS|SMTPS)/.test(name);
    const handle = HANDLE.exec(head.slice(stop, stop + 40));
    const behind = stop + (handle ? handle[0].length : 0);
    const sign = line.charCodeAt(behind);
    if (sign !== GREATER && sign !== LESS) continue;
    if (!line.startsWith(sign === GREATER ? '>>>' : '<<<', behind)) continue;
    const blank = line.charCodeAt(behind + 3) === 32 ? 1 : 0;
    const side: Side = sign === GREATER ? 'client' : 'server';
    return { start, end: Math.min(end, behind + 3 + blank), side, session: handle?.[1] ?? '', secured };
  }
  return undefined;
}

const HANDLE = /^=[A-Z]{2,10}\((0x[0-9a-f]{1,16})\)/;
const FURTHEST = 250;
const COLON = 58;
const UNDERLINE = 95;

function isName(c: number): boolean {
  return isLetter(c) || isDigit(c) || c === COLON || c === UNDERLINE;
}

function readOther(line: string, end: number, { session }: PerlMemory, expecting: Expecting): Reading {
  const at = skipBlanks(line, 0, end);
  if (at === end) return remark('blank', 0, end);
  if (line.charCodeAt(at) === HASH) return comment(line, at, end);
  if (!isElision(line, at, end)) return remark('note', at, end);
  const name = expecting === 'content' ? 'omitted' : 'gap';
  return session === ''
    ? { kind: 'event', event: name, start: at, end }
    : { kind: 'event', event: name, start: at, end, session };
}

function detect(sample: readonly string[]): Detection {
  let said = 0;
  let listed = 0;
  for (const line of sample) {
    const end = textEnd(line);
    const mark = findMark(line, end);
    if (!mark) continue;
    if (mark.session === '') listed++;
    else if (mark.side === 'server' ? looksLikeSmtpReply(line, mark.end, end) : looksLikeCommand(line, mark.end, end))
      said++;
  }
  if (said > 0) return { score: said + listed > 1 ? 0.98 : 0.92, variant: '' };
  return { score: listed > 1 ? 0.8 : 0, variant: '' };
}
