// A dialogue with a mark before each line, as people write it and many tools print it. Line grammar:
//
//     line     = [blanks] [tag] mark [blanks] text    the marks of PREFIX_PAIRS; the tag is a time (timeTag.ts)
//              / untagged                             see untaggedLine.ts: the rest of a folded line, of a reply, of a message
//     text     = command / reply / line of the message
//              / "<" stage direction ">"              also in () or []: what happened to the connection, or a note
//              / "..."                                the writer left something out
//
// Behind the text may stand a remark (` ← greeting`, `  <-- exists!`) or ` \` before a folded line. A text in a drawn frame has
// its edges before and behind each line. PHPMailer's marks are read by arrowWords.ts.
//
// After ATRN or TURN the sides change: the mark stands for a program, and the program that was the client becomes the server
// (RFC 2645). The first greeting by the wrong side shows it.

import { readArrowWords } from './arrowWords';
import { endsInBackslash, skipBlanks, textEnd, trimBlanks } from './chars';
import type { ConnectionEvent, Dialect, Expecting, Reading, Side, Utterance } from './dialect';
import { directionEvents, elidedReplyLine, event, hasDots, isBracketed, isElision, stageDirection } from './elision';
import { escapedLines } from './escapedLines';
import { clientSaid, hidesText, serverSaid } from './lastSaid';
import { readLogTime } from './logTime';
import { isContinued, looksLikeReply } from './looksLikeReply';
import { detectPrefixed } from './prefixedDetection';
import { type PrefixedMemory, startPrefixed } from './prefixedMemory';
import { readMessageLine } from './prefixedMessage';
import { markStart, PREFIX_PAIRS, type PrefixPair, sideAt } from './prefixPairs';
import { remark } from './remark';
import { detailsStart, statusLine } from './statusLine';
import { readTimeTag, type TimeTag, tagged } from './timeTag';
import { foldsOn, readUntagged } from './untaggedLine';
import { withoutRemark } from './writersRemark';

export const prefixed: Dialect<PrefixedMemory> = {
  id: 'prefixed',
  title: 'Prefixed dialogue',
  description:
    'Each line has a mark for who speaks: C:/S:, >>>/<<<, -->/<--, Client:/Server:, CLIENT -> SERVER: and others',
  order: 'log',
  detect: detectPrefixed,
  start: (variant) => startPrefixed(pairNumber(variant)),
  read,
};

function pairNumber(variant: string): number {
  const found = PREFIX_PAIRS.findIndex((pair) => pair.variant === variant);
  return found >= 0 ? found : PREFIX_PAIRS.findIndex((pair) => pair.variant === 'C:/S:');
}

function read(
  line: string,
  memory: PrefixedMemory,
  expecting: Expecting,
  next: string | undefined,
): Reading | readonly Reading[] {
  const pair = PREFIX_PAIRS[memory.pair] ?? PREFIX_PAIRS[0]!;
  const end = textEnd(line);
  if (pair.variant === ARROW_WORDS) return readArrowWords(line, end, memory, expecting);
  const stored = pair.tool && line.includes('\\n') ? escapedLines(line, end, pair.client, pair.server) : undefined;
  if (!stored) return readLine(line, 0, end, memory, expecting, next, pair);
  let waiting = expecting;
  return stored.flatMap(({ start, end }, index) => {
    const below = stored[index + 1];
    const said = readLine(
      line,
      start,
      end,
      memory,
      waiting,
      below ? line.slice(below.start, below.end) : undefined,
      pair,
    );
    const readings = Array.isArray(said) ? (said as readonly Reading[]) : [said as Reading];
    for (const reading of readings) waiting = waitsFor(line, reading, waiting);
    return readings;
  });
}

/** What the session waits for behind a reading, as far as lines that are read before it is told can know. */
function waitsFor(line: string, reading: Reading, waiting: Expecting): Expecting {
  if (reading.kind !== 'utterance') return waiting;
  if (reading.side === 'client') {
    const ends = waiting === 'content' && line.slice(reading.start, reading.end) === '.';
    return waiting === 'response' || ends ? 'dialogue' : waiting;
  }
  if (line.startsWith('334', reading.start)) return 'response';
  return line.startsWith('354', reading.start) ? 'content' : 'dialogue';
}

/** Reads what stands in a line from `from` to `end`. */
function readLine(
  line: string,
  start: number,
  lineEnd: number,
  memory: PrefixedMemory,
  expecting: Expecting,
  next: string | undefined,
  pair: PrefixPair,
): Reading | readonly Reading[] {
  let end = lineEnd;
  let at = skipBlanks(line, start, end);
  if (line.charCodeAt(at) === FRAME) {
    at = skipBlanks(line, at + 1, end);
    if (line.charCodeAt(end - 1) === FRAME && end > at) end = trimBlanks(line, at, end - 1);
  }
  const tag = readTimeTag(line, at) ?? readLogTime(line, at);
  const from = markStart(line, tag?.end ?? at);
  const side = sideAt(line, from, end, pair);
  if (side === '') return readUntagged({ line, at, end, next, pair }, memory, expecting);
  const behind = from + (side === 'client' ? pair.client : pair.server).length;
  memory.mark = at;
  memory.placeholder = false;
  const speaker: Side = memory.turn !== 'turned' ? side : side === 'client' ? 'server' : 'client';
  if (speaker === 'client' && expecting === 'content') return readMessageLine(line, behind, end, memory, pair, next);
  return readSaid(line, behind, end, side, tag, { memory, pair, expecting, next });
}

const ARROW_WORDS = 'CLIENT -> SERVER:';
const FRAME = 0x2502;

const NONE: readonly ConnectionEvent[] = [];

interface Surroundings {
  readonly memory: PrefixedMemory;
  readonly pair: PrefixPair;
  readonly expecting: Expecting;
  readonly next: string | undefined;
}

/** A marked command, reply, answer or stage direction. */
function readSaid(
  line: string,
  behind: number,
  lineEnd: number,
  marked: Side,
  tag: TimeTag | undefined,
  around: Surroundings,
): Reading | readonly Reading[] {
  const { memory, pair, expecting } = around;
  const start = skipBlanks(line, behind, lineEnd);
  let end = trimBlanks(line, start, withoutRemark(line, start, lineEnd, pair));
  // The blank behind the code of an empty challenge is no padding (RFC 4954 section 4).
  if (pair.tool && end - start === 3 && end < lineEnd && marked === 'server' && line.startsWith('334', start)) end++;
  memory.text = start;
  memory.fold = '';
  if (start === end && marked === 'server') return remark('note', behind, lineEnd);
  const told = readDirection(line, start, end, marked, memory, around);
  if (told) return told;
  let before: readonly ConnectionEvent[] = NONE;
  const turned = turn(line, start, end, marked, memory);
  if (turned) before = [turned];
  const side: Side = memory.turn === 'turned' ? (marked === 'client' ? 'server' : 'client') : marked;
  if (side === 'server') {
    if (isPattern(line, start, end)) {
      // A test script's `250.*` stands for a line with a blank or a hyphen: the line below shows which.
      const code = line.slice(start, start + 3);
      if (around.next?.includes(`${code}-`)) {
        memory.code = code;
        return elidedReplyLine(code, start, end, around.next) ?? event('gap', start, end, 'server');
      }
      if (around.next?.includes(code)) return event('gap', start, end, 'server');
      end = start + 3;
    }
    if (expecting === 'content' && hidesText(memory.last))
      before = [...before, event('omitted', start, start, 'client')];
    memory.code = looksLikeReply(line, start, end) && isContinued(line, start, end) ? line.slice(start, start + 3) : '';
  } else {
    memory.code = '';
    const lineEnd = line.indexOf(LITERAL_LINE_END, start);
    if (lineEnd >= 0 && lineEnd < end) return splitLiteral(line, start, end, memory);
  }
  memory.last = side === 'client' ? clientSaid(line, start) : serverSaid(line, start, end);
  memory.untagged = false;
  if (foldsOn(around.next, side, memory, pair, line, start, end)) memory.fold = side;
  if (endsInBackslash(line, start, end)) end = trimBlanks(line, start, end - 1);
  const plain: Utterance = { kind: 'utterance', side, start, end };
  const placed = tag ? tagged(plain, tag) : plain;
  const said: Utterance = memory.fold === '' ? placed : { ...placed, continues: true };
  return before.length === 0 ? said : [...before, said];
}

/** A stage direction, an elision or a tool's status behind a mark; undefined where somebody said the text. */
function readDirection(
  line: string,
  start: number,
  end: number,
  side: Side,
  memory: PrefixedMemory,
  { expecting, next }: Surroundings,
): Reading | readonly Reading[] | undefined {
  if (isElision(line, start, end)) {
    const goesOn = side === 'server' ? elidedReplyLine(memory.code, start, end, next) : undefined;
    return goesOn ?? event('gap', start, end, side);
  }
  if (expecting === 'response' && side === 'client') return undefined;
  if (isBracketed(line, start, end)) {
    const direction = stageDirection(line, start, end);
    if (direction === 'connect') Object.assign(memory, startPrefixed(memory.pair), { mark: memory.mark });
    if (direction) return directionEvents(direction, line, start, end);
    const missing = hasDots(line, start, end) || /hidden/i.test(line.slice(start, end));
    return missing ? event('gap', start, end, side) : remark('note', start, end);
  }
  if (side === 'client' || looksLikeReply(line, start, end)) return undefined;
  const status = statusLine(line, start, end);
  if (!status) return undefined;
  if (status.event === 'note') return remark('note', start, end);
  return event(status.event, detailsStart(line, start, end, status), end, status.side);
}

/** Follows ATRN and TURN; gives back the event by which the reversed session begins. */
function turn(
  line: string,
  start: number,
  end: number,
  side: Side,
  memory: PrefixedMemory,
): ConnectionEvent | undefined {
  if (side === 'client') {
    if (memory.turn === 'granted' && line.startsWith('220', start)) {
      memory.turn = 'turned';
      return event('connect', start, start);
    }
    if (memory.turn !== 'turned') memory.turn = asksToTurn(line, start) ? 'asked' : '';
  } else if (memory.turn === 'asked') {
    if (!isContinued(line, start, end)) memory.turn = line.charCodeAt(start) === 50 ? 'granted' : '';
  } else if (memory.turn === 'turned' && line.startsWith('220 ', start)) memory.turn = '';
  return undefined;
}

function asksToTurn(line: string, start: number): boolean {
  const first = line.charCodeAt(start) | 32;
  if (first !== 97 && first !== 116) return false;
  const word = line.slice(start, start + 4).toUpperCase();
  return word === 'ATRN' || word === 'TURN';
}

/** Whether the text is a pattern of a test script for any reply with this code. */
function isPattern(line: string, start: number, end: number): boolean {
  return (
    end - start > 4 && line.endsWith('.*', end) && /^\d{3} ?\.\*$/.test(line.slice(start, Math.min(end, start + 8)))
  );
}

const LITERAL_LINE_END = '\\r\\n';

/** Several commands in one line, with their line ends written out (`starttls\r\nmail from:<a@example.org>\r\n`). */
function splitLiteral(line: string, start: number, end: number, memory: PrefixedMemory): readonly Reading[] {
  const readings: Reading[] = [];
  memory.last = 'client';
  while (start < end) {
    const found = line.indexOf(LITERAL_LINE_END, start);
    const stop = found < 0 || found > end ? end : found;
    readings.push({ kind: 'utterance', side: 'client', start, end: stop });
    start = stop + LITERAL_LINE_END.length;
  }
  return readings;
}
