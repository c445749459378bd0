// The debug file of Mutt and NeoMutt (`mutt -d 2` and more). Line grammar:
//
//     line   = "[2026-11-23 14:52:27] " entry        the brackets hold a time; NeoMutt writes a level and a function behind it
//     entry  = number "> " text                      sent over the connection with this number: the client
//            / number "< " text                      received: the server, one line
//            / "Connected to " host ":" port " on fd=" number
//            / text                                  what Mutt says of its own work
//
// Connections of IMAP and POP are logged in the same way, with numbers of their own. A dot in front of a line of the message is
// sent, and logged, by itself: without the carriage return that the final dot has.

import { CARRIAGE_RETURN, DOT, GREATER, HASH, isDigit, LESS, skipBlanks, textEnd } from './chars';
import type { ConnectionEvent, Detection, Dialect, Expecting, Reading, Side, Utterance } from './dialect';
import { withDot } from './dotAdded';
import { isElision } from './elision';
import { hidesText, type LastSaid, serverSaid } from './lastSaid';
import { readLogTime } from './logTime';
import { looksLikeCommand } from './looksLikeCommand';
import { looksLikeSmtpReply } from './looksLikeReply';
import { comment, remark } from './remark';

export const mutt: Dialect<MuttMemory> = {
  id: 'mutt',
  title: 'Mutt debug file',
  description: 'Lines such as "[2026-11-23 14:52:27] 4> EHLO x" and "4< 250 ok"',
  order: 'log',
  readsLeads: true,
  signs: ['> ', '< '],
  detect,
  start: () => ({ session: '', last: '', dot: false }),
  read,
};

type MuttMemory = {
  /** The number of the connection of the last entry. */
  session: string;
  /** What the last utterance was: see LastSaid. */
  last: LastSaid;
  /** Whether a dot was logged that belongs to the line below. */
  dot: boolean;
};

interface Entry {
  readonly side: Side;
  readonly session: string;
  readonly start: number;
  readonly time: number | undefined;
}

function read(
  line: string,
  memory: MuttMemory,
  expecting: Expecting,
  next: string | undefined,
): Reading | readonly Reading[] {
  const end = textEnd(line);
  const entry = entryOf(line, end);
  if (!entry) return readOther(line, end, memory, expecting);
  const { side, session, start, time } = entry;
  if (session !== memory.session) memory.last = '';
  memory.session = session;
  const said: Utterance = {
    kind: 'utterance',
    side,
    start,
    end,
    session,
    ...(time === undefined ? {} : { time }),
  };
  if (side === 'server') {
    const hidden = expecting === 'content' && hidesText(memory.last);
    memory.last = serverSaid(line, start, end);
    memory.dot = false;
    return hidden ? [{ kind: 'event', event: 'omitted', start, end: start, side: 'client', session }, said] : said;
  }
  const content = expecting === 'content' && (memory.last === 'ready' || memory.last === 'content');
  memory.last = content ? 'content' : 'client';
  const added = memory.dot;
  memory.dot = content && !added && end - start === 1 && line.charCodeAt(start) === DOT && goesOn(line, session, next);
  if (memory.dot) return remark('note', start, end);
  return added ? withDot(line, said) : said;
}

/** Whether a lone dot is the one in front of the line below: that begins with a dot itself, and this one has no line end. */
function goesOn(line: string, session: string, next: string | undefined): boolean {
  if (next === undefined || line.charCodeAt(line.length - 1) === CARRIAGE_RETURN) return false;
  const below = entryOf(next, textEnd(next));
  return below?.side === 'client' && below.session === session && next.charCodeAt(below.start) === DOT;
}

/** A number, and a sign that points the way. */
function entryOf(line: string, end: number): Entry | undefined {
  const tag = readLogTime(line, skipBlanks(line, 0, end));
  let at = tag?.end ?? skipBlanks(line, 0, end);
  const start = at;
  while (at - start < MOST_DIGITS && isDigit(line.charCodeAt(at))) at++;
  const sign = line.charCodeAt(at);
  if (at === start || (sign !== LESS && sign !== GREATER) || line.charCodeAt(at + 1) !== 32 || at + 2 > end)
    return undefined;
  const side: Side = sign === GREATER ? 'client' : 'server';
  return { side, session: line.slice(start, at), start: at + 2, time: tag?.time };
}

const MOST_DIGITS = 4;

function readOther(line: string, end: number, memory: MuttMemory, expecting: Expecting): Reading | readonly Reading[] {
  const first = skipBlanks(line, 0, end);
  if (first === end) return remark('blank', 0, end);
  if (line.charCodeAt(first) === HASH) return comment(line, first, end);
  const at = Math.min(readLogTime(line, first)?.end ?? first, end);
  const connected = CONNECTED.exec(line.slice(at, at + LONGEST));
  if (connected) {
    memory.session = connected[2] ?? '';
    memory.last = '';
    const start = at + (connected[1]?.length ?? 0);
    return { kind: 'event', event: 'connect', start, end, session: memory.session };
  }
  const { session } = memory;
  if (session === '') return remark('note', at, end);
  const happened: ConnectionEvent = { kind: 'event', event: 'tls', start: at, end, session };
  if (line.startsWith('SSL/TLS connection using ', at)) return happened;
  if (!isElision(line, at, end)) return remark('note', at, end);
  return { ...happened, event: expecting === 'content' ? 'omitted' : 'gap' };
}

const CONNECTED = /^(.{0,60}?Connected to )\S{1,270} on fd=(\d{1,4})$/;
const LONGEST = 400;

function detect(sample: readonly string[]): Detection {
  let commands = 0;
  let replies = 0;
  for (const line of sample) {
    const end = textEnd(line);
    const entry = entryOf(line, end);
    if (entry?.side === 'server' && looksLikeSmtpReply(line, entry.start, end)) replies++;
    else if (entry?.side === 'client' && looksLikeCommand(line, entry.start, end)) commands++;
  }
  if (commands > 0 && replies > 0) return { score: 0.95, variant: '' };
  return { score: replies > 1 ? 0.6 : 0, variant: '' };
}
