import { heldLine, type OctetLine, splitOctets } from '../notation/octetLines';
import { CARRIAGE_RETURN, TAB } from './chars';
import type { Expecting, Reading, Side, Utterance } from './dialect';
import { event } from './elision';
import type { OctetRow } from './followChunk';
import { type FollowMemory, heldOf, setHeld, sideOf } from './followMemory';
import { remark } from './remark';

const LF = 10;

export function utterance(side: Side, { text, columns }: OctetLine, start: number, end: number): Utterance {
  return { kind: 'utterance', side, start, end, text, columns };
}

/** A row of hexadecimal digits. */
export function takeRow(
  { node, octets, columns }: OctetRow,
  memory: FollowMemory,
  expecting: Expecting,
): readonly Reading[] {
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
