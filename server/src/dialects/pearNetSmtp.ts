// What PEAR's Net_SMTP prints (`setDebug(true)`), and Roundcube in its log of it. Line grammar:
//
//     line   = {lead mark text}                     several where a page lost the line ends
//     lead   = "DEBUG: " / [time ": "] ["<" session "> "]
//     mark   = "Send: "    the client; the text is all that was sent at once, with its line ends: the lines below go on with it
//            / "Recv: "    the server, one line
//
// PHP prints a line end behind the one that was sent, so that an empty line follows on each "Send: "; Roundcube takes the one
// that was sent away. The final dot is sent with the line end in front of it, and stands on the line below an empty "Send: ".

import { DOT, HASH, skipBlanks, textEnd, trimBlanks } from './chars';
import type { Detection, Dialect, Expecting, Reading, Side, Utterance } from './dialect';
import { event, isElision } from './elision';
import { clientSaid, hidesText, type LastSaid, serverSaid } from './lastSaid';
import { looksLikeCommand } from './looksLikeCommand';
import { looksLikeReply, looksLikeSmtpReply } from './looksLikeReply';
import { comment, remark } from './remark';
import { findSendRecv, type SendRecv } from './sendRecvMark';

export const pearNetSmtp: Dialect<PearMemory> = {
  id: 'pear-net-smtp',
  title: 'PEAR Net_SMTP, Roundcube',
  description: 'Lines such as "DEBUG: Send: EHLO x" and "[time]: <session> Recv: 250 ok"',
  order: 'log',
  signs: ['Send:', 'Recv:'],
  detect,
  start: () => ({ session: '', last: '', sends: false, ended: true, flat: false }),
  read,
};

type PearMemory = {
  /** The session of the last mark; Roundcube tells it. */
  session: string;
  /** What the last utterance was: see LastSaid. */
  last: LastSaid;
  /** Whether the last mark was the client's: then lines without a mark go on with it. */
  sends: boolean;
  /** Whether the last line of the message has its line end: the next "Send: " may begin with it. */
  ended: boolean;
  /** Whether line ends are lost, so that a message stands in one line, and its end nowhere. */
  flat: boolean;
};

function read(
  line: string,
  memory: PearMemory,
  expecting: Expecting,
  next: string | undefined,
): Reading | readonly Reading[] {
  const end = textEnd(line);
  let mark = findSendRecv(line, 0, end);
  if (!mark) return readOther(line, end, memory, expecting, next);
  const readings: Reading[] = [];
  let waiting = expecting;
  while (mark) {
    const below: SendRecv | undefined = findSendRecv(line, mark.start, end);
    if (below) memory.flat = true;
    const stop = below ? trimBlanks(line, mark.start, below.lead) : end;
    const { side } = mark;
    memory.session = mark.session;
    memory.sends = side === 'client';
    if (side === 'server') waiting = hear(line, mark, stop, memory, waiting, readings);
    else speak(line, mark, stop, memory, waiting, readings, next);
    mark = below;
  }
  return readings.length === 1 && readings[0] ? readings[0] : readings;
}

/** What the server said; gives back what the session waits for then. */
function hear(
  line: string,
  mark: SendRecv,
  end: number,
  memory: PearMemory,
  waiting: Expecting,
  readings: Reading[],
): Expecting {
  const start = mark.start;
  const stop = memory.flat || endsPadded(line, end) ? trimBlanks(line, start, end) : end;
  if (start === stop) {
    readings.push(remark('note', start, end));
    return waiting;
  }
  if (waiting === 'content' && hidesText(memory.last))
    readings.push(inSession(event('omitted', start, start, 'client'), memory));
  memory.last = serverSaid(line, start, stop);
  memory.ended = true;
  readings.push(said('server', start, keepChallenge(line, start, stop, end), mark, memory));
  if (!looksLikeReply(line, start, stop)) return 'dialogue';
  if (line.startsWith('334', start)) return 'response';
  return line.startsWith('354', start) ? 'content' : 'dialogue';
}

/** A page puts one blank behind each line. */
function endsPadded(line: string, end: number): boolean {
  return line.charCodeAt(end - 1) === 32;
}

/** The blank of an empty challenge is no padding (RFC 4954 section 4). */
function keepChallenge(line: string, start: number, stop: number, end: number): number {
  return stop - start === 3 && stop < end && line.startsWith('334', start) ? stop + 1 : stop;
}

function speak(
  line: string,
  mark: SendRecv,
  end: number,
  memory: PearMemory,
  waiting: Expecting,
  readings: Reading[],
  next: string | undefined,
): void {
  const { start } = mark;
  const stop = memory.flat || endsPadded(line, end) ? trimBlanks(line, start, end) : end;
  if (waiting !== 'content') {
    memory.last = clientSaid(line, start);
    readings.push(said('client', start, stop, mark, memory));
    return;
  }
  if (memory.flat || (memory.last === 'ready' && isFlatMessage(line, start, stop, next))) {
    // All of the message in one line, and then no dot.
    memory.flat = true;
    const command = looksLikeCommand(line, start, stop);
    readings.push(inSession(event(command ? 'gap' : 'omitted', start, stop, 'client'), memory));
    if (command) readings.push(said('client', start, stop, mark, memory));
    memory.last = command ? 'client' : 'content';
    return;
  }
  memory.last = 'content';
  if (start === stop && !memory.ended) {
    // Only the line end of the line above.
    memory.ended = true;
    readings.push(remark('note', start, end));
    return;
  }
  if (start === stop && next !== undefined && next.trim() === '.') {
    readings.push(remark('note', start, end));
    return;
  }
  memory.ended = memory.session !== '' || (next !== undefined && !findSendRecv(next, 0, textEnd(next)));
  readings.push(said('client', start, stop, mark, memory));
}

/** Whether a message was put into one line: header fields follow one another in it, and a mark is below. */
function isFlatMessage(line: string, start: number, end: number, next: string | undefined): boolean {
  const fields = line.slice(start, Math.min(end, start + 400)).match(/(?:^| )[A-Z][A-Za-z-]{1,40}: /g);
  return (fields?.length ?? 0) > 1 && (next === undefined || findSendRecv(next, 0, textEnd(next)) !== undefined);
}

/** A line without a mark: what was sent goes on, or something else is told. */
function readOther(
  line: string,
  end: number,
  memory: PearMemory,
  expecting: Expecting,
  next: string | undefined,
): Reading {
  const at = skipBlanks(line, 0, end);
  if (memory.sends && expecting === 'content' && memory.last === 'content' && !memory.flat) {
    const cut = /\.\.\. \[truncated \d+ bytes\]$/.test(line.slice(Math.max(at, end - 40), end));
    if (cut) return inSession(event('omitted', at, end, 'client'), memory);
    const marked = next !== undefined && findSendRecv(next, 0, textEnd(next)) !== undefined;
    // The line end that PHP prints is none that was sent.
    if (at === end && memory.session === '' && (marked || next === undefined)) {
      memory.ended = true;
      return remark('blank', 0, end);
    }
    memory.ended = !marked || memory.session !== '';
    if (at === end && next?.trim() === '.') return remark('blank', 0, end);
    const dot = end - at === 1 && line.charCodeAt(at) === DOT;
    return { kind: 'utterance', side: 'client', start: dot ? at : 0, end, ...keyed(memory) };
  }
  if (at === end) return remark('blank', 0, end);
  if (expecting === 'content' && memory.sends && end - at === 1 && line.charCodeAt(at) === DOT)
    return { kind: 'utterance', side: 'client', start: at, end, ...keyed(memory) };
  if (line.charCodeAt(at) === HASH) return comment(line, at, end);
  if (isElision(line, at, end)) return inSession(event(expecting === 'content' ? 'omitted' : 'gap', at, end), memory);
  return remark('note', at, end);
}

function said(side: Side, start: number, end: number, { time }: SendRecv, memory: PearMemory): Utterance {
  const plain: Utterance = { kind: 'utterance', side, start, end, ...keyed(memory) };
  return time === undefined ? plain : { ...plain, time };
}

function keyed({ session }: PearMemory): { session?: string } {
  return session === '' ? {} : { session };
}

function inSession<R extends Reading>(reading: R, memory: PearMemory): R {
  return { ...reading, ...keyed(memory) };
}

function detect(sample: readonly string[]): Detection {
  let said = 0;
  for (const full of sample) {
    const line = full.length > LONGEST ? full.slice(0, LONGEST) : full;
    const end = textEnd(line);
    for (let mark = findSendRecv(line, 0, end); mark; mark = findSendRecv(line, mark.start, end)) {
      const stop = trimBlanks(line, mark.start, findSendRecv(line, mark.start, end)?.lead ?? end);
      if (mark.side === 'server' && looksLikeSmtpReply(line, mark.start, stop)) said++;
      else if (mark.side === 'client' && looksLikeCommand(line, mark.start, stop)) said++;
    }
  }
  return { score: said > 1 ? 0.96 : said > 0 ? 0.9 : 0, variant: '' };
}

/** Of a longer line the beginning tells enough. */
const LONGEST = 4000;
