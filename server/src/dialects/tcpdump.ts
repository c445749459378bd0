// Packets as tcpdump prints them with their octets. Line grammar:
//
//     head     = [time] "IP " end " > " end ": Flags [P.], seq 1:27, ack 1, .., length 26"     see tcpdumpHead.ts
//     -A       = the octets of the packet as text, the headers of IP and TCP in front: CRLF as a line end, what has no sign as a dot
//     -X, -x   = TAB "0x0000:  " octets in pairs "  " text                  -XX, -xx: with the header of the link in front
//
// Sessions are told apart by their ends. Which end is the server is told by the packet that opens the connection, by the port, or by
// the first reply or command. Packets that were sent again are left out by their numbers. With -A a packet whose last line has no
// line end goes on in the next one of its side; that nothing can be said of a bare LF or CR is in the nature of the form.

import { skipBlanks } from './chars';
import type { Detection, Dialect, Expecting, Reading } from './dialect';
import { headerOctets } from './packetHeader';
import {
  beginPacket,
  type PacketMemory,
  scoreOf,
  sessionOfPacket,
  startPackets,
  takeOctets,
  takeText,
} from './packets';
import { remark } from './remark';
import { type TcpdumpHead, tcpdumpHead } from './tcpdumpHead';

export const tcpdump: Dialect<TcpdumpMemory> = {
  id: 'tcpdump',
  title: 'tcpdump -A, -X',
  description: 'Packets with "IP a.49152 > b.25: Flags [P.]" above their text (-A) or their octets (-X)',
  order: 'wire',
  counts: true,
  readsLeads: true,
  signs: [' > '],
  detect,
  start: () => ({ ...startPackets(), reads: false, payload: 0, skip: 0, header: '', first: false, rows: false }),
  sealed: 'its packets count their octets, or write them in hexadecimal digits',
  sessionOf: (_, memory) => sessionOfPacket(memory),
  read,
};

type TcpdumpMemory = PacketMemory & {
  /** Whether the octets below are to be read. */
  reads: boolean;
  /** How many octets of SMTP the packet still has. */
  payload: number;
  /** How many octets of headers are still in front of them; of -X the offset behind them, -1 where that is not known yet. */
  skip: number;
  /** The octets of the headers, while they do not tell how long they are. */
  header: string;
  /** Whether its octets stand in rows. */
  rows: boolean;
  /** Whether the next octets of SMTP are the first of the packet. */
  first: boolean;
};

function read(
  line: string,
  memory: TcpdumpMemory,
  expecting: Expecting,
  next: string | undefined,
): Reading | readonly Reading[] {
  const head = tcpdumpHead(line, memory);
  if (head) return begin(head, line, memory);
  const row = ROW.exec(line);
  if (row) return takeRow(line, row, memory, expecting);
  const end = line.length;
  // Behind a row of octets nothing of the packet is text.
  if (memory.rows || STAMPED.test(line.slice(0, 60))) memory.reads = false;
  if (!memory.reads) return remark(skipBlanks(line, 0, end) === end ? 'blank' : 'note', 0, end);
  return takeLine(line, memory, expecting, endsPacket(next));
}

function begin(head: TcpdumpHead, line: string, memory: TcpdumpMemory): readonly Reading[] {
  const { readings, reads } = beginPacket(head, 0, line.length, memory);
  Object.assign(memory, {
    reads: reads && head.length > 0,
    payload: head.length,
    skip: -1,
    header: '',
    first: true,
    rows: false,
  });
  // The text of -A has these; the octets of -X tell more exactly.
  if (memory.reads) memory.skip = head.options < 0 ? -1 : 20 + head.options;
  return readings;
}

const ROW = /^[\t ]{1,8}0x([0-9a-f]{4,8}): {1,2}((?:[0-9a-f]{2,4} ?){1,16})/;

/** A row of octets. */
function takeRow(
  line: string,
  row: RegExpExecArray,
  memory: TcpdumpMemory,
  expecting: Expecting,
): Reading | readonly Reading[] {
  const note = remark('note', 0, line.length);
  if (!memory.reads) return note;
  memory.rows = true;
  const { octets, columns } = octetsOf(row);
  const offset = Number.parseInt(row[1] ?? '', 16);
  if (offset === 0) Object.assign(memory, { header: '', skip: -1 });
  if (memory.skip < 0) {
    memory.header += String.fromCharCode(...octets);
    memory.skip = headerOctets(memory.header);
    if (memory.skip < 0) {
      if (memory.header.length > LONGEST_HEADER) memory.reads = false;
      return note;
    }
  }
  const from = Math.min(octets.length, Math.max(0, memory.skip - offset));
  // Short packets are padded by the link.
  const to = Math.min(octets.length, from + memory.payload);
  if (from >= to) return note;
  memory.payload -= to - from;
  const isFirst = memory.first;
  memory.first = false;
  return takeOctets(octets.slice(from, to), columns.slice(from, to + 1), isFirst, memory, expecting);
}

const LONGEST_HEADER = 200;

function octetsOf(row: RegExpExecArray): { octets: number[]; columns: number[] } {
  const octets: number[] = [];
  const columns: number[] = [];
  const digits = row[2] ?? '';
  const start = row[0].length - digits.length;
  let at = 0;
  for (; at + 1 < digits.length; ) {
    if (digits[at] === ' ') {
      at++;
      continue;
    }
    octets.push(Number.parseInt(digits.slice(at, at + 2), 16));
    columns.push(start + at);
    at += 2;
  }
  columns.push(start + at);
  return { octets, columns };
}

/** A line of the packet as text. */
function takeLine(
  line: string,
  memory: TcpdumpMemory,
  expecting: Expecting,
  isLast: boolean,
): Reading | readonly Reading[] {
  const { length } = line;
  let start = 0;
  if (memory.first) {
    if (memory.header === '') {
      const ip = line.startsWith('\t') ? -1 : ipAt(line);
      // What tcpdump itself tells of the packet is indented.
      if (ip < 0) return remark(line.trim() === '' ? 'blank' : 'note', 0, length);
      memory.header = 'text';
      memory.skip =
        ip + (line[ip] === IP_6 ? 40 : ipOctets(line[ip])) + (memory.skip < 0 ? tcpOctets(line, ip) : memory.skip);
    }
    if (length < memory.skip) {
      // A LF among the octets of the headers.
      memory.skip -= length + 1;
      return remark(length === 0 ? 'blank' : 'note', 0, length);
    }
    start = memory.skip;
    memory.skip = 0;
  }
  const isFirst = memory.first;
  memory.first = false;
  if (isLast) memory.reads = false;
  const readings = takeText(line, start, length, { isFirst, goesOn: isLast }, memory, expecting);
  return readings;
}

const IP_6 = '`';

/** Where the header of IP begins: `E` (version 4, five words) or more words, a back quote (version 6); of -AA behind the link's. */
function ipAt(line: string): number {
  if (/^[E-O`]/.test(line)) return 0;
  return LINKS.find((at) => /^[E-O`]/.test(line.slice(at, at + 1))) ?? -1;
}

const LINKS: readonly number[] = [14, 16, 20, 4];

function ipOctets(first = 'E'): number {
  return (first.charCodeAt(0) & 15) * 4;
}

/** The length of TCP's header where tcpdump does not tell its options: `P` for none, a dot for those of nearly all systems. */
function tcpOctets(line: string, ip: number): number {
  return line[ip + ipOctets(line[ip]) + 12] === 'P' ? 20 : 32;
}

/** Whether the packet ends above this line. */
function endsPacket(next: string | undefined): boolean {
  return (
    next === undefined || (next.includes(' > ') && BEGINS.test(next.slice(0, 400))) || STAMPED.test(next.slice(0, 60))
  );
}

const BEGINS = /(?<![^ ])[\w.:%-]{1,255}\.[\w-]{1,30} > [\w.:%-]{1,255}\.[\w-]{1,30}: /;
/** With -v the ends stand in a line of their own below. */
const STAMPED =
  /^(?:\d{4}-\d\d-\d\d )?(?:\d\d:\d\d:\d\d\.\d{6}|\d{9,10}\.\d{6}) (?:\S{1,20} {1,3}(?:In|Out|[BMP]) {1,3})?(?:IP6?|ARP|ethertype) /;

/** Packets whose text is that of a session. */
function detect(sample: readonly string[]): Detection {
  const memory = tcpdump.start('');
  return { score: scoreOf(sample, (line, next) => read(line, memory, 'dialogue', next)), variant: '' };
}
