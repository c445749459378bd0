// The marks of PHPMailer, which may stand behind a date or the words of another logger, and several in one physical line where
// a browser's text was copied:
//
//     2014-11-02 12:09:37     SERVER -> CLIENT: 250-mx.example.org
//                                               250 SIZE 1000            (or behind an arrow; or joined by a blank, or by nothing)
//     2014-11-02 12:09:37     CLIENT -> SERVER: [credentials hidden]
//     [2017-06-09 02:05:52] mail.DEBUG: CLIENT -> SERVER: QUIT [] []     (Monolog, with what it puts behind the text)
//     CLIENT -&gt; SERVER: MAIL FROM:&lt;a@example.org&gt;<br>           (HTML, as its level `html` writes it)
//     CLIENT -> SMTP: QUIT / SMTP -> FROM SERVER:221 bye                (before version 5.2.7)

import { BLANK, skipBlanks, trimBlanks } from './chars';
import type { Expecting, Reading, Side, Utterance } from './dialect';
import { event } from './elision';
import { withoutBreak, withoutEntities } from './htmlText';
import { hidesText, serverSaid } from './lastSaid';
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
  for (let arrow = line.indexOf(' -', at); arrow >= 0; arrow = line.indexOf(' -', arrow + 2)) {
    const tail = line.startsWith('> ', arrow + 2) ? 4 : line.startsWith('&gt; ', arrow + 2) ? 7 : 0;
    if (tail === 0) continue;
    for (const { from, to, text } of WORDS) {
      const start = arrow - from.length;
      if (start < at || !line.startsWith(from, start) || !line.startsWith(to, arrow + tail)) continue;
      return { text, start, end: arrow + tail + to.length };
    }
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
    const stop = next ? trimBlanks(line, mark.end, startOfDate(line, next.start)) : endOfText(line, mark, end);
    const time = timeBefore(line, mark.start);
    if (mark.text === SERVER) {
      waiting = hear(line, mark.end, stop, memory, time, readings, waiting);
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
const WORDS = [
  { from: 'CLIENT', to: 'SERVER:', text: CLIENT },
  { from: 'SERVER', to: 'CLIENT:', text: SERVER },
  { from: 'CLIENT', to: 'SMTP:', text: CLIENT },
  { from: 'SMTP', to: 'FROM SERVER:', text: SERVER },
] as const;

const DATE_LENGTH = 19;

/** Where the text of the last mark ends: before what Monolog and HTML have behind it. */
function endOfText(line: string, mark: FoundMark, end: number): number {
  const last = line.charCodeAt(end - 1);
  if (last === GREATER) return withoutBreak(line, mark.end, end);
  const monolog = last === CLOSING && mark.start > 0 && line.endsWith(' [] []', end);
  return monolog ? Math.max(mark.end, end - MONOLOG) : end;
}

const GREATER = 62;
const CLOSING = 93;
/** Its two empty lists, and the blank in front. */
const MONOLOG = 6;

/** What the server said behind a mark, split into the lines of the reply; gives back what the session waits for then. */
function hear(
  line: string,
  from: number,
  end: number,
  memory: PrefixedMemory,
  time: number | undefined,
  readings: Reading[],
  waiting: Expecting,
): Expecting {
  let start = skipBlanks(line, from, end);
  const stop = trimBlanks(line, start, end);
  if (waiting === 'content' && hidesText(memory.last)) readings.push(event('omitted', start, start, 'client'));
  if (start === stop) {
    // The server said nothing before the time-out.
    readings.push(remark('note', from, end));
    return 'dialogue';
  }
  memory.last = serverSaid(line, start, stop);
  memory.code = looksLikeReply(line, start, stop) && isContinued(line, start, stop) ? line.slice(start, start + 3) : '';
  if (memory.code !== '') start = splitReply(line, start, stop, memory, time, readings);
  const said = utterance(line, 'server', start, stop, time);
  const challenge = line.startsWith('334', start);
  // PHPMailer trims what it prints: the blank of an empty challenge (RFC 4954 section 4) is lost.
  const trimmed = challenge && stop - start === 3;
  readings.push(trimmed ? { ...said, text: '334 ', columns: [start, start + 1, start + 2, stop, stop] } : said);
  if (challenge) return 'response';
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
    readings.push(utterance(line, 'server', start, trimBlanks(line, start, next), time));
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
  readings.push(utterance(line, 'client', start, end, time));
}

function utterance(line: string, side: Side, start: number, end: number, time: number | undefined): Utterance {
  const plain: Utterance = { kind: 'utterance', side, start, end };
  const timed = time === undefined ? plain : { ...plain, time };
  const amp = line.indexOf('&', start);
  // Only a program that wrote HTML has escaped its own arrow, too.
  const html = amp >= 0 && amp < end && line.includes('-&gt; ') ? withoutEntities(line, start, end) : undefined;
  return html ? { ...timed, ...html } : timed;
}

/** A line without a mark: the next line of a reply, or PHPMailer's own talk. */
function readBetween(line: string, end: number, memory: PrefixedMemory): Reading {
  let at = skipBlanks(line, 0, end);
  if (at === end) return remark('blank', 0, end);
  const hooked = line.charCodeAt(at) === HOOK;
  if (hooked) at = skipBlanks(line, at + 1, end);
  const stop = line.charCodeAt(end - 1) === GREATER ? withoutBreak(line, at, end) : end;
  if (looksLikeReply(line, at, stop) && (hooked || (memory.code !== '' && line.startsWith(memory.code, at)))) {
    memory.last = serverSaid(line, at, stop);
    memory.code = isContinued(line, at, stop) ? line.slice(at, at + 3) : '';
    return { kind: 'utterance', side: 'server', start: at, end: stop };
  }
  if (line.endsWith('Connection: opened', stop)) return event('connect', at, stop);
  if (line.endsWith('Connection: closed', stop)) return event('close', at, end, 'client');
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
