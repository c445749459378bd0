// What the programs of Exim's test suite print, in one file one after the other. Line grammar:
//
//     "Connecting to 127.0.0.1 port 1225 ... connected"    its client begins
//     "??? " text                 what it expects of the reply below; "???*": the end of the connection
//     "????" text                 a reply that may come, and is not shown
//     "<<< " text, ">>> " text    the reply, and what it sends: in a C literal, in which there may be several lines
//     "+++ " number               it pauses
//     "End of script"             the end of the client, and of the server
//
//     "******** SERVER ********"                      behind it stands what its server printed
//     "Listening on port 1224 ... "                   the server begins
//     "Connection request from [127.0.0.1]"           a session of the server
//     digit text, ">" text                            what it sends; ">>", ">CR>", ">LF>" with another line end or none
//     "*sleep 2", "*data 300", "*eof"                 what it does
//     anything else, "<" text                         what it reads
//
//     else                                            Exim itself, in host testing mode or over its standard input: eximBh.ts

import { GREATER, isDigit, LESS, STAR, skipBlanks, textEnd } from './chars';
import type { Detection, Dialect, Expecting, Reading, Side, Utterance } from './dialect';
import { event } from './elision';
import { type EximBhMemory, readEximBh, startEximBh } from './eximBh';
import { clientSaid, serverSaid } from './lastSaid';
import { literalUtterances } from './literalUtterances';
import { looksLikeCommand } from './looksLikeCommand';
import { looksLikeReply } from './looksLikeReply';
import { remark } from './remark';
import { detailsStart, statusLine } from './statusLine';

export const eximTest: Dialect<EximTestMemory> = {
  id: 'exim-test',
  title: 'Exim test suite output',
  description:
    'Output of the client and the server of the Exim test suite: "??? ", "<<< ", ">>> ", "Connection request from"',
  order: 'log',
  signs: ['Connection request', '???'],
  detect,
  start: () => ({ ...startEximBh(), program: '', connected: false }),
  read,
};

type EximTestMemory = EximBhMemory & {
  /** Whose output the lines are: the client's, the server's, or Exim's own. */
  program: '' | Side;
  /** Whether somebody is connected to the server. */
  connected: boolean;
};

function read(
  line: string,
  memory: EximTestMemory,
  expecting: Expecting,
  next: string | undefined,
): Reading | readonly Reading[] {
  const end = textEnd(line);
  const began = begins(line, end);
  if (began !== undefined) {
    memory.program = began;
    memory.connected = false;
    Object.assign(memory, startEximBh());
  }
  switch (memory.program) {
    case 'client':
      return readClient(line, end, memory);
    case 'server':
      return readServer(line, end, memory, expecting, next);
    case '':
      return readEximBh(line, memory, expecting, next);
  }
}

/** The program whose output begins with this line; undefined where none does. */
function begins(line: string, end: number): '' | Side | undefined {
  switch (line.charCodeAt(0)) {
    case 67: // C
      return isClientsFirst(line, end) ? 'client' : undefined;
    case 76: // L
      return line.startsWith('Listening on ') ? 'server' : undefined;
    case STAR:
      if (line.startsWith(DIVIDER)) return 'server';
      return line.startsWith('**** SMTP testing session ') ? '' : undefined;
    default:
      return undefined;
  }
}

const DIVIDER = '******** SERVER ********';

function isClientsFirst(line: string, end: number): boolean {
  return line.startsWith('Connecting to ') && line.endsWith(' connected', end) && line.includes(' port ');
}

function readClient(line: string, end: number, memory: EximTestMemory): Reading | readonly Reading[] {
  if (end === 0) return remark('blank', 0, 0);
  if (line.startsWith('<<<')) return said('server', Math.min(4, end), end);
  if (line.startsWith('>>>')) return literalUtterances(line, Math.min(4, end), end, 'client');
  const status = statusLine(line, 0, end);
  if (line.startsWith('End of script')) memory.program = '';
  if (!status || status.event === 'note') return remark('note', 0, end);
  return event(status.event, detailsStart(line, 0, end, status), end, status.side);
}

function readServer(
  line: string,
  end: number,
  memory: EximTestMemory,
  expecting: Expecting,
  next: string | undefined,
): Reading | readonly Reading[] {
  const status = statusLine(line, 0, end);
  if (status && (status.final || status.event === 'tls' || !memory.connected)) {
    if (status.final) memory.connected = status.event === 'connect';
    memory.last = '';
    if (status.event === 'note') return remark('note', 0, end);
    return event(status.event, detailsStart(line, 0, end, status), end, status.side);
  }
  if (!memory.connected) return remark(skipBlanks(line, 0, end) === end ? 'blank' : 'note', 0, end);
  if (expecting === 'content' && (memory.last === 'ready' || memory.last === 'content')) {
    memory.last = 'content';
    return said('client', 0, end);
  }
  if (end === 0) return remark('blank', 0, 0);
  const first = line.charCodeAt(0);
  if (isDigit(first)) return serve(line, 0, end, memory);
  if (first === GREATER) return serveMarked(line, end, memory);
  if (first === STAR) return remark('note', 0, end);
  if (line.startsWith('Comparison failed - bailing out')) {
    memory.connected = false;
    return event('close', 0, end);
  }
  return first === LESS ? takeMarked(line, end, memory) : take(line, 0, end, memory, next);
}

/** What the server sends. */
function serve(line: string, start: number, end: number, memory: EximTestMemory): Reading {
  memory.last = serverSaid(line, start, end);
  return said('server', start, end);
}

/** `>text`, `>>text`, `>CR>text`, `>LF>text`; octets of another protocol are given as numbers. */
function serveMarked(line: string, end: number, memory: EximTestMemory): Reading | readonly Reading[] {
  const start = line.startsWith('>>') ? 2 : line.startsWith('>CR>') || line.startsWith('>LF>') ? 4 : 1;
  if (!looksLikeReply(line, start, end)) return remark('note', 0, end);
  memory.last = serverSaid(line, start, end);
  return literalUtterances(line, start, end, 'server');
}

/** `<text`, `<<text`. */
function takeMarked(line: string, end: number, memory: EximTestMemory): Reading | readonly Reading[] {
  const start = line.startsWith('<<') ? 2 : 1;
  if (line.startsWith('\\x', start)) return remark('note', 0, end);
  memory.last = clientSaid(line, start);
  return said('client', start, end);
}

/** What the server reads. Of a chunk it takes the octets without showing them, if it is told so. */
function take(
  line: string,
  start: number,
  end: number,
  memory: EximTestMemory,
  next: string | undefined,
): Reading | readonly Reading[] {
  memory.last = clientSaid(line, start);
  const utterance = said('client', start, end);
  return memory.last === 'chunk' && !isOctets(next) ? [utterance, event('omitted', end, end, 'client')] : utterance;
}

/** Whether the line below a BDAT is of its chunk. */
function isOctets(next: string | undefined): boolean {
  if (next === undefined) return false;
  const end = textEnd(next);
  const first = next.charCodeAt(0);
  if (first === STAR || first === GREATER || looksLikeReply(next, 0, end) || looksLikeCommand(next, 0, end))
    return false;
  return !statusLine(next, 0, end);
}

function said(side: Side, start: number, end: number): Utterance {
  return { kind: 'utterance', side, start, end };
}

/** Each program has words that no other form has. */
function detect(sample: readonly string[]): Detection {
  let listens = false;
  let expects = 0;
  let talks = 0;
  for (const line of sample) {
    if (line.startsWith('Listening on ')) listens = true;
    else if (listens && line.startsWith('Connection request')) return { score: 0.99, variant: '' };
    else if (line.startsWith('???')) expects++;
    else if (line.startsWith('<<< ') || isClientsFirst(line, textEnd(line))) talks++;
  }
  return { score: expects > 0 && talks > 0 ? (expects > 1 ? 0.99 : 0.8) : 0, variant: '' };
}
