// What is the same in the logs of programs that write what went over the wire as string literals. Line grammar:
//
//     line     = [before] mark " " literal     before: a time, or what an outer log puts there
//              / rest                          of a literal that a terminal or a mail has wrapped
//              / status                        what happened to the connection: the tool's own words
//              / text                          the program's talk, and copies of replies in another form
//     literal  = "'" / '"', one or more wire lines with their line ends as escapes, the same quote

import { literalLines } from '../notation/literal';
import { BLANK, BRACKET, COLON, HASH, skipBlanks, TAB, textEnd } from './chars';
import { type ClockMemory, readClock, startClock, timeOfClock } from './clock';
import type { ConnectionEvent, Expecting, Reading, Side, Utterance } from './dialect';
import { event, isElision } from './elision';
import { clientSaid, hidesText, type LastSaid, serverSaid } from './lastSaid';
import { closeOf, type Quoted, quotedAt, utteranceOf } from './quoted';
import { comment, remark } from './remark';
import { type StampMemory, stampAt, startStamps, timeOf } from './syslogStamp';
import { joinWrapped, splitsLineEnd } from './wrappedLiteral';

/** The marks in front of what both sides said. */
export interface QuotedMarks {
  readonly variant: string;
  readonly client: string;
  readonly server: string;
}

/** What a status line begins with, and what it says. */
export interface StatusRow {
  readonly text: string;
  readonly event: ConnectionEvent['event'];
  readonly side?: Side;
}

export interface QuotedTool {
  readonly statuses: readonly StatusRow[];
}

export type QuotedMemory = StampMemory &
  ClockMemory & {
    variant: string;
    /** What the last utterance was: see LastSaid. */
    last: LastSaid;
    /** The side whose literal goes on below; empty where none does. */
    open: '' | Side;
    /** The quote that closes it. */
    quote: number;
    /** How many columns of the line below belong to a wire line that was told already; -1 where it is all up to a line end. */
    skip: number;
    /** Whether a literal of octets was met: Python 3 and not 2, where `\xe4` in other literals is no octet. */
    octets: boolean;
  };

export function startQuoted(variant: string): QuotedMemory {
  return {
    ...startStamps(),
    ...startClock(),
    variant,
    last: '',
    open: '',
    quote: 0,
    skip: 0,
    octets: false,
  };
}

/** Reads a line of such a log. */
export function readQuoted(
  line: string,
  memory: QuotedMemory,
  expecting: Expecting,
  next: string | undefined,
  marks: QuotedMarks,
  tool: QuotedTool,
): Reading | readonly Reading[] {
  const end = textEnd(line);
  const { open } = memory;
  memory.open = '';
  const found = findQuoted(line, end, marks);
  if (found) {
    const quote = line.charCodeAt(found.quoted.start - 1);
    if (found.quoted.octets) memory.octets = true;
    const time = timeBefore(line, found.mark, memory);
    return say({ line, end, next, marks, side: found.side, quote, time, expecting }, found.quoted, memory);
  }
  if (open !== '') return goOn({ line, end, next, marks, side: open, quote: memory.quote, expecting }, memory);
  return readOther(line, end, memory, expecting, tool);
}

interface Spoken {
  readonly line: string;
  readonly end: number;
  readonly next: string | undefined;
  readonly marks: QuotedMarks;
  readonly side: Side;
  readonly quote: number;
  readonly time?: number | undefined;
  readonly expecting: Expecting;
}

/** The literal in a line, and its mark. */
export interface FoundLiteral {
  readonly side: Side;
  readonly mark: number;
  readonly quoted: Quoted;
}

/** Finds the first mark that has a literal behind it. */
export function findQuoted(line: string, end: number, { client, server }: QuotedMarks): FoundLiteral | undefined {
  const one = findMark(line, end, client);
  const other = findMark(line, end, server);
  if (one && (!other || one.mark < other.mark)) return { side: 'client', ...one };
  return other && { side: 'server', ...other };
}

function findMark(line: string, end: number, mark: string): { mark: number; quoted: Quoted } | undefined {
  const head = line.length > FURTHEST ? line.slice(0, FURTHEST) : line;
  for (let at = head.indexOf(mark); at >= 0; at = head.indexOf(mark, at + 1)) {
    if (at > 0 && !isBoundary(line.charCodeAt(at - 1))) continue;
    const behind = skipBlanks(line, at + mark.length, end);
    const quoted = quotedAt(line, behind, end);
    if (quoted) return { mark: at, quoted };
  }
  return undefined;
}

/** No outer log puts more before a mark. */
const FURTHEST = 200;

function isBoundary(c: number): boolean {
  return c === BLANK || c === TAB || c === COLON || c === CLOSING || c === BAR;
}

const CLOSING = 93;
const BAR = 124;

/** What was said in a literal. */
function say(spoken: Spoken, quoted: Quoted, memory: QuotedMemory): readonly Reading[] {
  const { line, side, time } = spoken;
  const readings: Reading[] = [];
  const placed = time === undefined ? {} : { time };
  if (side === 'server' && spoken.expecting === 'content' && hidesText(memory.last))
    readings.push(event('omitted', quoted.start, quoted.start, 'client'));
  if (quoted.start === quoted.end) {
    if (side === 'client') readings.push({ kind: 'utterance', side, start: quoted.start, end: quoted.end, ...placed });
    else readings.push(remark('note', quoted.start, quoted.end));
    return readings;
  }
  const hex = quoted.octets || !memory.octets ? 'octet' : 'character';
  const stop = quoted.closed ? quoted.end : quoted.end - splitsLineEnd(line, quoted.end, spoken.next);
  const lines = literalLines(line, quoted.start, stop, hex);
  lines.forEach((said, index) => {
    const utterance = utteranceOf(said, side, placed);
    const cut = index === lines.length - 1 && !quoted.closed && !said.ended && stop === quoted.end;
    if (cut) readings.push(...sayCut(utterance, spoken, memory));
    else readings.push(utterance);
  });
  const last = lines[lines.length - 1];
  if (last)
    memory.last = side === 'client' ? spokeAs(line, last, lines.length) : serverSaid(line, last.start, last.end);
  if (!quoted.closed) {
    memory.open = side;
    memory.quote = spoken.quote;
    if (stop < quoted.end) memory.skip = LINE_END.length - (quoted.end - stop);
  }
  return readings;
}

const LINE_END = '\\r\\n';

/** A literal of several lines is a message, or commands of which the last counts. */
function spokeAs(line: string, last: { start: number }, lines: number): LastSaid {
  return lines > 2 ? 'content' : clientSaid(line, last.start);
}

/**
 * A wire line that is wrapped: the line below has the rest. Of what cannot be put together nobody is blamed.
 */
function sayCut(utterance: Utterance, spoken: Spoken, memory: QuotedMemory): readonly Reading[] {
  const { line, next, side, marks, quote } = spoken;
  const { start, end } = utterance;
  memory.skip = -1;
  const goesOn = next !== undefined && !findQuoted(next, textEnd(next), marks);
  // Of what a server says a part will do, but of the values of a keyword.
  if (side === 'server') return [isKeyword(line, start, end) ? event('gap', start, end, side) : utterance];
  const joined = goesOn ? joinWrapped(line, utterance, next, quote) : undefined;
  if (!joined) return [event(spoken.expecting === 'content' ? 'omitted' : 'gap', start, end, side)];
  return [joined];
}

/** Whether it looks like a line of a reply to EHLO behind the first. */
function isKeyword(line: string, start: number, end: number): boolean {
  return (
    line.startsWith('250', start) &&
    /^250[- ][A-Z][A-Z0-9-]*(?:[ =]|$)/.test(line.slice(start, Math.min(end, start + 60)))
  );
}

/** A line in which a literal goes on. */
function goOn(spoken: Spoken, memory: QuotedMemory): readonly Reading[] {
  const { line, end, quote } = spoken;
  const from = skipBlanks(line, 0, end);
  const close = closeOf(line, from, end, quote);
  const stop = close < 0 ? end : close;
  const start = Math.min(stop, startBehind(line, from, memory.skip));
  const rest: Reading[] = start > from || start === stop ? [remark('note', from, start)] : [];
  if (start === stop && close < 0) {
    // A wire line that is longer than two lines here.
    memory.open = spoken.side;
    return rest;
  }
  memory.skip = 0;
  if (start === stop) return rest;
  return [...rest, ...say(spoken, { start, end: stop, closed: close >= 0, octets: memory.octets }, memory)];
}

/** Where something new begins in a line that goes on with a literal. */
function startBehind(line: string, from: number, skip: number): number {
  if (skip >= 0) return from + skip;
  const lineEnd = line.indexOf(LINE_END, from);
  return lineEnd < 0 ? line.length : lineEnd + LINE_END.length;
}

function timeBefore(line: string, mark: number, memory: QuotedMemory): number | undefined {
  if (mark === 0) return undefined;
  const clock = readClock(line, skipBlanks(line, line.charCodeAt(0) === BRACKET ? 1 : 0, mark));
  if (clock && clock.end < mark && line.charCodeAt(clock.end) === BLANK) return timeOfClock(clock.seconds, memory);
  const stamp = stampAt(line, mark + 1);
  return stamp && timeOf(stamp, memory);
}

function readOther(line: string, end: number, memory: QuotedMemory, expecting: Expecting, tool: QuotedTool): Reading {
  const at = skipBlanks(line, 0, end);
  if (at === end) return remark('blank', 0, end);
  if (line.charCodeAt(at) === HASH) return comment(line, at, end);
  if (isElision(line, at, end)) return event(expecting === 'content' ? 'omitted' : 'gap', at, end);
  for (const { text, event: name, side } of tool.statuses) {
    const found = line.indexOf(text);
    if (found < 0 || found > FURTHEST || (found > 0 && !isBoundary(line.charCodeAt(found - 1)))) continue;
    if (name === 'connect') memory.last = '';
    if (name === 'omitted') memory.last = 'content';
    const start = text.endsWith('(') ? found + text.length - 1 : found + text.length;
    return event(name, Math.min(start, end), end, side);
  }
  return remark('note', at, end);
}
