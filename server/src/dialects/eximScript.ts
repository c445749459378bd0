// A script of Exim's test suite. Line grammar:
//
//     "#" text, a number, "munge x"     at the left edge, between the blocks
//     block = command, its lines, "****"
//
//     "client 127.0.0.1 PORT_D" ...     a session: "??? 250-" is what the reply has to begin with, "+++ 2" a pause, "????554" a
//                                       reply that may come; every other line is sent, in which \r\n and \x.. are octets; ">>> "
//                                       before a line that gets no CRLF
//     "exim -bs", "exim -bS", "exim -bh"  a session, too: all lines are sent
//     "server PORT_S"                   what a server answers: digits or ">" begin what it sends; the rest is the begin of what it
//                                       expects, "*data 300", "*eof", "*sleep 1"
//     anything else                     another program
//
// What is expected was not said by anybody: of each session there is one side.

import { GREATER, HASH, isDigit, skipBlanks, textEnd } from './chars';
import type { Detection, Dialect, Expecting, Reading } from './dialect';
import { event } from './elision';
import { clientSaid, serverSaid } from './lastSaid';
import { literalUtterances } from './literalUtterances';
import { looksLikeCommand } from './looksLikeCommand';
import { looksLikeReply } from './looksLikeReply';
import { comment, remark } from './remark';

export const eximScript: Dialect<ScriptMemory> = {
  id: 'exim-script',
  title: 'Exim test script',
  description:
    'A script of the Exim test suite: "client 127.0.0.1 PORT_D", "??? 250", "exim -bs", blocks that end in "****"',
  order: 'log',
  detect,
  start: () => ({ block: '', starttls: false }),
  read,
};

type Block = 'client' | 'input' | 'server' | 'other';

type ScriptMemory = {
  /** What the lines belong to; empty between blocks. */
  block: '' | Block;
  /** Whether STARTTLS was sent, and its reply is expected. */
  starttls: boolean;
};

function read(
  line: string,
  memory: ScriptMemory,
  expecting: Expecting,
  next: string | undefined,
): Reading | readonly Reading[] {
  const end = textEnd(line);
  if (end === 4 && line.startsWith('****')) {
    const said = memory.block !== '' && memory.block !== 'other';
    memory.block = '';
    return said ? event('close', 0, end) : remark('note', 0, end);
  }
  switch (memory.block) {
    case '':
      return readBetween(line, end, memory);
    case 'client':
      return readClient(line, end, memory, expecting, next);
    case 'input':
      return expecting === 'content' || skipBlanks(line, 0, end) < end
        ? send(line, 0, end, next)
        : remark('blank', 0, end);
    case 'server':
      return readServer(line, end);
    case 'other':
      return remark('note', 0, end);
  }
}

function readBetween(line: string, end: number, memory: ScriptMemory): Reading {
  if (line.charCodeAt(0) === HASH) return comment(line, 0, end);
  memory.block = blockOf(line, end);
  memory.starttls = false;
  if (memory.block === '' || memory.block === 'other') return remark(end === 0 ? 'blank' : 'note', 0, end);
  return event('connect', 0, end);
}

/** The block that a command begins; empty where it takes no lines. */
function blockOf(line: string, end: number): '' | Block {
  const words = line
    .slice(0, Math.min(end, LONGEST_COMMAND))
    .replace(/^(?:sudo|runas \S+) /, '')
    .split(' ');
  const [program = ''] = words;
  if (/^client(?:-\w+)?$/.test(program)) return 'client';
  if (program === 'server') return 'server';
  if (program === 'exim') return words.some((word) => INPUT.test(word)) ? 'input' : 'other';
  return PROGRAMS.includes(program) ? 'other' : '';
}

const LONGEST_COMMAND = 300;
const INPUT = /^-b(?:s|S|h|hc)$/;
const PROGRAMS: readonly string[] = ['cat', 'perl', 'write', 'catwrite', 'exim_dbmbuild', 'exim_lock', 'eximstats'];

function readClient(
  line: string,
  end: number,
  memory: ScriptMemory,
  expecting: Expecting,
  next: string | undefined,
): Reading | readonly Reading[] {
  if (line.startsWith('???')) {
    const accepted = memory.starttls && line.charAt(4) === '2';
    memory.starttls = false;
    return accepted ? event('tls', end, end) : remark('note', 0, end);
  }
  if (line.startsWith('+++ ') || line.startsWith('STOPTLS')) return remark('note', 0, end);
  if (end === 0 && expecting !== 'content') return remark('blank', 0, 0);
  const start = line.startsWith('>>> ') ? 4 : 0;
  memory.starttls = expecting !== 'content' && /^STARTTLS$/i.test(line.slice(start, Math.min(end, start + 9)));
  return send(line, start, end, next);
}

/** A chunk may be kept elsewhere; then an expectation or a command follows at once. */
function send(line: string, start: number, end: number, next: string | undefined): Reading | readonly Reading[] {
  const sent = literalUtterances(line, start, end, 'client');
  const hidden = clientSaid(line, start) === 'chunk' && line.indexOf('\\', start) < 0 && endsChunk(next);
  return hidden && !Array.isArray(sent) ? [sent as Reading, event('omitted', end, end, 'client')] : sent;
}

function endsChunk(next: string | undefined): boolean {
  return next === undefined || next.startsWith('???') || next === '****' || looksLikeCommand(next, 0, textEnd(next));
}

function readServer(line: string, end: number): Reading | readonly Reading[] {
  const start = line.charCodeAt(0) === GREATER ? 1 : 0;
  if (!isDigit(line.charCodeAt(start)) || !looksLikeReply(line, start, end)) return remark('note', 0, end);
  const said: Reading = { kind: 'utterance', side: 'server', start, end };
  return serverSaid(line, start, end) === 'ready' ? [said, event('omitted', end, end, 'client')] : said;
}

/** Nothing else has blocks that end so. */
function detect(sample: readonly string[]): Detection {
  let blocks = 0;
  let ends = 0;
  for (const line of sample) {
    const end = textEnd(line);
    if (end === 4 && line.startsWith('****')) ends++;
    else if (isBlock(line, end)) blocks++;
  }
  return { score: blocks > 0 && ends > 0 ? 0.97 : 0, variant: '' };
}

function isBlock(line: string, end: number): boolean {
  const first = line.charAt(0);
  return (first === 'c' || first === 's' || first === 'e' || first === 'r') && blockOf(line, end) !== '';
}
