// What the Node module sendmail prints (`logger: console`). Line grammar:
//
//     line   = "recv " domain ">" text      the server; without a text before each reply
//            / "send " domain ">" text      the client
//            / text                         the further lines of what was sent above: of a message
//            / "MX connection created: " host
//
// The domain of the recipient tells sessions apart: there is one connection for each, and all at once.

import { BLANK, DOT, HASH, skipBlanks, textEnd } from './chars';
import type { Detection, Dialect, Expecting, Reading, Side } from './dialect';
import { isElision } from './elision';
import { looksLikeCommand } from './looksLikeCommand';
import { looksLikeReply, looksLikeSmtpReply } from './looksLikeReply';
import { addName, hasName, removeName } from './nameList';
import { comment, remark } from './remark';

export const nodeSendmail: Dialect<NodeSendmailMemory> = {
  id: 'node-sendmail',
  title: 'Node sendmail',
  description: 'Lines such as "recv example.net > 250 ok" and "send example.net > EHLO x"',
  order: 'log',
  signs: ['recv ', 'send '],
  detect,
  start: () => ({ session: '', sends: false, ready: '', created: false }),
  read,
};

type NodeSendmailMemory = {
  /** The domain of the last mark. */
  session: string;
  /** Whether that was the client's: then lines without a mark go on with it. */
  sends: boolean;
  /** The domains whose servers asked for a message: see nameList.ts. */
  ready: string;
  /** Whether a connection was made, whose domain the next mark tells. */
  created: boolean;
};

interface Mark {
  readonly side: Side;
  readonly session: string;
  readonly start: number;
}

function read(line: string, memory: NodeSendmailMemory, expecting: Expecting): Reading | readonly Reading[] {
  const end = textEnd(line);
  const mark = markOf(line, end);
  if (!mark) return readOther(line, end, memory, expecting);
  const { side, session, start } = mark;
  const readings: Reading[] = [];
  if (memory.created) readings.push({ kind: 'event', event: 'connect', start, end: start, session });
  memory.created = false;
  memory.session = session;
  memory.sends = side === 'client';
  // The server said nothing: the line stands before each reply.
  if (start === end && side === 'server') return [...readings, remark('note', 0, end)];
  if (side === 'client') {
    const dot = end - start === 1 && line.charCodeAt(start) === DOT;
    if (dot) memory.ready = removeName(memory.ready, session);
  } else if (looksLikeReply(line, start, end)) {
    memory.ready = line.startsWith('354', start) ? addName(memory.ready, session) : removeName(memory.ready, session);
  }
  return [...readings, { kind: 'utterance', side, start, end, session }];
}

/** A line without a mark: the message goes on, or the program talks. */
function readOther(line: string, end: number, memory: NodeSendmailMemory, expecting: Expecting): Reading {
  const { session } = memory;
  if (memory.sends && (hasName(memory.ready, session) || expecting === 'content'))
    return { kind: 'utterance', side: 'client', start: 0, end, session };
  const at = skipBlanks(line, 0, end);
  if (at === end) return remark('blank', 0, end);
  if (line.startsWith(CREATED, at)) memory.created = true;
  if (line.charCodeAt(at) === HASH) return comment(line, at, end);
  if (session !== '' && isElision(line, at, end)) return { kind: 'event', event: 'gap', start: at, end, session };
  return remark('note', at, end);
}

const CREATED = 'MX connection created: ';

/** `recv domain > ` at the start of a line; older versions have no blanks around the sign. */
function markOf(line: string, end: number): Mark | undefined {
  const at = skipBlanks(line, 0, end);
  const side: Side | undefined = line.startsWith('recv ', at)
    ? 'server'
    : line.startsWith('send ', at)
      ? 'client'
      : undefined;
  if (!side) return undefined;
  const sign = line.indexOf('>', at);
  if (sign < 0 || sign - at > LONGEST_DOMAIN || sign >= end) return undefined;
  const stop = line.charCodeAt(sign - 1) === BLANK ? sign - 1 : sign;
  const session = line.slice(at + 5, stop);
  if (!DOMAIN.test(session)) return undefined;
  const blank = line.charCodeAt(sign + 1) === BLANK && sign + 1 < end ? 1 : 0;
  return { side, session, start: sign + 1 + blank };
}

const DOMAIN = /^[^\s<>]+$/;
const LONGEST_DOMAIN = 270;

function detect(sample: readonly string[]): Detection {
  let said = 0;
  for (const line of sample) {
    const end = textEnd(line);
    const mark = markOf(line, end);
    if (mark?.side === 'server' && looksLikeSmtpReply(line, mark.start, end)) said++;
    else if (mark?.side === 'client' && looksLikeCommand(line, mark.start, end)) said++;
  }
  return { score: said > 1 ? 0.97 : said > 0 ? 0.9 : 0, variant: '' };
}
