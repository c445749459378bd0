// What Exim tells with -v and -d of the connections that it makes and takes. Line grammar:
//
//     line     = [time " "] [pid " "] [">>> "] text        the time with +timestamp, the pid with +pid and in a daemon, ">>> " in -bh
//
//     "SMTP<< " text, "SMTP>> " text, "SMTP>| " text        taking a message: a command, a reply, a reply that more follow
//     "  SMTP<< " text, "  SMTP>> " text                    making a connection: a reply, a command
//     "  SMTP|> " text, "  SMTP+> " text                    a command that waits for others (pipelining), or that more follow
//     7 or 9 blanks, then code ("-" / " ") text             the next line of a reply; older versions write it without blanks
//     "  SMTP>> (writing message)"                          the message, which is never shown
//     "Connecting to " host " ..." then "connected"         perhaps on one line
//     "  SMTP(close)>>", "  SMTP(closed)<<"                 the end, by Exim and by the other side
//     "  LMTP<< ", "  LMTP>> "                              the transport lmtp
//     "cmdlog: '220:EHLO:250-:...'"                         the same again, in one line
//
// The marks mean sent and received by Exim, which may be both: it calls other servers while a client waits for its reply
// (callout). The arrow is no help there, the indentation and the text are. Of a message that Exim takes from its standard input
// the replies come out a second time, without a mark.

import { textEnd } from './chars';
import type { ConnectionEvent, Detection, Dialect, Reading, Side } from './dialect';
import { eximEvent } from './eximEvent';
import { type EximMark, type EximPrefix, eximMark, eximPrefix } from './eximMark';
import { type EximDebugMemory, sessionKey, startEximDebug } from './eximMemory';
import { clientSaid, serverSaid } from './lastSaid';
import { looksLikeCommand } from './looksLikeCommand';
import { isContinued, looksLikeReply } from './looksLikeReply';
import { UNDATED } from './recordedTime';
import { remark } from './remark';

export const eximDebug: Dialect<EximDebugMemory> = {
  id: 'exim-debug',
  title: 'Exim debug output',
  description: 'What exim -v or exim -d prints: "SMTP<< ..." and "SMTP>> ...", indented where Exim is the client',
  order: 'log',
  readsLeads: true,
  signs: ['MTP', 'LOG: ', 'Exim '],
  detect,
  start: startEximDebug,
  read: readEximDebug,
};

export function readEximDebug(line: string, memory: EximDebugMemory): Reading | readonly Reading[] {
  const end = textEnd(line);
  const prefix = eximPrefix(line, end);
  if (prefix.start === end) return remark('blank', 0, end);
  const mark = eximMark(line, prefix.start, end);
  if (!mark) return readOther(line, prefix, end, memory);
  const role = roleOf(line, prefix, mark, memory);
  const session = sessionKey(prefix, role);
  if (memory.codeSession === session) memory.code = '';
  if (mark.kind === 'flush') return remark('note', prefix.start, end);
  if (mark.kind === 'event') return readEvent(line, mark, session, memory);
  return say(line, prefix, mark, role, session, memory);
}

/** What Exim is on this line. */
function roleOf(line: string, { indent }: EximPrefix, { kind, start, end }: EximMark, memory: EximDebugMemory): Side {
  const deep = indent >= memory.base + 2;
  switch (kind) {
    case 'buffered':
      if (deep) memory.dented = true;
      return 'client';
    case 'answered':
    case 'flush':
      memory.base = indent;
      return 'server';
    case 'sent': {
      const replies = looksLikeReply(line, start, end);
      if (replies) memory.base = indent;
      else if (deep) memory.dented = true;
      return replies ? 'server' : 'client';
    }
    case 'received':
      // A client may say anything, also what looks like a reply.
      return deep || (!memory.dented && looksLikeReply(line, start, end)) ? 'client' : 'server';
    case 'event':
      return deep ? 'client' : 'server';
  }
}

function readEvent(line: string, { start, end }: EximMark, session: string, memory: EximDebugMemory): Reading {
  const words = line.slice(start, end);
  if (words === 'close') {
    const side = memory.gone === session ? 'server' : 'client';
    memory.gone = '';
    const closed: ConnectionEvent = { kind: 'event', event: 'close', start, end, session };
    return session.endsWith('client') ? { ...closed, side } : closed;
  }
  if (words.startsWith('overflow')) return { kind: 'event', event: 'gap', start, end, side: 'client', session };
  // Exim may still write, and says later that it closes its end.
  if (words === 'closed' || words === 'error' || words.includes('reset')) memory.gone = session;
  return remark('note', start, end);
}

function say(
  line: string,
  prefix: EximPrefix,
  { kind, start, end }: EximMark,
  role: Side,
  session: string,
  memory: EximDebugMemory,
): Reading | readonly Reading[] {
  const received = kind === 'received';
  const side: Side = received === (role === 'client') ? 'server' : 'client';
  const time = prefix.time < 0 ? undefined : timeOf(prefix.time, memory);
  const placed = time === undefined ? { start, end, session } : { start, end, time, session };
  const hidden: ConnectionEvent = { kind: 'event', event: 'omitted', start: end, end, side: 'client', session };
  if (side === 'client') {
    // The transport lmtp tells of the message and its end at once.
    if (line.startsWith('writing message and terminating "."', start))
      return { kind: 'utterance', side, ...placed, text: '.', columns: [start, end] };
    if (/^STARTTLS$/i.test(line.slice(start, Math.min(end, start + 9)))) memory.startsTls = session;
    const said: Reading = { kind: 'utterance', side, ...placed };
    return clientSaid(line, start) === 'chunk' ? [said, hidden] : said;
  }
  const said: Reading = { kind: 'utterance', side, ...placed };
  if (looksLikeReply(line, start, end) && isContinued(line, start, end)) {
    memory.code = line.slice(start, start + 3);
    memory.codeSession = session;
    return said;
  }
  return serverSaid(line, start, end) === 'ready' ? [said, hidden] : said;
}

/** Times have no day: one that is much earlier is of the next. */
function timeOf(time: number, memory: EximDebugMemory): number {
  if (time < memory.clock - HALF_A_DAY) memory.midnight += 2 * HALF_A_DAY;
  memory.clock = time;
  return UNDATED + memory.midnight + time;
}

const HALF_A_DAY = 43_200;

/** A line without a mark: more of a reply, or Exim's own talk. */
function readOther(line: string, prefix: EximPrefix, end: number, memory: EximDebugMemory): Reading {
  const { start } = prefix;
  const { code, codeSession } = memory;
  if (code !== '' && line.startsWith(code, start) && looksLikeReply(line, start, end)) {
    if (codeSession === sessionKey(prefix, 'client') || codeSession === sessionKey(prefix, 'server')) {
      if (!isContinued(line, start, end)) memory.code = '';
      return { kind: 'utterance', side: 'server', start, end, session: codeSession };
    }
  }
  return eximEvent(line, prefix, end, memory) ?? remark('note', start, end);
}

/** Nobody else writes these marks. Debug output without a session has other signs of Exim. */
function detect(sample: readonly string[]): Detection {
  let marks = 0;
  let signs = 0;
  for (const line of sample) {
    const end = textEnd(line);
    const { start } = eximPrefix(line, end);
    const mark = eximMark(line, start, end);
    if (mark) {
      if (mark.kind !== 'sent' && mark.kind !== 'received') marks += 2;
      else if (looksLikeReply(line, mark.start, end) || looksLikeCommand(line, mark.start, end)) marks++;
    } else if (SIGN.test(line.slice(start, start + 80))) signs++;
  }
  if (marks > 0) return { score: marks > 1 ? 0.97 : 0.8, variant: '' };
  return { score: signs > 1 ? 0.75 : 0, variant: '' };
}

const SIGN = /^(?:LOG: (?:[a-z_]+ )?(?:MAIN|REJECT|PANIC)\b|Exim version [\dx]|>{8,} Exim pid=)/;
