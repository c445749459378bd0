import { isDigit } from './chars';

/** The line in front of a chunk of a followed stream: how many octets it has, indented by a TAB for the second node. */
export interface ChunkHead {
  readonly node: 0 | 1;
  readonly octets: number;
}

export function chunkHead(line: string): ChunkHead | undefined {
  const node = line.charCodeAt(0) === TAB ? 1 : 0;
  const end = line.charCodeAt(line.length - 1) === CARRIAGE_RETURN ? line.length - 1 : line.length;
  if (end === node || end - node > MOST_DIGITS) return undefined;
  let octets = 0;
  for (let at: number = node; at < end; at++) {
    const c = line.charCodeAt(at);
    if (!isDigit(c)) return undefined;
    octets = octets * 10 + c - 48;
  }
  return { node, octets };
}

const TAB = 9;
const CARRIAGE_RETURN = 13;
const MOST_DIGITS = 9;

/** The line of equal signs above and below a stream. */
export function isFrame(line: string): boolean {
  return line.charCodeAt(0) === 61 && /^={40,80}\r?$/.test(line.length > 90 ? '' : line);
}

/** What tshark writes in the place of segments that were not captured; it counts a NUL with it. */
export function missingOctets(line: string): boolean {
  return line.charCodeAt(0) === 91 && /^\[\d{1,15} bytes missing in capture file\]/.test(line.slice(0, 60));
}

/** One row of `follow,tcp,hex` or of Wireshark's hex dump, or a line of `follow,tcp,raw`: a node and its octets. */
export interface OctetRow {
  readonly node: 0 | 1;
  readonly octets: readonly number[];
  readonly columns: readonly number[];
}

export function hexRow(line: string): OctetRow | undefined {
  const indent = /^(?:\t| {4})?/.exec(line)?.[0].length ?? 0;
  const head = /^[0-9A-Fa-f]{8} {1,3}/.exec(line.slice(indent, indent + 12));
  if (!head) return undefined;
  return pairsFrom(line, indent > 0 ? 1 : 0, indent + head[0].length, 16, true);
}

export function rawRow(line: string): OctetRow | undefined {
  const node = line.charCodeAt(0) === TAB ? 1 : 0;
  const row = pairsFrom(line, node, node, MOST_OCTETS, false);
  const last = row?.columns[row.columns.length - 1];
  return row && row.octets.length > 0 && last !== undefined && line.slice(last).trim() === '' ? row : undefined;
}

/** More than a segment can have. */
const MOST_OCTETS = 65_536;

/** Reads pairs of hexadecimal digits, parted by a blank each or by nothing; two blanks stand in the middle of a row. */
export function pairsFrom(
  line: string,
  node: 0 | 1,
  start: number,
  most: number,
  parted: boolean,
): OctetRow | undefined {
  const octets: number[] = [];
  const columns: number[] = [];
  let at = start;
  while (octets.length < most) {
    const octet = pairAt(line, at);
    if (octet < 0) break;
    octets.push(octet);
    columns.push(at);
    at += 2;
    if (!parted) continue;
    if (line.charCodeAt(at) !== BLANK) break;
    at++;
    if (octets.length === 8 && line.charCodeAt(at) === BLANK && pairAt(line, at + 1) >= 0) at++;
  }
  const last = columns[columns.length - 1];
  if (last === undefined) return undefined;
  columns.push(last + 2);
  return { node, octets, columns };
}

const BLANK = 32;

function pairAt(line: string, at: number): number {
  const high = digit(line.charCodeAt(at));
  const low = digit(line.charCodeAt(at + 1));
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

function digit(c: number): number {
  if (c >= 48 && c <= 57) return c - 48;
  const lower = c | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}
