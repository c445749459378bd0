// What programs that print packets have in common: connections between two ends, of which one is the server, and packets of which
// the octets or the text stand in the lines below. A packet is no line: what is not its end is held until the next one of its side.

import { heldLine, MOST_HELD, type OctetLine, splitOctets } from '../notation/octetLines';
import { CARRIAGE_RETURN, TAB } from './chars';
import type { ConnectionEvent, DialectMemory, EventName, Expecting, Reading, Side, Utterance } from './dialect';
import { heldText } from './dottedText';
import { looksLikeCommand } from './looksLikeCommand';
import { looksLikeSmtpReply } from './looksLikeReply';
import { MAIL_PORTS } from './mailPorts';
import { isList, type Readings } from './readings';
import { remark } from './remark';
import { type LogClock, startClock } from './timeInFront';

/** What is remembered of a connection. Ends are written `address port`. */
export type Connection = {
  /** The server's end; empty while nothing has told. */
  server: string;
  /** The beginnings of lines that go on in the next packet of this side. */
  client: string;
  reply: string;
  /** Nothing can be read any more, as in TLS. */
  hidden: boolean;
  /** Up to where the octets of each side were seen, by its own count; -1 where that is not known. */
  clientSeen: number;
  serverSeen: number;
};

export type PacketMemory = {
  clock: LogClock;
  connections: { [ends: string]: DialectMemory };
  /** Between which ends the packet goes that is being read; empty where none is. */
  from: string;
  to: string;
  /** When it passed; -1 where nothing tells. */
  time: number;
};

/** What the line in front of a packet tells. */
export interface Packet {
  readonly from: string;
  readonly to: string;
  readonly time: number | undefined;
  /** `S`, `F`, `R`, `.` and others. */
  readonly flags: string;
  /** Of the octets in it, by the count of its side; undefined where it has none, or nothing tells. */
  readonly sequence?: { readonly start: number; readonly end: number } | undefined;
}

/** More connections than go on at once. */
const MOST = 200;

export function startPackets(): PacketMemory {
  return { clock: startClock(), connections: {}, from: '', to: '', time: -1 };
}

/** The connection of the packet that is being read. */
export function connectionOf(memory: PacketMemory): Connection {
  const { connections } = memory;
  const ends = endsOf(memory);
  const known = connections[ends];
  if (known) return known as Connection;
  if (Object.keys(connections).length >= MOST) for (const key of Object.keys(connections)) delete connections[key];
  const started: Connection = { server: '', client: '', reply: '', hidden: false, clientSeen: -1, serverSeen: -1 };
  connections[ends] = started;
  return started;
}

/** A session is known by its client and its server, as in a list of packets; undefined while nothing has told who is who. */
export function sessionOfPacket(memory: PacketMemory): string | undefined {
  const { from, to } = memory;
  if (from === '') return undefined;
  const { server } = connectionOf(memory);
  if (server === '') return undefined;
  return server === to ? `${from} ${to}` : `${to} ${from}`;
}

function sideOf({ from }: PacketMemory, { server }: Connection): '' | Side {
  return server === '' ? '' : server === from ? 'server' : 'client';
}

/**
 * Begins a packet. What its flags say of the connection are events; what was sent once more is left out.
 *
 * @returns the readings of the line, and whether the packet's octets are to be read
 */
export function beginPacket(
  packet: Packet,
  start: number,
  end: number,
  memory: PacketMemory,
): { readings: readonly Reading[]; reads: boolean } {
  memory.from = packet.from;
  memory.to = packet.to;
  memory.time = packet.time ?? -1;
  const opens = packet.flags.includes('S');
  if (opens) delete memory.connections[endsOf(memory)];
  const connection = connectionOf(memory);
  if (opens) connection.server = packet.flags.length > 1 && /[.A]/.test(packet.flags) ? packet.from : packet.to;
  else if (connection.server === '') connection.server = serverByPort(packet);
  const side = sideOf(memory, connection);
  const note = remark('note', start, end);
  if (opens && side === 'client') return { readings: [happened('connect', start, end, memory)], reads: false };
  const { again, lost } = countOctets(packet, side, connection);
  const readings: Reading[] = lost ? [happened('gap', start, end, memory, side)] : [];
  const closes = packet.flags.includes('F') ? 'close' : packet.flags.includes('R') ? 'reset' : undefined;
  const isOpen = connection.clientSeen >= 0 || connection.serverSeen >= 0;
  // What says something as it closes is read first; the other side's own end, or the answer to it, tells the rest.
  if (closes && side !== '' && isOpen && !packet.sequence) {
    readings.push(happened(closes, start, end, memory, side));
    delete memory.connections[endsOf(memory)];
    memory.from = '';
    memory.to = '';
    return { readings, reads: false };
  }
  return { readings: readings.length > 0 ? readings : [note], reads: !again };
}

function endsOf({ from, to }: PacketMemory): string {
  return from < to ? `${from} ${to}` : `${to} ${from}`;
}

function serverByPort({ from, to }: Packet): string {
  if (MAIL_PORTS.has(portOf(to))) return to;
  return MAIL_PORTS.has(portOf(from)) ? from : '';
}

function portOf(end: string): string {
  return end.slice(end.lastIndexOf(' ') + 1);
}

/** Whether the octets of a packet were seen before, and whether some in front of them were not. */
function countOctets({ sequence }: Packet, side: '' | Side, connection: Connection): { again: boolean; lost: boolean } {
  // The first packet of a connection of which the begin was not captured has counts of another kind.
  if (!sequence || side === '' || sequence.end > MOST_COUNTED) return { again: false, lost: false };
  const seen = side === 'client' ? connection.clientSeen : connection.serverSeen;
  if (seen >= sequence.end) return { again: true, lost: false };
  if (side === 'client') connection.clientSeen = sequence.end;
  else connection.serverSeen = sequence.end;
  return { again: false, lost: seen >= 0 && sequence.start > seen };
}

const MOST_COUNTED = 100_000_000;

function happened(
  event: EventName,
  start: number,
  end: number,
  memory: PacketMemory,
  side?: '' | Side,
): ConnectionEvent {
  const session = sessionOfPacket(memory);
  return {
    kind: 'event',
    event,
    start,
    end,
    ...(side ? { side } : {}),
    ...(session === undefined ? {} : { session }),
    ...(memory.time < 0 ? {} : { time: memory.time }),
  };
}

function said({ text, columns }: OctetLine, side: Side, start: number, end: number, memory: PacketMemory): Utterance {
  const session = sessionOfPacket(memory);
  return {
    kind: 'utterance',
    side,
    start,
    end,
    text,
    columns,
    ...(session === undefined ? {} : { session }),
    ...(memory.time < 0 ? {} : { time: memory.time }),
  };
}

/** Octets of the packet, with the column of each, and behind them the end. */
export function takeOctets(
  octets: readonly number[],
  columns: readonly number[],
  isFirst: boolean,
  memory: PacketMemory,
  expecting: Expecting,
): readonly Reading[] {
  const start = columns[0] ?? 0;
  const end = columns[columns.length - 1] ?? start;
  const begins = String.fromCharCode(...octets.slice(0, 12));
  const readings = isFirst ? turn(begins, start, end, memory, expecting) : [];
  const connection = connectionOf(memory);
  const side = sideOf(memory, connection);
  if (side === '' || connection.hidden) return readings.length > 0 ? readings : [remark('note', start, end)];
  const { lines, rest } = splitOctets(heldOf(side, connection), octets, columns);
  setHeld(side, connection, rest);
  for (const line of lines) {
    readings.push(said(line, side, line.columns[0] ?? start, line.columns[line.columns.length - 1] ?? end, memory));
  }
  return readings.length > 0 ? readings : [remark('note', start, end)];
}

/**
 * A line of a packet that is shown as text.
 *
 * @param goesOn the packet ends in the middle of it
 * @param show what stands for it, where the program writes an octet as another one
 */
export function takeText(
  line: string,
  start: number,
  end: number,
  { isFirst, goesOn }: { readonly isFirst: boolean; readonly goesOn: boolean },
  memory: PacketMemory,
  expecting: Expecting,
  show: (text: string, side: Side) => string = (text) => text,
): readonly Reading[] {
  const readings = isFirst ? turn(line.slice(start, Math.min(end, start + 12)), start, end, memory, expecting) : [];
  const connection = connectionOf(memory);
  const side = sideOf(memory, connection);
  if (side === '' || connection.hidden) return readings.length > 0 ? readings : [remark('note', start, end)];
  const held = heldOf(side, connection);
  const whole = held + line.slice(start, end);
  if (goesOn) {
    setHeld(side, connection, whole);
    return readings.length > 0 ? readings : [remark(start === end ? 'blank' : 'note', start, end)];
  }
  setHeld(side, connection, '');
  return [...readings, said(heldText(show(whole, side), held.length, start, end), side, start, end, memory)];
}

/** What the begin of a packet tells: who is the server, that it cannot be read, that what the other side began has ended. */
function turn(begins: string, start: number, end: number, memory: PacketMemory, expecting: Expecting): Reading[] {
  const connection = connectionOf(memory);
  const isReply = looksLikeSmtpReply(begins, 0, begins.length);
  const isCommand = looksLikeCommand(begins.trimEnd(), 0, begins.trimEnd().length);
  if (connection.server === '') {
    if (isReply) connection.server = memory.from;
    else if (isCommand) connection.server = memory.to;
  }
  const side = sideOf(memory, connection);
  if (side === '') return [];
  const readings: Reading[] = [];
  // The octets of a chunk (BDAT) need not end with a line.
  if (side === 'server' && expecting === 'content' && connection.client !== '') {
    readings.push(said(heldLine(connection.client, start), 'client', start, start, memory));
    connection.client = '';
  }
  if (connection.hidden) connection.hidden = !(side === 'server' ? isReply : isCommand);
  else if (heldOf(side, connection) === '' && isUnreadable(begins) && (side === 'server' || expecting !== 'content')) {
    connection.hidden = true;
    readings.push(happened('encrypted', start, end, memory, side));
  }
  return readings;
}

/** Controls begin no line of SMTP, but a record of TLS (RFC 8446 section 5.1); text shows them as dots. */
function isUnreadable(begins: string): boolean {
  const first = begins.charCodeAt(0);
  if (begins.startsWith('...')) return true;
  return first < 0x20 && first !== LF && first !== CARRIAGE_RETURN && first !== TAB;
}

const LF = 10;

function heldOf(side: Side, { client, reply }: Connection): string {
  return side === 'client' ? client : reply;
}

function setHeld(side: Side, connection: Connection, text: string): void {
  const held = text.length > MOST_HELD ? text.slice(0, MOST_HELD) : text;
  if (side === 'client') connection.client = held;
  else connection.reply = held;
}

/** How sure a form is that a text is its own: some of the packets that it reads in it say what is said in a session. */
export function scoreOf(sample: readonly string[], read: (line: string, next: string | undefined) => Readings): number {
  let saidLines = 0;
  for (const [at, line] of sample.entries()) {
    const readings = read(line.length > LONGEST ? line.slice(0, LONGEST) : line, sample[at + 1]);
    for (const reading of isList(readings) ? readings : [readings]) {
      if (reading.kind !== 'utterance') continue;
      const { side, text = '' } = reading;
      const isOwn = side === 'server' ? looksLikeSmtpReply : looksLikeCommand;
      if (isOwn(text, 0, text.length)) saidLines++;
    }
    if (saidLines > 1) return 0.98;
  }
  return saidLines > 0 ? 0.8 : 0;
}

const LONGEST = 2000;
