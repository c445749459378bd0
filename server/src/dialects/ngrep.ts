// Packets as ngrep prints them. Line grammar:
//
//     hashes   = 1*"#" ["exit"]                          one for each packet that went by
//     head     = "T " [time " "] end " -> " end " [AP]" [" #7"]
//     -W byline: the text below, a line end as such, each octet without a sign as a dot: also the CR in front of it, and a TAB
//     -x       = "  " octets "    " octets "    " text
//     -W normal: the text below, indented by two blanks and wrapped at the width of the terminal; -W single: behind the head;
//     -W none: below in one line. CRLF is "..", so that only replies and commands can be parted; messages are left out
//
// Sessions are told apart by their ends, see packets.ts.

import { trimBlanks } from './chars';
import type { Detection, Dialect, Expecting, Reading, Side } from './dialect';
import { withTab } from './dottedText';
import { pairsFrom } from './followChunk';
import { joinedLines } from './ngrepJoined';
import {
  beginPacket,
  type Packet,
  type PacketMemory,
  scoreOf,
  sessionOfPacket,
  startPackets,
  takeOctets,
  takeText,
} from './packets';
import { remark } from './remark';
import { timeInFront } from './timeInFront';

export const ngrep: Dialect<NgrepMemory> = {
  id: 'ngrep',
  title: 'ngrep',
  description: 'Packets with "T 192.0.2.10:49152 -> 198.51.100.25:25 [AP]" above their text',
  order: 'wire',
  counts: true,
  readsLeads: true,
  signs: [' -> '],
  detect,
  start: (variant) => ({
    ...startPackets(),
    joins: variant === JOINED,
    reads: false,
    first: false,
    joined: '',
    omits: '',
  }),
  sealed: 'its packets write each octet without a sign as a dot, or octets in hexadecimal digits',
  sessionOf: (_, memory) => sessionOfPacket(memory),
  read,
};

type NgrepMemory = PacketMemory & {
  /** Whether a packet is one line (-W none). */
  joins: boolean;
  /** Whether the lines below are the packet's. */
  reads: boolean;
  /** Whether the next octets are the first of the packet. */
  first: boolean;
  /** What the lines of a wrapped packet hold so far. */
  joined: string;
  /** The session whose message is being left out; empty where none is. */
  omits: string;
};

function read(
  line: string,
  memory: NgrepMemory,
  expecting: Expecting,
  next: string | undefined,
): Reading | readonly Reading[] {
  const end = trimBlanks(line, 0, line.length);
  const head = headOf(line, memory);
  if (head) {
    const { readings, reads } = beginPacket(head.packet, 0, head.end, memory);
    Object.assign(memory, { reads, first: true, joined: '' });
    if (!reads || head.end >= end) return readings;
    // -W single
    memory.reads = false;
    return [...readings, ...takeJoined(line, head.end, end, memory, expecting)];
  }
  if (!memory.reads) return remark(end === 0 ? 'blank' : 'note', 0, end);
  const isLast = endsPacket(next);
  const isFirst = memory.first;
  if (isHashes(line) && (isLast || next === '')) {
    memory.reads = false;
    return remark('note', 0, end);
  }
  if (line.startsWith('  ') && (isFirst || memory.joined !== '' || HEX.test(line.slice(0, 5)))) {
    const row = HEX.test(line.slice(0, 5)) ? pairsOf(line) : undefined;
    if (row && memory.joined === '') {
      memory.first = false;
      return takeOctets(row.octets, row.columns, isFirst, memory, expecting);
    }
    return takeWrapped(line, end, memory, expecting, isLast || next === '');
  }
  if (memory.joins && isFirst) {
    memory.reads = false;
    return takeJoined(line, 0, end, memory, expecting);
  }
  return takeByLine(line, memory, expecting, next);
}

/** The variant in which lines end in two dots (-W none). */
const JOINED = 'joined';

const HEX = /^ {2}[0-9a-f]{2} /;

/** Two columns of eight octets with four blanks between. */
function pairsOf(line: string): { octets: number[]; columns: number[] } | undefined {
  const left = pairsFrom(line, 0, 2, 8, true);
  if (!left) return undefined;
  const right = left.octets.length === 8 ? pairsFrom(line, 0, RIGHT, 8, true) : undefined;
  const octets = [...left.octets, ...(right?.octets ?? [])];
  return { octets, columns: right ? [...left.columns.slice(0, 8), ...right.columns] : [...left.columns] };
}

/** Where the second column begins. */
const RIGHT = 2 + 8 * 3 + 3;

/** A line of -W byline. */
function takeByLine(
  line: string,
  memory: NgrepMemory,
  expecting: Expecting,
  next: string | undefined,
): Reading | readonly Reading[] {
  const { length } = line;
  // A line of SMTP is never empty here, as its CR is a dot: the packet has ended with a line end.
  if (length === 0) {
    memory.reads = false;
    return remark('blank', 0, 0);
  }
  const hasReturn = line.endsWith('.');
  const goesOn = !hasReturn && (endsPacket(next) || next === '' || (next !== undefined && isHashes(next)));
  if (goesOn) memory.reads = false;
  const isFirst = memory.first;
  memory.first = false;
  const show = (text: string, side: Side) => (side === 'client' && expecting === 'content' ? withTab(text) : text);
  const stop = hasReturn ? length - 1 : length;
  return takeText(line, 0, stop, { isFirst, goesOn }, memory, expecting, show);
}

/** A line of -W normal: each but the last is as wide as the terminal. */
function takeWrapped(
  line: string,
  end: number,
  memory: NgrepMemory,
  expecting: Expecting,
  isLast: boolean,
): Reading | readonly Reading[] {
  memory.first = false;
  if (!isLast) {
    if (memory.joined.length < LONGEST_JOINED) memory.joined += line.slice(2);
    return remark('note', 0, line.length);
  }
  memory.reads = false;
  const above = memory.joined;
  memory.joined = '';
  return takeJoined(line, 2, Math.max(2, end), memory, expecting, above);
}

const LONGEST_JOINED = 65_536;

/** A packet in one line, in which CRLF is two dots. */
function takeJoined(
  line: string,
  start: number,
  end: number,
  memory: NgrepMemory,
  expecting: Expecting,
  above = '',
): readonly Reading[] {
  const { lines, side } = joinedLines(above + line.slice(start, end), memory, expecting);
  if (side === 'server') memory.omits = '';
  const session = sessionOfPacket(memory) ?? '';
  if (side === 'client' && (expecting === 'content' || (memory.omits !== '' && memory.omits === session))) {
    const isFirst = memory.omits !== session;
    memory.omits = session;
    return isFirst
      ? [{ kind: 'event', event: 'omitted', side, start, end, ...(session === '' ? {} : { session }) }]
      : [remark('note', start, end)];
  }
  return lines.flatMap(({ text, from }, index) =>
    takeText(text, 0, text.length, { isFirst: index === 0, goesOn: false }, memory, expecting).map((reading) =>
      placedBehind(reading, start + from - above.length, start, end),
    ),
  );
}

/** What was read of a text is placed in the line that shows it. */
function placedBehind(reading: Reading, by: number, first: number, last: number): Reading {
  const at = (column: number) => Math.min(last, Math.max(first, column + by));
  const moved = { ...reading, start: at(reading.start), end: at(reading.end) };
  return moved.kind === 'utterance' && moved.columns ? { ...moved, columns: moved.columns.map(at) } : moved;
}

function headOf(line: string, memory: NgrepMemory): { packet: Packet; end: number } | undefined {
  if (!line.startsWith('T ')) return undefined;
  const head = HEAD.exec(line.slice(0, LONGEST_HEAD));
  if (!head) return undefined;
  const [whole, delta, from = '', to = '', flags = ''] = head;
  const time = delta === undefined ? timeInFront(line, whole.indexOf(from), memory.clock) : undefined;
  return { packet: { from: endOf(from), to: endOf(to), time, flags }, end: whole.length };
}

const HEAD =
  /^T (?:(\+\d{1,12}\.\d{1,9}) |\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d\.\d{1,9} )?(\S{1,255}:\d{1,5}) -> (\S{1,255}:\d{1,5}) \[([A-Z]{0,8})\](?: #\d{1,12})?(?: |$)/;
const LONGEST_HEAD = 700;

function endOf(end: string): string {
  const colon = end.lastIndexOf(':');
  return `${end.slice(0, colon)} ${end.slice(colon + 1)}`;
}

function isHashes(line: string): boolean {
  return line.startsWith('#') && /^#{1,400}(?:exit)?$/.test(line);
}

function endsPacket(next: string | undefined): boolean {
  return next === undefined || isHashes(next) || (next.startsWith('T ') && HEAD.test(next.slice(0, LONGEST_HEAD)));
}

function detect(sample: readonly string[]): Detection {
  const memory = ngrep.start('');
  const score = scoreOf(sample, (line, next) => read(line, memory, 'dialogue', next));
  return { score, variant: areJoined(sample) ? JOINED : '' };
}

/** Whether most packets end in two dots, its CRLF; line by line there is one, the CR, and a second only where the text ends in one. */
function areJoined(sample: readonly string[]): boolean {
  let packets = 0;
  let joined = 0;
  for (let at = 0; at + 1 < sample.length; at++) {
    const line = sample[at] ?? '';
    const below = sample[at + 1] ?? '';
    if (!line.startsWith('T ') || below === '' || below.startsWith('  ')) continue;
    const head = HEAD.exec(line.slice(0, LONGEST_HEAD));
    if (!head || head[0].length < line.trimEnd().length) continue;
    packets++;
    if (below.endsWith('..')) joined++;
  }
  return joined * 2 > packets;
}
