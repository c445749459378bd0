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
import { CARRIAGE_RETURN, skipBlanks, TAB, textEnd } from './chars';
import type { Dialect, Expecting, Reading } from './dialect';
import { heldText, withTab } from './dottedText';
import { event } from './elision';
import { type ChunkHead, chunkHead, hexRow, isFrame, missingOctets, rawRow } from './followChunk';
import { detectFollow, FOLLOW_FORMS, followed } from './followDetection';
import { type FollowMemory, heldOf, setHeld, sideOf, startStream } from './followMemory';
import { takeRow, utterance } from './followRow';
import { looksLikeCommand } from './looksLikeCommand';
import { looksLikeSmtpReply } from './looksLikeReply';
import { remark } from './remark';

export const tsharkFollow: Dialect<FollowMemory> = {
  id: 'tshark-follow',
  title: 'tshark -z follow',
  description: '"Follow: tcp,ascii" with chunks of a TCP stream, the number of octets above each; also hex and raw',
  order: 'wire',
  counts: true,
  detect: detectFollow,
  start: (variant) => ({ ...startStream(), form: FOLLOW_FORMS.includes(variant) ? variant : 'ascii' }),
  sealed: 'its chunks count their octets, or write them in hexadecimal digits',
  read,
};

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

/** Whether a line of digits begins a chunk: between chunks it does, and in one where the numbers of octets cannot be believed. */
function isHead({ node }: ChunkHead, line: string, memory: FollowMemory, expecting: Expecting): boolean {
  if (memory.left <= 0 || memory.hidden) return true;
  // In ascii a TAB of the stream itself is a dot.
  if (node === 1 && line.charCodeAt(0) === TAB && memory.form === 'ascii') return true;
  return memory.blank && (!memory.exact || sideOf(memory.node, memory) === 'server' || expecting !== 'content');
}

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
