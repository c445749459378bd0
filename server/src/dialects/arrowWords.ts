// The marks of PHPMailer, which may stand behind a date or the words of another logger, and several in one physical line where
// a browser's text was copied:
//
//     2014-11-02 12:09:37     SERVER -> CLIENT: 250-mx.example.org
//                                               250 SIZE 1000            (or behind an arrow; or joined by a blank, or by nothing)
//     2014-11-02 12:09:37     CLIENT -> SERVER: [credentials hidden]

import { BLANK, skipBlanks, trimBlanks } from './chars';
import type { Expecting, Reading, Side, Utterance } from './dialect';
import { event } from './elision';
import { serverSaid } from './lastSaid';
import { isContinued, looksLikeReply } from './looksLikeReply';
import type { PrefixedMemory } from './prefixedMemory';
import { remark } from './remark';
import { readIsoTime } from './timeTag';

/** A mark that was found in a line, and the column behind it. */
export interface FoundMark {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The first of PHPMailer's marks from `at` on. */
export function findArrowWords(line: string, at: number): FoundMark | undefined {
  for (let arrow = line.indexOf(' -> ', at); arrow >= 0; arrow = line.indexOf(' -> ', arrow + 4)) {
    const start = arrow - 6;
    if (start < at) continue;
    if (line.startsWith(CLIENT, start)) return { text: CLIENT, start, end: start + CLIENT.length };
    if (line.startsWith(SERVER, start)) return { text: SERVER, start, end: start + SERVER.length };
  }
  return undefined;
}

/** Reads a line of PHPMailer's debug output. */
export function readArrowWords(
  line: string,
  end: number,
  memory: PrefixedMemory,
  expecting: Expecting,
): Reading | readonly Reading[] {
  const first = findArrowWords(line, 0);
  if (!first) return readBetween(line, end, memory);
  const readings: Reading[] = [];
  let waiting = expecting;
  for (let mark: FoundMark | undefined = first; mark; ) {
    const next = findArrowWords(line, mark.end);
    const stop = next ? trimBlanks(line, mark.end, startOfDate(line, next.start)) : end;
    const time = timeBefore(line, mark.start);
    if (mark.text === SERVER) {
      waiting = hear(line, mark.end, stop, memory, time, readings);
    } else {
      speak(line, mark.end, stop, memory, time, waiting, readings);
      if (waiting === 'response') waiting = 'dialogue';
    }
    mark = next;
  }
  return readings.length === 1 && readings[0] ? readings[0] : readings;
}

const CLIENT = 'CLIENT -> SERVER:';
const SERVER = 'SERVER -> CLIENT:';
const DATE_LENGTH = 19;

/** What the server said behind a mark, split into the lines of the reply; gives back what the session waits for then. */
function hear(
  line: string,
  from: number,
  end: number,
  memory: PrefixedMemory,
  time: number | undefined,
  readings: Reading[],
): Expecting {
  let start = skipBlanks(line, from, end);
  const stop = trimBlanks(line, start, end);
  if (start === stop) {
    // The server said nothing before the time-out.
    readings.push(remark('note', from, end));
    return 'dialogue';
  }
  memory.last = serverSaid(line, start, stop);
  memory.code = looksLikeReply(line, start, stop) && isContinued(line, start, stop) ? line.slice(start, start + 3) : '';
  if (memory.code !== '') start = splitReply(line, start, stop, memory, time, readings);
  readings.push(utterance('server', start, stop, time));
  if (line.startsWith('334', start)) return 'response';
  return line.startsWith('354', start) ? 'content' : 'dialogue';
}

/**
 * Gives out the lines of a reply that were joined by a blank or by nothing, but for the last: each begins with the same code
 * and a hyphen, the last with the code and a blank. Gives back where the last begins.
 */
function splitReply(
  line: string,
  start: number,
  stop: number,
  memory: PrefixedMemory,
  time: number | undefined,
  readings: Reading[],
): number {
  const { code } = memory;
  const last = line.indexOf(`${code} `, start + 4);
  for (;;) {
    const middle = line.indexOf(`${code}-`, start + 4);
    const isLast = last >= 0 && (middle < 0 || last < middle);
    const next = isLast ? last : middle;
    if (next < 0 || next >= stop) return start;
    readings.push(utterance('server', start, trimBlanks(line, start, next), time));
    start = next;
    if (isLast) {
      memory.code = '';
      return start;
    }
  }
}

function speak(
  line: string,
  from: number,
  end: number,
  memory: PrefixedMemory,
  time: number | undefined,
  waiting: Expecting,
  readings: Reading[],
): void {
  const start = line.charCodeAt(from) === BLANK && from < end ? from + 1 : from;
  memory.code = '';
  memory.last = waiting === 'content' ? 'content' : 'client';
  // A hidden answer whose challenge is not in the text cannot be told from a command.
  if (
    waiting === 'dialogue' &&
    /^[<[{(][a-z ]{0,40}hidden[>\]})]$/i.test(line.slice(start, Math.min(end, start + 60)))
  ) {
    readings.push(event('gap', start, end, 'client'));
    return;
  }
  readings.push(utterance('client', start, end, time));
}

function utterance(side: Side, start: number, end: number, time: number | undefined): Utterance {
  return time === undefined ? { kind: 'utterance', side, start, end } : { kind: 'utterance', side, start, end, time };
}

/** A line without a mark: the next line of a reply, or PHPMailer's own talk. */
function readBetween(line: string, end: number, memory: PrefixedMemory): Reading {
  let at = skipBlanks(line, 0, end);
  if (at === end) return remark('blank', 0, end);
  const hooked = line.charCodeAt(at) === HOOK;
  if (hooked) at = skipBlanks(line, at + 1, end);
  if (looksLikeReply(line, at, end) && (hooked || (memory.code !== '' && line.startsWith(memory.code, at)))) {
    memory.last = serverSaid(line, at, end);
    memory.code = isContinued(line, at, end) ? line.slice(at, at + 3) : '';
    return { kind: 'utterance', side: 'server', start: at, end };
  }
  if (line.endsWith('Connection: opened', end)) return event('connect', at, end);
  if (line.endsWith('Connection: closed', end)) return event('close', at, end, 'client');
  return remark('note', at, end);
}

/** The arrow that a browser shows before the further lines of a reply. */
const HOOK = 0x21aa;

/** Where the date begins that stands before a mark at `at`; the mark's own place where there is none. */
function startOfDate(line: string, at: number): number {
  const end = trimBlanks(line, 0, at);
  const start = end - DATE_LENGTH;
  return start >= 0 && readIsoTime(line, start, end) !== undefined ? start : end;
}

function timeBefore(line: string, at: number): number | undefined {
  const end = trimBlanks(line, 0, at);
  return end < DATE_LENGTH ? undefined : readIsoTime(line, end - DATE_LENGTH, end);
}
