import { BLANK, STAR, skipBlanks, trimBlanks } from './chars';
import type { ConnectionEvent, EventName, Side } from './dialect';
import { readIsoTime, type TimeTag } from './timeTag';

/**
 * Reads an event line of the canonical form (`* connect 192.0.2.10:49152 -> 198.51.100.25:25`) whose `*` is at `at`.
 * Undefined where the line is none: unknown names and arguments that an event cannot have are for the reader to report.
 */
export function readEventLine(line: string, at: number, tag?: TimeTag): ConnectionEvent | undefined {
  if (line.charCodeAt(at) !== STAR || line.charCodeAt(at + 1) !== BLANK) return undefined;
  const end = trimBlanks(line, at, line.length);
  const nameAt = skipBlanks(line, at + 1, end);
  let nameEnd = nameAt;
  while (nameEnd < end && nameEnd - nameAt < LONGEST_NAME && line.charCodeAt(nameEnd) !== BLANK) nameEnd++;
  const shape = SHAPES.get(line.slice(nameAt, nameEnd));
  if (!shape) return undefined;
  const start = skipBlanks(line, nameEnd, end);
  let side: Side | undefined;
  let time = tag?.time;
  if (shape.arguments === 'side') {
    const named = start < end && end - start <= LONGEST_DETAILS;
    if (named) side = sideAt(line, start, end);
    if (named && !side) return undefined;
  } else if (shape.arguments === 'octets') {
    const match = OCTETS.exec(end - start > LONGEST_DETAILS ? '' : line.slice(start, end));
    if (!match) return undefined;
    side = match[1] === 'C' ? 'client' : match[1] === 'S' ? 'server' : undefined;
  } else if (shape.event === 'connect' && end - start <= LONGEST_DETAILS) {
    time = readIsoTime(line, Math.max(start, line.lastIndexOf(' ', end - 1) + 1), end) ?? time;
  }
  const happened: { -readonly [Key in keyof ConnectionEvent]: ConnectionEvent[Key] } = {
    kind: 'event',
    event: shape.event,
    start,
    end,
  };
  if (side !== undefined) happened.side = side;
  if (time !== undefined) happened.time = time;
  if (tag?.frame !== undefined) happened.frame = tag.frame;
  return happened;
}

function sideAt(line: string, start: number, end: number): Side | undefined {
  if (end - start !== 1) return undefined;
  const letter = line.charCodeAt(start);
  return letter === CLIENT ? 'client' : letter === SERVER ? 'server' : undefined;
}

const CLIENT = 67;
const SERVER = 83;

interface Shape {
  readonly event: EventName;
  readonly arguments: 'any' | 'side' | 'octets';
}

// `tls-failed` and `omitted` are not in the design's list, but what other dialects tell has to have a canonical form.
const SHAPES: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['connect', { event: 'connect', arguments: 'any' }],
  ['tls', { event: 'tls', arguments: 'any' }],
  ['tls-failed', { event: 'tls-failed', arguments: 'any' }],
  ['encrypted', { event: 'encrypted', arguments: 'octets' }],
  ['gap', { event: 'gap', arguments: 'octets' }],
  ['cut', { event: 'cut', arguments: 'any' }],
  ['close', { event: 'close', arguments: 'side' }],
  ['reset', { event: 'reset', arguments: 'side' }],
  ['omitted', { event: 'omitted', arguments: 'any' }],
]);

const OCTETS = /^(?:\d{1,15}(?: |$))?([CS])?$/;
const LONGEST_NAME = 12;
const LONGEST_DETAILS = 1000;
