import { literalLines } from '../notation/literal';
import { BLANK, endsInBackslash, HASH, skipBlanks, textEnd, trimBlanks } from './chars';
import type { Expecting, Reading, Side, Utterance } from './dialect';
import {
  directionEvents,
  elidedReplyLine,
  event,
  hasDots,
  isBracketed,
  isElision,
  isPlaceholder,
  stageDirection,
} from './elision';
import { readEventLine } from './eventLine';
import { clientSaid, hidesText, serverSaid } from './lastSaid';
import { looksLikeCommand } from './looksLikeCommand';
import { isContinued, looksLikeReply } from './looksLikeReply';
import type { PrefixedMemory } from './prefixedMemory';
import { startPrefixed } from './prefixedMemory';
import { hasMark, type PrefixPair } from './prefixPairs';
import { comment, remark } from './remark';
import { isQuotedDot, isShellLine, quotedText } from './shellLine';
import { detailsStart, statusLine } from './statusLine';

/** A line in which no mark was found at `at`. */
export interface Untagged {
  readonly line: string;
  readonly at: number;
  readonly end: number;
  readonly next: string | undefined;
  readonly pair: PrefixPair;
}

/**
 * Reads a line without a mark in a dialogue that has marks: the rest of a folded line, a further line of a reply, a line of
 * the message, what the unmarked side said where only one is marked, an event, or the text around the dialogue.
 */
export function readUntagged(
  untagged: Untagged,
  memory: PrefixedMemory,
  expecting: Expecting,
): Reading | readonly Reading[] {
  const { line, at, end, pair } = untagged;
  const fold = memory.fold;
  memory.fold = '';
  if (fold !== '' && at < end) return readFold(untagged, fold, memory);
  const inMessage = expecting === 'content';
  if (inMessage) {
    const reading = readMessageLine(untagged, memory);
    if (reading) return reading;
  }
  if (at === end) return remark('blank', 0, end);
  const happened = readEventLine(line, at);
  if (happened) {
    if (happened.event === 'connect') Object.assign(memory, startPrefixed(memory.pair));
    return happened;
  }
  if (line.charCodeAt(at) === HASH) return comment(line, at, end);
  if (looksLikeReply(line, at, end) && isServersNext(line, at, pair, memory)) {
    memory.code = isContinued(line, at, end) ? line.slice(at, at + 3) : '';
    const said: Reading = { kind: 'utterance', side: 'server', start: at, end: trimBlanks(line, at, end) };
    const hidden = inMessage && hidesText(memory.last);
    memory.last = serverSaid(line, at, end);
    return hidden ? [event('omitted', at, at, 'client'), said] : said;
  }
  if (pair.client === '' && (expecting === 'response' || looksLikeCommand(line, at, trimBlanks(line, at, end)))) {
    memory.last = clientSaid(line, at);
    memory.code = '';
    return { kind: 'utterance', side: 'client', start: at, end: trimBlanks(line, at, end) };
  }
  const quoted = pair.client === '' ? quotedText(line, at) : -1;
  if (quoted >= 0 && looksLikeCommand(line, quoted, trimBlanks(line, quoted, end))) {
    memory.last = 'client';
    memory.code = '';
    return { kind: 'utterance', side: 'client', start: quoted, end: trimBlanks(line, quoted, end) };
  }
  return readAround(untagged, memory, inMessage);
}

/** Whether a reply without a mark is the server's: it goes on with one, or the server's lines have no mark here. */
function isServersNext(line: string, at: number, pair: PrefixPair, memory: PrefixedMemory): boolean {
  return pair.server === '' || (memory.code !== '' && line.startsWith(memory.code, at));
}

function readFold({ line, at, end, next, pair }: Untagged, fold: Side, memory: PrefixedMemory): Reading {
  const stop = trimBlanks(line, at, endsInBackslash(line, at, end) ? end - 1 : end);
  const said: Utterance = { kind: 'utterance', side: fold, start: at, end: stop, folded: true };
  if (!foldsOn(next, fold, memory, pair, line, at, end)) return said;
  memory.fold = fold;
  return { ...said, continues: true };
}

/**
 * Whether the line below goes on with what was said from `start` to `end`: it has no mark, is indented deeper than the marks
 * are, and is nothing that stands for itself there.
 */
export function foldsOn(
  next: string | undefined,
  side: Side,
  memory: PrefixedMemory,
  pair: PrefixPair,
  line: string,
  start: number,
  end: number,
): boolean {
  if (next === undefined || !pair.folds) return false;
  const nextEnd = textEnd(next);
  const at = skipBlanks(next, 0, nextEnd);
  if (at === nextEnd || hasAnyMark(next, at, nextEnd, pair)) return false;
  if (endsInBackslash(line, start, end)) return true;
  // A challenge that found no room behind its code stands below it, not indented (RFC 2554 section 6).
  if (side === 'server' && end - start === 3 && line.startsWith('334', start))
    return /^[A-Za-z0-9+/]{8,}={0,2}$/.test(next.slice(at, nextEnd));
  if (at <= memory.mark) return false;
  if (isElisionStart(next, at) || isOpening(next.charCodeAt(at))) return false;
  if (looksLikeReply(next, at, nextEnd)) return false;
  // Behind 354 comes the message, which may be written without marks.
  if (side === 'server' && line.startsWith('354', start)) return false;
  return statusLine(next, at, nextEnd) === undefined;
}

function hasAnyMark(line: string, at: number, end: number, pair: PrefixPair): boolean {
  const anyCase = pair.anyCase === true;
  return hasMark(line, at, end, pair.client, anyCase) || hasMark(line, at, end, pair.server, anyCase);
}

function isOpening(c: number): boolean {
  return c === 40 || c === 91 || c === 60;
}

/** A line without a mark while the message is expected; undefined where it is no part of the message. */
function readMessageLine(
  { line, at, end, pair }: Untagged,
  memory: PrefixedMemory,
): Reading | readonly Reading[] | undefined {
  const bare = pair.client === '';
  const status = at < end ? statusLine(line, at, end) : undefined;
  if (status?.final) return undefined;
  if (memory.placeholder) {
    if (line.endsWith('>>', end)) memory.placeholder = false;
    return remark('note', at, end);
  }
  if (at === end) {
    const inText = memory.last === 'content' && (bare || memory.untagged);
    if (!inText) return remark('blank', 0, end);
    memory.header = false;
    return { kind: 'utterance', side: 'client', start: end, end };
  }
  if (isPlaceholder(line, at, end)) {
    memory.last = 'content';
    return event('omitted', at, end, 'client');
  }
  if (bare && isQuotedDot(line, at)) return sayContent(memory, at, at + 1);
  const dot = end - at === 1 && line.charCodeAt(at) === 46;
  if (bare || dot) return sayContent(memory, dot ? at : Math.min(at, bare ? memory.mark : at), end);
  // Programs mark each line of the message, so what has no mark is their own talk, unless they tell of all lines at once.
  if (pair.tool) return readPayload(line, at, end, memory);
  if (isBracketed(line, at, end)) return undefined;
  const first = memory.last !== 'content';
  // Between DATA and its reply a writer may explain something.
  if (first && !hidesText(memory.last)) return undefined;
  if (!first && !memory.untagged && at < memory.text) return undefined;
  if (first) memory.header = true;
  const start = Math.min(at, Math.max(memory.text, 0));
  // In the header section, what is not a header line at the text's own column is the folded rest of the line above
  // (RFC 821 scenario 3): one blank of the indentation makes it one.
  const isFold = memory.header && !first && at === memory.text && at > 0 && !HEADER_LINE.test(line.slice(at, at + 80));
  return sayContent(memory, isFold && line.charCodeAt(at - 1) === BLANK ? at - 1 : start, end);
}

/** A message as a literal behind a few words, as home-made probes print it: `SENT: b'Subject: x\\r\\n\\r\\nhello\\r\\n.\\r\\n'`. */
function readPayload(line: string, at: number, end: number, memory: PrefixedMemory): readonly Reading[] | undefined {
  const opening = /^[^'"]{0,60}(['"])/.exec(line.slice(at, at + 61));
  if (!opening || !line.endsWith(opening[1] ?? '', end)) return undefined;
  const start = at + opening[0].length;
  const lines = literalLines(line, start, end - 1, 'octet');
  if (lines.length < 2 || lines.some(({ ended }) => !ended)) return undefined;
  memory.last = 'content';
  return lines.map((one): Utterance => {
    const said: Utterance = { kind: 'utterance', side: 'client', start: one.start, end: one.end };
    return one.text !== undefined && one.columns ? { ...said, text: one.text, columns: one.columns } : said;
  });
}

const HEADER_LINE = /^[!-9;-~]+[ \t]*:/;

function sayContent(memory: PrefixedMemory, start: number, end: number): Utterance {
  memory.last = 'content';
  memory.untagged = true;
  return { kind: 'utterance', side: 'client', start, end };
}

/** A line around the dialogue: a tool's status, a stage direction, an omission, a writer's prose. */
function readAround(
  { line, at, end, next, pair }: Untagged,
  memory: PrefixedMemory,
  inMessage: boolean,
): Reading | readonly Reading[] {
  const status = statusLine(line, at, end);
  if (status) {
    if (status.event === 'connect') Object.assign(memory, startPrefixed(memory.pair));
    if (status.event === 'note') return remark('note', at, end);
    return event(status.event, detailsStart(line, at, end, status), end, status.side);
  }
  const direction = readStageDirection(line, at, end, memory);
  if (direction) return direction;
  if (isElision(line, at, end)) {
    if (inMessage) return event('omitted', at, end, 'client');
    return elidedReplyLine(memory.code, at, end, next) ?? event('gap', at, end);
  }
  if (pair.tool || isShellLine(line, at, end) || !HAS_WORDS.test(line.slice(at, Math.min(end, at + 200)))) {
    return remark('note', at, end);
  }
  return remark('prose', at, end);
}

const HAS_WORDS = /\p{L}{2}/u;

/** `C & S: <negotiate a TLS session>`, `[TLS negotiation]`, `(at this point TLS negotiation takes place. The ...`. */
function readStageDirection(
  line: string,
  at: number,
  end: number,
  memory: PrefixedMemory,
): Reading | readonly Reading[] | undefined {
  const start = /^[CS] & [CS]:/.test(line.slice(at, at + 6)) ? skipBlanks(line, at + 6, end) : at;
  if (!isOpening(line.charCodeAt(start)) && !isElisionStart(line, start)) return undefined;
  const direction = stageDirection(line, start, end);
  if (direction === 'connect') Object.assign(memory, startPrefixed(memory.pair));
  if (direction) return directionEvents(direction, line, start, end);
  if (!isBracketed(line, start, end)) return start > at ? remark('note', start, end) : undefined;
  return hasDots(line, start, end) ? event('gap', start, end) : remark('note', start, end);
}

function isElisionStart(line: string, at: number): boolean {
  return line.startsWith('...', at) || line.startsWith('. . .', at);
}
