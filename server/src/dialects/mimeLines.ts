import { encodeOctets } from '../notation/byteNotation';
import { skipBlanks } from './chars';

/** A line of the text that a mail holds, whatever its transfer encoding (RFC 2045 section 6). */
export interface MimeLine {
  readonly text: string;
  /** For each UTF-16 unit of the text the column that shows it, and behind them the end. */
  readonly columns: readonly number[] | undefined;
  /** Where it begins and ends in the line of the file. */
  readonly start: number;
  readonly end: number;
}

export type MimeMemory = {
  /** How the part is encoded that is being read: by this and by what a header line has announced. */
  encoding: '' | 'base64' | 'quoted-printable';
  announced: '' | 'base64' | 'quoted-printable';
  /** The begin of a line that goes on in the next line of the file, an octet for each unit. */
  carry: string;
  /** Digits of base64 of which the octet is not complete yet. */
  digits: string;
};

export function startMime(): MimeMemory {
  return { encoding: '', announced: '', carry: '', digits: '' };
}

/** Tells of the lines of text that end in a line of the file, from `start` to `end`. */
export function mimeLines(
  line: string,
  start: number,
  end: number,
  memory: MimeMemory,
  found: (line: MimeLine) => void,
): void {
  if (start === end) {
    memory.encoding = memory.announced !== '' ? memory.announced : memory.encoding;
    memory.announced = '';
  }
  if (isBoundary(line, start, end)) {
    Object.assign(memory, startMime());
    found(plain(line, start, end));
    return;
  }
  switch (memory.encoding) {
    case 'base64':
      base64Lines(line, start, end, memory, found);
      break;
    case 'quoted-printable':
      quotedLine(line, start, end, memory, found);
      break;
    case '':
      readHeader(line, start, end, memory);
      found(plain(line, start, end));
  }
}

function plain(line: string, start: number, end: number): MimeLine {
  return { text: line.slice(start, end), columns: undefined, start, end };
}

function isBoundary(line: string, start: number, end: number): boolean {
  return end - start > 2 && line.startsWith('--', start) && line.charCodeAt(start + 2) !== 32;
}

const HEADER = 'content-transfer-encoding:';

function readHeader(line: string, start: number, end: number, memory: MimeMemory): void {
  if ((line.charCodeAt(start) | 32) !== 99 || end - start < HEADER.length) return;
  if (line.slice(start, start + HEADER.length).toLowerCase() !== HEADER) return;
  const at = skipBlanks(line, start + HEADER.length, end);
  const value = line
    .slice(at, Math.min(end, at + 20))
    .trim()
    .toLowerCase();
  memory.announced = value === 'base64' || value === 'quoted-printable' ? value : '';
}

/** `=3D` is an octet, `=` at the end of the line a line break that is none. */
function quotedLine(
  line: string,
  start: number,
  end: number,
  memory: MimeMemory,
  found: (line: MimeLine) => void,
): void {
  const soft = end > start && line.charCodeAt(end - 1) === EQUALS;
  let octets = '';
  const columns: number[] = [];
  const stop = soft ? end - 1 : end;
  for (let at = start; at < stop; ) {
    const value = line.charCodeAt(at) === EQUALS ? Number.parseInt(hexAt(line, at + 1, stop), 16) : Number.NaN;
    columns.push(at);
    octets += Number.isNaN(value) ? line.charAt(at) : String.fromCharCode(value);
    at += Number.isNaN(value) ? 1 : 3;
  }
  const { carry } = memory;
  memory.carry = soft ? bounded(carry + octets) : '';
  if (!soft) found(decoded(carry, octets, columns, start, end));
}

function hexAt(line: string, at: number, end: number): string {
  const digits = line.slice(at, Math.min(end, at + 2));
  return /^[0-9A-Fa-f]{2}$/.test(digits) ? digits : '';
}

function base64Lines(
  line: string,
  start: number,
  end: number,
  memory: MimeMemory,
  found: (line: MimeLine) => void,
): void {
  let { carry, digits } = memory;
  let octets = '';
  let columns: number[] = [];
  let from = start;
  for (let at = start; at < end; at++) {
    const c = line.charAt(at);
    if (!DIGITS.includes(c)) {
      // Padding ends a text; anything else is no base64 and is passed over (RFC 2045 section 6.8).
      if (c === '=') digits = '';
      continue;
    }
    digits += c;
    if (digits.length < 2) continue;
    const octet = octetOf(digits);
    if (digits.length === 4) digits = '';
    if (octet === LF) {
      if (octets.endsWith('\r')) octets = octets.slice(0, -1);
      else if (octets === '' && carry.endsWith('\r')) carry = carry.slice(0, -1);
      found(decoded(carry, octets, columns.slice(0, octets.length), from, at + 1));
      carry = '';
      octets = '';
      columns = [];
      from = at + 1;
    } else {
      octets += String.fromCharCode(octet);
      columns.push(at);
    }
  }
  memory.carry = bounded(carry + octets);
  memory.digits = digits;
}

/** The octet that two to four digits complete. */
function octetOf(digits: string): number {
  const before = DIGITS.indexOf(digits.charAt(digits.length - 2));
  const last = DIGITS.indexOf(digits.charAt(digits.length - 1));
  const shift = 2 * (digits.length - 1);
  return ((before << shift) | (last >> (6 - shift))) & 0xff;
}

/** Lines of the text are bounded, as nothing that is looked for is longer. */
function bounded(text: string): string {
  return text.length > LONGEST ? text.slice(0, LONGEST) : text;
}

function decoded(carry: string, octets: string, columns: readonly number[], start: number, end: number): MimeLine {
  const whole = carry + octets;
  // Text that was decoded before it was saved is no octets any more.
  const text = /[^\0-\xff]/.test(whole) ? whole : encodeOctets(Uint8Array.from(whole, (unit) => unit.charCodeAt(0)));
  const first = columns[0] ?? start;
  const shown: number[] = [];
  for (let unit = 0; unit < text.length; unit++) {
    const octet = Math.floor((unit * whole.length) / text.length);
    shown.push(octet < carry.length ? first : (columns[octet - carry.length] ?? end));
  }
  shown.push(end);
  return { text, columns: shown, start: text === '' ? end : first, end };
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const LONGEST = 4000;
const EQUALS = 61;
const LF = 10;
