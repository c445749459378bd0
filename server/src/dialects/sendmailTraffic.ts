// The file into which Sendmail writes all that goes over its connections (sendmail -X file). Line grammar:
//
//     line = pid " <<< " text          received by this process
//          / pid " >>> " text          sent by it
//          / pid " === CONNECT " host  it connects to a server
//          / pid " === EXEC " command  it runs a mailer, with which it may speak LMTP
//          / pid " <<< [EOF]"          the end of what was received, also of a message on standard input
//
// Many processes write into it at once. The marks are sent and received, so that a process is a server where it sends a reply,
// and a client from CONNECT on until the server's 221. What it receives before is a message on its standard input.

import { BLANK, GREATER, HYPHEN, isDigit, LESS, textEnd } from './chars';
import type { Detection, Dialect, Reading, Side } from './dialect';
import { looksLikeCommand } from './looksLikeCommand';
import { looksLikeReply, looksLikeSmtpReply } from './looksLikeReply';
import { nameState, rememberName } from './nameStates';
import { remark } from './remark';

export const sendmailTraffic: Dialect<TrafficMemory> = {
  id: 'sendmail-traffic',
  title: 'Sendmail traffic log (-X)',
  description: 'Lines with the number of a process: "4711 <<< 220 mx ESMTP", "4711 >>> EHLO x", "4711 === CONNECT mx"',
  order: 'log',
  readsLeads: true,
  signs: [' >>>', ' <<<', ' ==='],
  detect,
  start: () => ({ roles: '' }),
  read,
};

type TrafficMemory = {
  /** What each process is at the moment: see nameStates.ts. */
  roles: string;
};

function read(line: string, memory: TrafficMemory): Reading | readonly Reading[] {
  const end = textEnd(line);
  const mark = markOf(line, end);
  if (!mark) return remark(end === 0 ? 'blank' : 'note', 0, end);
  const { pid, kind, start } = mark;
  if (kind === 'event') return connect(line, pid, start, end, memory);
  const received = kind === 'received';
  const over = received && line.slice(start, Math.min(end, start + EOF.length + 1)) === EOF;
  const role = roleOf(line, mark, end, memory);
  if (over) memory.roles = rememberName(memory.roles, pid, '');
  if (role === '') return remark('note', start, end);
  const session = `${pid} ${role}`;
  if (over) {
    return { kind: 'event', event: 'close', start, end, side: role === 'client' ? 'server' : 'client', session };
  }
  const side: Side = received === (role === 'client') ? 'server' : 'client';
  const said: Reading = { kind: 'utterance', side, start, end, session };
  if (side !== 'server' || !isFarewell(line, start)) return said;
  memory.roles = rememberName(memory.roles, pid, '');
  return [said, { kind: 'event', event: 'close', start: end, end, session }];
}

const EOF = '[EOF]';

function isFarewell(line: string, start: number): boolean {
  return line.startsWith('221', start) && line.charCodeAt(start + 3) !== HYPHEN;
}

function connect(line: string, pid: string, start: number, end: number, memory: TrafficMemory): Reading {
  const words = CONNECTIONS.find((text) => line.startsWith(text, start));
  if (words === undefined) return remark('note', start, end);
  memory.roles = rememberName(memory.roles, pid, 'client');
  return { kind: 'event', event: 'connect', start: start + words.length, end, session: `${pid} client` };
}

const CONNECTIONS = ['CONNECT ', 'EXEC '] as const;

/** What the process is on this line; empty where it reads its standard input. */
function roleOf(line: string, { pid, kind, start }: Mark, end: number, memory: TrafficMemory): '' | Side {
  const known = nameState(memory.roles, pid);
  if (known === 'client' || known === 'server') return known;
  const replies = looksLikeSmtpReply(line, start, end);
  const sent = kind === 'sent';
  // Where the file was cut, a session may begin anywhere; but not within a message.
  const speaks = (replies || looksLikeCommand(line, start, end)) && (sent || known !== INPUT);
  const role = !speaks ? '' : sent === replies ? 'server' : 'client';
  memory.roles = rememberName(memory.roles, pid, role === '' && !sent ? INPUT : role);
  return role;
}

/** The process reads a message on its standard input. */
const INPUT = 'input';

interface Mark {
  readonly pid: string;
  readonly kind: 'sent' | 'received' | 'event';
  /** Where the text begins. */
  readonly start: number;
}

/** The number of a process, which has five digits or more, and the mark behind it. */
function markOf(line: string, end: number): Mark | undefined {
  let at = 0;
  while (at < end && at < LONGEST_PID && isDigit(line.charCodeAt(at))) at++;
  if (at < SHORTEST_PID || line.charCodeAt(at) !== BLANK) return undefined;
  const c = line.charCodeAt(at + 1);
  const kind = c === GREATER ? 'sent' : c === LESS ? 'received' : c === EQUALS ? 'event' : undefined;
  if (!kind || at + 4 > end || line.charCodeAt(at + 2) !== c || line.charCodeAt(at + 3) !== c) return undefined;
  if (at + 4 < end && line.charCodeAt(at + 4) !== BLANK) return undefined;
  return { pid: line.slice(0, at), kind, start: Math.min(at + 5, end) };
}

const SHORTEST_PID = 5;
const LONGEST_PID = 10;
const EQUALS = 61;

function detect(sample: readonly string[]): Detection {
  let marks = 0;
  let said = 0;
  for (const line of sample) {
    const end = textEnd(line);
    const mark = markOf(line, end);
    if (!mark) continue;
    marks++;
    if (looksLikeReply(line, mark.start, end) || looksLikeCommand(line, mark.start, end)) said++;
  }
  if (said > 0) return { score: marks > 1 ? 0.97 : 0.8, variant: '' };
  return { score: marks > 1 ? 0.6 : 0, variant: '' };
}
