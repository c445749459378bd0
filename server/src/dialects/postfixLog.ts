// The log of Postfix where it is verbose (`-v` in master.cf, or debug_peer_list). Line grammar:
//
//     line      = [time " "] [host " "] name "/" program "[" pid "]: " message
//     time      = "Nov 23 14:57:43" / an ISO 8601 time, with fractions of a second or without
//     name      = "postfix", or what syslog_name says; more parts may follow ("postfix/submission/smtpd")
//     message   = "> " peer ": " text          sent by this process: in smtpd and postscreen the server, in smtp and lmtp the client
//               / "< " peer ": " text          received by it
//               / "connect from " peer, "disconnect from " peer, "Anonymous TLS connection established from " peer and other
//                 events of the connection: see postfixEvent.ts
//               / text                         what the daemon says of its own work
//     peer      = host "[" address "]" [":" port]
//
// Processes write into one log, each its own sessions one after another: host, name, program and pid tell them apart. A client
// has connections to several servers open (it keeps them for later mail), and postscreen those of all its clients, so that there
// the peer is part of the key, too.
//
// The message is never there: what comes between the 354 and the reply to it is left out, and so is the text of a BDAT chunk.
// Only the client logs the final dot. It cuts replies to 100 octets, and Postfix cuts all that it logs to 2000.

import { BLANK, BRACKET, COLON, GREATER, HASH, isDigit, LESS, skipBlanks, textEnd } from './chars';
import type { Detection, Dialect, Reading, Side } from './dialect';
import { isElision } from './elision';
import { withOmission } from './hiddenMessage';
import { looksLikeSmtpReply } from './looksLikeReply';
import { postfixEvent } from './postfixEvent';
import { findPostfixTag, type PostfixTag, type Program, sessionKey } from './postfixTag';
import { comment, remark } from './remark';
import { type StampMemory, stampAt, startStamps, timeOf } from './syslogStamp';

export const postfixLog: Dialect<PostfixLogMemory> = {
  id: 'postfix-log',
  title: 'Postfix log (verbose)',
  description: 'Lines such as "postfix/smtpd[123]: > host[192.0.2.1]: 220 ...", of several processes at once',
  order: 'log',
  readsLeads: true,
  detect,
  start: () => ({ ...startStamps(), session: '' }),
  read,
};

type PostfixLogMemory = StampMemory & {
  /** The session of the last line that has one: an omission that is written between lines speaks of it. */
  session: string;
};

function read(line: string, memory: PostfixLogMemory): Reading | readonly Reading[] {
  const end = messageEnd(line);
  const tag = findPostfixTag(line, end);
  if (!tag) return readOther(line, end, memory);
  if (!tag.program) return remark('note', tag.end, end);
  const peerEnd = endOfPeer(line, tag, end);
  if (peerEnd > 0) return say(line, tag, tag.program, peerEnd, end, memory);
  const happened = postfixEvent(line, tag, end);
  if (!happened) return remark('note', tag.end, end);
  memory.session = happened.session ?? '';
  // Postscreen hands the connection to smtpd, which goes on with it in its own name.
  if (line.startsWith('PASS ', tag.end)) return [{ ...happened, event: 'gap' }, happened];
  return happened;
}

function say(
  line: string,
  tag: PostfixTag,
  program: Program,
  peerEnd: number,
  end: number,
  memory: PostfixLogMemory,
): Reading | readonly Reading[] {
  const stamp = stampAt(line, tag.start);
  const session = sessionKey(line, tag, tag.end + 2, peerEnd, stamp?.end ?? tag.start);
  memory.session = session;
  const side: Side = (line.charCodeAt(tag.end) === GREATER) === (program.side === 'client') ? 'client' : 'server';
  const start = Math.min(peerEnd + 1, end);
  // What may have been cut is not what was said.
  if (end - tag.end === LONGEST_MESSAGE) return { kind: 'event', event: 'gap', start, end, side, session };
  return withOmission(
    stamp
      ? { kind: 'utterance', side, start, end, time: timeOf(stamp, memory), session }
      : { kind: 'utterance', side, start, end, session },
    line,
  );
}

/** Of a message, msg_syslog.c writes so much at most. */
const LONGEST_MESSAGE = 2000;

/** Where the peer behind a mark ends, with its colon: a word, as names and addresses have no blanks. -1 where none is. */
function endOfPeer(line: string, tag: PostfixTag, end: number): number {
  const mark = line.charCodeAt(tag.end);
  if ((mark !== GREATER && mark !== LESS) || line.charCodeAt(tag.end + 1) !== BLANK) return -1;
  const at = tag.end + 2;
  // The blank behind the peer may be lost where nothing follows.
  const blank = line.indexOf(' ', at);
  const peerEnd = blank < 0 || blank > end ? end : blank;
  return peerEnd > at + 1 && line.charCodeAt(peerEnd - 1) === COLON ? peerEnd : -1;
}

/** A line that is not of Postfix: other programs, and what a person wrote between. */
function readOther(line: string, end: number, memory: PostfixLogMemory): Reading {
  const at = skipBlanks(line, 0, end);
  if (at === end) return remark('blank', 0, end);
  if (line.charCodeAt(at) === HASH) return comment(line, at, end);
  const session = memory.session === '' ? '' : isElision(line, at, end) ? memory.session : droppedFrom(line, memory);
  return session === '' ? remark('note', at, end) : { kind: 'event', event: 'gap', start: at, end, session };
}

/**
 * The session of which syslog dropped lines, as verbose processes write more than it takes (rsyslog: `imuxsock lost 516 messages
 * from pid 186 due to rate-limiting`). Only the number of the process is told: the rest is taken to be as in the line above.
 */
function droppedFrom(line: string, { session }: PostfixLogMemory): string {
  const at = line.indexOf(DROPPED);
  if (at < 0) return '';
  const start = at + DROPPED.length;
  let end = start;
  while (isDigit(line.charCodeAt(end))) end++;
  const process = `[${line.slice(start, end)}]`;
  return session.includes(process) ? session : session.slice(0, session.indexOf('[')) + process;
}

const DROPPED = ' messages from pid ';

/** Where the text of a line ends, without the markup that forums put around each line (`[FONT=Menlo]` to `[/FONT]`). */
function messageEnd(line: string): number {
  let end = textEnd(line);
  if (line.charCodeAt(0) !== BRACKET) return end;
  for (let tags = 0; tags < MOST_MARKUP && line.charCodeAt(end - 1) === CLOSING; tags++) {
    const open = line.lastIndexOf('[/', end);
    if (open < 0 || end - open > LONGEST_MARKUP) break;
    end = open;
  }
  return end;
}

const CLOSING = 93;
const MOST_MARKUP = 4;
const LONGEST_MARKUP = 12;

/** No other program writes a mark and a peer behind such a tag. A log without them is one of Postfix, too, if a silent one. */
function detect(sample: readonly string[]): Detection {
  let said = 0;
  let tagged = 0;
  let others = 0;
  for (const line of sample) {
    const end = messageEnd(line);
    const tag = findPostfixTag(line, end);
    if (tag?.program) {
      tagged++;
      if (isSaid(line, tag, tag.program, end)) said++;
    } else if (!tag && skipBlanks(line, 0, end) < end) others++;
  }
  if (said > 0) return { score: said > 1 ? 0.99 : 0.9, variant: '' };
  return { score: tagged > 1 && tagged > others ? 0.6 : 0, variant: '' };
}

function isSaid(line: string, tag: PostfixTag, { side }: Program, end: number): boolean {
  const peerEnd = endOfPeer(line, tag, end);
  if (peerEnd < 0) return false;
  const byServer = (line.charCodeAt(tag.end) === GREATER) === (side === 'server');
  return !byServer || looksLikeSmtpReply(line, peerEnd + 1, end);
}
