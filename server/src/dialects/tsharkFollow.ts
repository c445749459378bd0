// A TCP stream as tshark follows it (-z follow,tcp,ascii,0; also utf-8, hex and raw, and tls in the place of tcp). Grammar:
//
//     stream   = frame head *chunk frame                    several streams may follow one another
//     frame    = 67 "="
//     head     = "Follow: tcp,ascii" / "Filter: tcp.stream eq 0" / "Node 0: 192.0.2.10:49152" / "Node 1: 198.51.100.25:25"
//     chunk    = [TAB] octets LF payload LF                 the TAB is of node 1, the one to which the connection was made
//     row      = [TAB] 8HEXDIG "  " octets "  " text        follow,tcp,hex, and with four blanks for the TAB Wireshark's dump
//              / [TAB] *(2HEXDIG)                           follow,tcp,raw
//
// A chunk is a TCP segment, not a line: a line may begin in one chunk and end in another, also behind one of the other side. What
// is not its end is held until the rest comes. In ascii each octet that is not printable is a dot, also a TAB: so a line of the
// message that begins with one dot is taken for one with a TAB, as folded header lines have it.

import { octetLength } from '../notation/byteNotation';
import { heldLine, MOST_HELD, type OctetLine, splitOctets } from '../notation/octetLines';
import { skipBlanks, textEnd } from './chars';
import type { Detection, Dialect, Expecting, Reading, Side, Utterance } from './dialect';
import { heldText, withTab } from './dottedText';
import { event } from './elision';
import { type ChunkHead, chunkHead, hexRow, isFrame, missingOctets, type OctetRow, rawRow } from './followChunk';
import { looksLikeCommand } from './looksLikeCommand';
import { looksLikeSmtpReply } from './looksLikeReply';
import { remark } from './remark';

export const tsharkFollow: Dialect<FollowMemory> = {
  id: 'tshark-follow',
  title: 'tshark -z follow',
  description: '"Follow: tcp,ascii" with chunks of a TCP stream, the number of octets above each; also hex and raw',
  order: 'wire',
  detect,
  start: (variant) => ({ ...startStream(), form: FORMS.includes(variant) ? variant : 'ascii' }),
  read,
};

const FORMS: readonly string[] = ['ascii', 'utf-8', 'hex', 'raw'];

type FollowMemory = {
  /** What the stream is written in: one of FORMS. */
  form: string;
  /** The node of the server; -1 while nothing has told. */
  server: number;
  /** The node whose chunk is being read; -1 between. */
  node: number;
  /** How many octets the chunk still has. */
  left: number;
  /** Whether the number of octets of the last chunk was right: an edited text has others, and one with bare LFs seems to. */
  exact: boolean;
  /** Whether lines come with their CR, so that a bare LF shows, or without: some readers take it for a part of the line end. */
  crs: '' | 'kept' | 'gone';
  /** Whether the line above was empty. */
  blank: boolean;
  /** Whether nothing of what goes on can be read, as in TLS. */
  hidden: boolean;
  /** The beginnings of lines that go on in a later chunk of the same node. */
  held0: string;
  held1: string;
  /** The LF of a line was not yet in its chunk. */
  owesLf0: boolean;
  owesLf1: boolean;
};

function startStream(): Omit<FollowMemory, 'form'> {
  return {
    server: -1,
    node: -1,
    left: 0,
    exact: true,
    crs: '',
    blank: false,
    hidden: false,
    held0: '',
    held1: '',
    owesLf0: false,
    owesLf1: false,
  };
}

function read(
  line: string,
  memory: FollowMemory,
  expecting: Expecting,
  next: string | undefined,
): Reading | readonly Reading[] {
  const end = line.length;
  const inChunk = memory.left > 0 && memory.exact && !memory.hidden;
  if (isFrame(line) && (!inChunk || memory.left < line.length)) {
    Object.assign(memory, startStream());
    return remark('note', 0, end);
  }
  if (!inChunk) {
    const head = readHead(line, end, memory);
    if (head) return head;
  }
  if (memory.form === 'hex' || memory.form === 'raw') {
    const row = memory.form === 'hex' ? hexRow(line) : rawRow(line);
    return row ? takeRow(row, memory, expecting) : remark(end === 0 ? 'blank' : 'note', 0, end);
  }
  const begins = chunkHead(line);
  if (begins && isHead(begins, line, memory, expecting)) return beginChunk(begins, end, memory, expecting, next);
  return takeLine(line, end, memory, expecting, next);
}

const CARRIAGE_RETURN = 13;

/** The lines above the first chunk. */
function readHead(line: string, end: number, memory: FollowMemory): Reading | undefined {
  if (memory.node >= 0 && memory.left > 0) return undefined;
  const form = followed(line);
  if (form !== undefined) {
    Object.assign(memory, startStream(), { form });
    return remark('note', 0, end);
  }
  if (line.startsWith('Node 1: ')) return event('connect', 8, Math.max(8, textEnd(line)));
  return line.startsWith('Node 0: ') || line.startsWith('Filter: ') ? remark('note', 0, end) : undefined;
}

function followed(line: string): string | undefined {
  const form = /^Follow: (?:tcp|tls|ssl),([a-z0-9-]+)\r?$/.exec(line.length > 60 ? '' : line)?.[1];
  return form === 'utf8' ? 'utf-8' : form;
}

/** Whether a line of digits begins a chunk: between chunks it does, and in one where the numbers of octets cannot be believed. */
function isHead({ node }: ChunkHead, line: string, memory: FollowMemory, expecting: Expecting): boolean {
  if (memory.left <= 0 || memory.hidden) return true;
  // In ascii a TAB of the stream itself is a dot.
  if (node === 1 && line.charCodeAt(0) === TAB && memory.form === 'ascii') return true;
  return memory.blank && (!memory.exact || sideOf(memory.node, memory) === 'server' || expecting !== 'content');
}

const TAB = 9;
const LF = 10;

function beginChunk(
  { node, octets }: ChunkHead,
  end: number,
  memory: FollowMemory,
  expecting: Expecting,
  next = '',
): Reading | readonly Reading[] {
  if (memory.left > 0 && !memory.hidden) memory.exact = false;
  const stop = textEnd(next);
  const isReply = looksLikeSmtpReply(next, 0, stop);
  const isCommand = !isReply && looksLikeCommand(next, 0, stop);
  if (memory.server < 0) {
    if (isReply) memory.server = node;
    else if (isCommand) memory.server = 1 - node;
  }
  memory.node = node;
  memory.left = octets;
  memory.blank = false;
  const side = sideOf(node, memory);
  const readings: Reading[] = [remark('note', 0, end)];
  const held = heldOf(1 - node, memory);
  // The octets of a chunk (BDAT) need not end with a line.
  if (side === 'server' && expecting === 'content' && held !== '') {
    readings.push(utterance('client', heldText(held, held.length, end, end), end, end));
    setHeld(1 - node, memory, '');
  }
  if (memory.hidden) memory.hidden = !(side === 'server' ? isReply : isCommand);
  else if (next.startsWith('...') && (side === 'server' || expecting !== 'content') && heldOf(node, memory) === '') {
    memory.hidden = true;
    readings.push(event('encrypted', 0, end, side));
  }
  return readings.length === 1 && readings[0] ? readings[0] : readings;
}

function sideOf(node: number, { server }: FollowMemory): Side {
  return node === (server < 0 ? 1 : server) ? 'server' : 'client';
}

function heldOf(node: number, memory: FollowMemory): string {
  return node === 0 ? memory.held0 : memory.held1;
}

function setHeld(node: number, memory: FollowMemory, text: string): void {
  const held = text.length > MOST_HELD ? text.slice(0, MOST_HELD) : text;
  if (node === 0) memory.held0 = held;
  else memory.held1 = held;
}

/** A line of the payload, or between chunks. */
function takeLine(
  line: string,
  lineEnd: number,
  memory: FollowMemory,
  expecting: Expecting,
  next: string | undefined,
): Reading | readonly Reading[] {
  const { node } = memory;
  const wasBlank = memory.blank;
  memory.blank = lineEnd === 0;
  if (memory.hidden) {
    memory.left -= lineEnd + 1;
    return remark(lineEnd === 0 ? 'blank' : 'note', 0, lineEnd);
  }
  if (node < 0 || (memory.left <= 0 && lineEnd === 0 && (memory.exact || wasBlank || endsChunk(next)))) {
    return remark(skipBlanks(line, 0, lineEnd) === lineEnd ? 'blank' : 'note', 0, lineEnd);
  }
  const side = sideOf(node, memory);
  if (lineEnd === 0 && endsChunk(next) && (side === 'server' || expecting !== 'content')) {
    // The chunk is shorter than its number tells: the text was edited.
    memory.left = 0;
    memory.exact = false;
    return remark('blank', 0, 0);
  }
  if (missingOctets(line)) {
    memory.left = 0;
    setHeld(node, memory, '');
    return event('gap', 0, lineEnd, side);
  }
  const hasCr = memory.crs !== 'gone' && line.charCodeAt(lineEnd - 1) === CARRIAGE_RETURN;
  const end = hasCr ? lineEnd - 1 : lineEnd;
  const owed = node === 0 ? memory.owesLf0 : memory.owesLf1;
  setOwed(node, memory, false);
  const text = line.slice(0, end);
  const behind = memory.left - (memory.form === 'ascii' ? text.length : octetLength(text));
  // The LF of a line that was told already, with which its next segment begins.
  if (owed && lineEnd === 0) {
    memory.left = Math.max(0, memory.left - 1);
    return remark('blank', 0, 0);
  }
  // Digits alone may also be the next line of the payload.
  const bounded = behind <= 1 && endsChunk(next);
  // What the line has at its end: CR and LF, or one of them; of the last line of a chunk maybe neither.
  const ending = bounded ? Math.min(Math.max(behind, 0), 1) : hasCr || memory.crs !== 'kept' ? 2 : 1;
  memory.left = Math.max(0, behind - ending);
  if (memory.left === 0) memory.exact = behind === ending;
  if (bounded && ending === 0) {
    setHeld(node, memory, heldOf(node, memory) + text);
    return remark(end === 0 ? 'blank' : 'note', 0, end);
  }
  if (bounded) setOwed(node, memory, true);
  else if (memory.crs === '') memory.crs = hasCr ? 'kept' : 'gone';
  const bare = !bounded && !hasCr && memory.crs === 'kept' ? BARE_LF : '';
  const held = heldOf(node, memory);
  setHeld(node, memory, '');
  const whole = held + text + bare;
  const said = memory.form === 'ascii' && side === 'client' && expecting === 'content' ? withTab(whole) : whole;
  if (said === text) return { kind: 'utterance', side, start: 0, end };
  return utterance(side, heldText(said, held.length, 0, end), 0, end);
}

const BARE_LF = '␊';

function setOwed(node: number, memory: FollowMemory, owes: boolean): void {
  if (node === 0) memory.owesLf0 = owes;
  else memory.owesLf1 = owes;
}

/** Whether the line below ends the chunk: the payload had no LF at its end. */
function endsChunk(next: string | undefined): boolean {
  return next === undefined || chunkHead(next) !== undefined || isFrame(next);
}

function utterance(side: Side, { text, columns }: OctetLine, start: number, end: number): Utterance {
  return { kind: 'utterance', side, start, end, text, columns };
}

/** A row of hexadecimal digits. */
function takeRow({ node, octets, columns }: OctetRow, memory: FollowMemory, expecting: Expecting): readonly Reading[] {
  const start = columns[0] ?? 0;
  const end = columns[columns.length - 1] ?? start;
  const readings: Reading[] = [];
  const turns = node !== memory.node;
  memory.node = node;
  const begins = String.fromCharCode(...octets.slice(0, 5));
  const isReply = /^[2-5]\d\d(?:[ -]|$)/.test(begins);
  const isCommand = /^[A-Z]{4}(?:[ \r]|$)/i.test(begins);
  if (memory.server < 0) {
    if (isReply) memory.server = node;
    else if (isCommand) memory.server = 1 - node;
  }
  const side = sideOf(node, memory);
  const heldByOther = heldOf(1 - node, memory);
  if (turns && side === 'server' && expecting === 'content' && heldByOther !== '') {
    readings.push(utterance('client', heldLine(heldByOther, start), start, start));
    setHeld(1 - node, memory, '');
  }
  const held = heldOf(node, memory);
  // Controls begin no line of SMTP, but a record of TLS (RFC 8446 section 5.1) and the talk with a proxy.
  const first = octets[0] ?? 0;
  const isBinary = held === '' && first < 0x20 && first !== LF && first !== CARRIAGE_RETURN && first !== TAB;
  if (memory.hidden && turns) memory.hidden = !(side === 'server' ? isReply : isCommand);
  else if (turns && isBinary && (side === 'server' || expecting !== 'content')) {
    memory.hidden = true;
    return [...readings, event('encrypted', start, end, side)];
  }
  if (memory.hidden) return [...readings, remark('note', start, end)];
  const split = splitOctets(held, octets, columns);
  setHeld(node, memory, split.rest);
  for (const line of split.lines) {
    readings.push(utterance(side, line, line.columns[0] ?? start, line.columns[line.columns.length - 1] ?? end));
  }
  return readings.length > 0 ? readings : [remark('note', start, end)];
}

/** No other program writes such a head; whether SMTP is in the stream is another question. */
function detect(sample: readonly string[]): Detection {
  const found = sample.findIndex((line) => followed(line) !== undefined);
  const form = found < 0 ? undefined : followed(sample[found] ?? '');
  if (form === undefined || !FORMS.includes(form)) return detectDump(sample);
  const speaks = form === 'hex' || form === 'raw' ? dumpSpeaks(sample, form) : sample.some(isDialogue);
  return { score: speaks ? 0.98 : 0.3, variant: form };
}

function isDialogue(line: string): boolean {
  const end = textEnd(line.length > 600 ? line.slice(0, 600) : line);
  return (looksLikeSmtpReply(line, 0, end) && chunkHead(line) === undefined) || looksLikeCommand(line, 0, end);
}

/** A dump that Wireshark saved has no head: rows of both sides, those of one indented. */
function detectDump(sample: readonly string[]): Detection {
  const rows = sample.filter((line) => hexRow(line) !== undefined).length;
  const filled = sample.filter((line) => line.trim() !== '').length;
  const fits = rows > 1 && rows * 10 >= filled * 9;
  return { score: fits && dumpSpeaks(sample, 'hex') ? 0.8 : 0, variant: 'hex' };
}

function dumpSpeaks(sample: readonly string[], form: string): boolean {
  return sample.some((line) => {
    const row = form === 'hex' ? hexRow(line) : rawRow(line);
    return (
      row !== undefined &&
      /^(?:[2-5][0-5]\d[ -]|(?:EHLO|HELO|MAIL|LHLO) )/i.test(String.fromCharCode(...row.octets.slice(0, 6)))
    );
  });
}
