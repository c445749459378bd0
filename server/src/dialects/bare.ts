// A session without any mark: pasted from telnet, netcat or openssl s_client, or printed in a manual. Line grammar:
//
//     digit digit digit (" " / "-" / end)   the server, except where a line of the message is expected
//     anything else                         the client, while a session is open
//     status lines                          "Connected to", "Connection closed by foreign host.", certificates, prompts
//     "> " before every line                a quoted mail or a block quote around one of these
//
// Lines may be indented. What the terminal shows after `openssl s_client -starttls smtp` begins behind TLS, with the last line
// of a reply that openssl took itself. Of a server's output alone (`exim -bs`) nothing shows the message: without a client line
// in the session a 354 is followed by the final reply.

import { detectBare } from './bareDetection';
import { BLANK, GREATER, HASH, isDigit, isTlsRecord, STAR, skipBlanks, textEnd, trimBlanks } from './chars';
import type { Dialect, Expecting, Reading } from './dialect';
import { event, isBracketed, isDotted, isElision, isPlaceholder, stageDirection } from './elision';
import { clientSaid, type LastSaid, serverSaid } from './lastSaid';
import { looksLikeCommand } from './looksLikeCommand';
import { looksLikeReply } from './looksLikeReply';
import { comment, remark } from './remark';
import { isShellLine, startsOpenssl } from './shellLine';
import { detailsStart, type Status, statusLine } from './statusLine';

export const bare: Dialect<BareMemory> = {
  id: 'bare',
  title: 'Terminal session (no prefixes)',
  description: 'A paste of telnet, netcat or openssl s_client: no prefixes, who speaks is inferred',
  order: 'log',
  detect: detectBare,
  start: startBare,
  read: readBare,
};

export function startBare(variant: string): BareMemory {
  return {
    quoted: variant === 'quoted',
    indent: 0,
    last: '',
    open: false,
    spoke: false,
    preamble: false,
    tls: false,
    callouts: false,
  };
}

export type BareMemory = {
  /** Whether every line has a quotation mark (`>`) in front. */
  quoted: boolean;
  /** By how much the dialogue is indented: so much belongs to no line of the message. */
  indent: number;
  /** What the last utterance was: see LastSaid. */
  last: LastSaid;
  /** Whether a session is going on: then a line that is nothing else was typed by the client. */
  open: boolean;
  /** Whether the client has said anything in this session. */
  spoke: boolean;
  /** Whether openssl is telling of its handshake. */
  preamble: boolean;
  /** Whether openssl's handshake was told already. */
  tls: boolean;
  /** Whether lines end in callouts (`<1>`) of a manual. */
  callouts: boolean;
};

export function readBare(
  line: string,
  memory: BareMemory,
  expecting: Expecting,
  next: string | undefined,
): Reading | readonly Reading[] {
  let end = textEnd(line);
  let from = 0;
  if (memory.quoted && line.charCodeAt(0) === GREATER) from = line.charCodeAt(1) === BLANK ? 2 : Math.min(1, end);
  const at = skipBlanks(line, from, end);
  if (expecting === 'content') {
    const reading = readContent(line, from, at, end, memory);
    if (reading) return reading;
  }
  if (at === end) {
    // An empty response (RFC 4954 section 4), as SCRAM and XOAUTH2 have them, if the server answers it.
    if (expecting === 'response' && answers(next, memory)) return speak(line, from, at, end, memory);
    return remark('blank', from, end);
  }
  if (isDigit(line.charCodeAt(at)) && looksLikeReply(line, at, end)) return hear(line, from, at, end, memory);
  const status = statusLine(line, at, end);
  if (status) return tell(line, at, end, status, memory);
  end = trimBlanks(line, at, end);
  if (hasCallout(line, at, end)) {
    memory.callouts = true;
    end = trimBlanks(line, at, line.lastIndexOf('<', end));
    if (at >= end) return remark('note', from, end);
  }
  if (expecting === 'response') return speak(line, from, at, end, memory);
  return readTyped(line, from, at, end, memory);
}

/** Whether the line below is a reply. */
function answers(next: string | undefined, { quoted }: BareMemory): boolean {
  if (next === undefined) return false;
  const end = textEnd(next);
  const at = skipBlanks(next, quoted && next.charCodeAt(0) === GREATER ? 1 : 0, end);
  return isDigit(next.charCodeAt(at)) && looksLikeReply(next, at, end);
}

/** A line while the message is expected; undefined where it is no part of the message. */
function readContent(
  line: string,
  from: number,
  at: number,
  end: number,
  memory: BareMemory,
): Reading | readonly Reading[] | undefined {
  const status = statusLine(line, at, end);
  if (status?.final) return tell(line, at, end, status, memory);
  if (memory.last !== 'content' && looksLikeReply(line, at, end)) {
    // Nothing of the message was shown: the client's side is not in the text at all, or it hides chunks (BDAT).
    const hidden = memory.last === 'chunk' || (memory.last === 'ready' && !memory.spoke);
    if (hidden) return [event('omitted', at, at, 'client'), ...[hear(line, from, at, end, memory)].flat()];
    // A reply to DATA itself, or to a command that was sent with it.
    if (memory.last !== 'ready') return hear(line, from, at, end, memory);
  }
  if (!memory.spoke) return undefined;
  // Before the message an empty line parts the lines for the eye, or is half of the line end that the terminal doubled.
  if (at === end && memory.last !== 'content' && memory.last !== 'chunk') return remark('blank', from, end);
  if (isPlaceholder(line, at, end)) return event('omitted', at, end, 'client');
  const start = Math.min(from + memory.indent, at);
  if (memory.callouts && hasCallout(line, at, end))
    end = Math.max(start, trimBlanks(line, start, line.lastIndexOf('<', end)));
  memory.last = 'content';
  return { kind: 'utterance', side: 'client', start, end };
}

/** A line of the server. */
function hear(line: string, from: number, at: number, end: number, memory: BareMemory): Reading | readonly Reading[] {
  const said: Reading = { kind: 'utterance', side: 'server', start: at, end };
  const ending = line.startsWith('221', at) || line.startsWith('421', at);
  if (memory.preamble && !memory.spoke) {
    const handshake = memory.tls ? [] : [event('tls', at, at)];
    memory.tls = true;
    memory.open = true;
    // Only a greeting can answer nothing; any other line is the end of the reply that openssl's own EHLO got before TLS.
    if (!line.startsWith('220', at)) return [...handshake, event('gap', at, end, 'server')];
    memory.preamble = false;
    memory.last = serverSaid(line, at, end);
    return [...handshake, said];
  }
  memory.indent = at - from;
  memory.last = serverSaid(line, at, end);
  memory.open = !ending;
  if (ending && line.startsWith('221', at)) memory.spoke = false;
  return said;
}

/** A line of the client. */
function speak(line: string, from: number, at: number, end: number, memory: BareMemory): Reading {
  memory.preamble = false;
  memory.indent = at - from;
  memory.last = clientSaid(line, at);
  memory.spoke = true;
  return { kind: 'utterance', side: 'client', start: at, end };
}

const HANDSHAKE: readonly string[] = ['CONNECTED(', 'depth=', 'SSL handshake', 'SSL-Session:', 'Post-Handshake'];

function tell(line: string, at: number, end: number, status: Status, memory: BareMemory): Reading {
  if (HANDSHAKE.some((words) => line.startsWith(words, at))) memory.preamble = true;
  switch (status.event) {
    case 'note':
      return remark('note', at, end);
    case 'connect':
      memory.open = false;
      memory.spoke = false;
      memory.tls = false;
      memory.last = '';
      break;
    case 'tls':
      // A ticket that arrives later repeats the handshake's data.
      if (memory.tls) return remark('note', at, end);
      memory.tls = memory.preamble;
      break;
    case 'close':
      memory.open = false;
      memory.spoke = false;
      memory.preamble = false;
      memory.tls = false;
      break;
    default:
      break;
  }
  return event(status.event, detailsStart(line, at, end, status), end, status.side);
}

/** A line that is no reply and no status: typed by the client, or around the session. */
function readTyped(line: string, from: number, at: number, end: number, memory: BareMemory): Reading {
  if (looksLikeCommand(line, at, end)) return speak(line, from, at, end, memory);
  if (isTlsRecord(line, at) || isDotted(line, at, end)) {
    // Nothing behind the handshake can be read.
    memory.open = false;
    return event('encrypted', at, end);
  }
  const first = line.charCodeAt(at);
  if (first === HASH) return comment(line, at, end);
  if (isElision(line, at, end)) return event('gap', at, end);
  if (isBracketed(line, at, end)) {
    const direction = stageDirection(line, at, end);
    return direction ? event(direction, at, end) : remark('note', at, end);
  }
  if (isShellLine(line, at, end)) {
    if (startsOpenssl(line, at)) memory.preamble = true;
    return remark('note', at, end);
  }
  // Exim's scripted server prints its own directives (`*sleep 2`), openssl its errors with a number in front.
  if (memory.preamble || first === STAR || line.includes(':error:')) return remark('note', at, end);
  // Deeper indentation than the dialogue's is some tool's list or table.
  if (memory.open && at - from <= memory.indent) return speak(line, from, at, end, memory);
  return remark('prose', at, end);
}

/** Whether the text ends in a callout of a manual: ` <3>`. */
function hasCallout(line: string, at: number, end: number): boolean {
  if (end - at < 3 || line.charCodeAt(end - 1) !== GREATER || !isDigit(line.charCodeAt(end - 2))) return false;
  const open = isDigit(line.charCodeAt(end - 3)) ? end - 4 : end - 3;
  return open >= at && line.charCodeAt(open) === 60 && (open === at || line.charCodeAt(open - 1) === BLANK);
}
