// String literals of programming languages, in which many tools log what went over the wire:
//
//     send: 'MAIL FROM:<a@example.org>\r\n'        Python, text
//     reply: b'250-mx\r\n250 8BITMIME\r\n'         Python, octets
//     -> "220 mx ESMTP\r\n"                        Ruby
//     Sent 17 bytes: '250 2.0.0 Ok\r\n'            Go
//
// What they have in common: a backslash begins an escape. An escape that is none stands for itself, as in Python.

import { encodeOctets } from './byteNotation';

/** A line that went over the wire, as a piece of a literal. Without its line end, which is CRLF. */
export interface LiteralLine {
  /** Columns of what shows it, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** What it says in the byte notation, where the columns from `start` to `end` do not show it so; a bare LF ends it with `␊`. */
  readonly text?: string;
  /** With `text`: for each of its UTF-16 units the column that shows it, and behind them the end. */
  readonly columns?: readonly number[];
  /** False where the literal ends without a line end. */
  readonly ended: boolean;
}

/** What `\xhh` means: an octet (of UTF-8, where it is some), or the character with that number. */
export type HexEscapes = 'octet' | 'character';

/**
 * The lines that the inside of a literal from `start` to `end` holds, split behind each CRLF. Never throws; takes time linear
 * in the length.
 */
export function literalLines(line: string, start: number, end: number, hex: HexEscapes): LiteralLine[] {
  const lines: LiteralLine[] = [];
  let at = start;
  while (at < end) {
    const next = readLine(line, at, end, hex);
    lines.push(next.line);
    at = next.at;
  }
  return lines;
}

function readLine(line: string, start: number, end: number, hex: HexEscapes): { line: LiteralLine; at: number } {
  let at = start;
  while (at < end && isPlain(line.charCodeAt(at))) at++;
  const close = lineEndAt(line, at, end);
  if (at === end || close > at) return { line: { start, end: at, ended: at < end }, at: close };
  if (line.startsWith('\\n', at) && at + 1 < end) return bareLine(line, start, at);
  // From here on the line shows the text otherwise.
  const octets: number[] = [];
  const columns: number[] = [];
  let text = line.slice(start, at);
  for (let column = start; column < at; column++) columns.push(column);
  const flush = () => {
    if (octets.length === 0) return;
    const from = columns.length;
    const notated = encodeOctets(Uint8Array.from(octets));
    const first = octetColumns[0] ?? at;
    for (let unit = 0; unit < notated.length; unit++) {
      const share = Math.floor((unit * octetColumns.length) / notated.length);
      columns[from + unit] = octetColumns[share] ?? first;
    }
    text += notated;
    octets.length = 0;
    octetColumns.length = 0;
  };
  const octetColumns: number[] = [];
  while (at < end) {
    const close = lineEndAt(line, at, end);
    if (close > at) break;
    const c = line.charCodeAt(at);
    const escaped = c === BACKSLASH ? escapeAt(line, at, end) : undefined;
    const width = escaped?.width ?? 1;
    const point = escaped?.point ?? c;
    if (point < 0x20 || point === 0x7f || (escaped?.octet && hex === 'octet' && point < 0x100)) {
      octets.push(point);
      octetColumns.push(at);
    } else {
      flush();
      const shown = notate(point);
      for (let unit = 0; unit < shown.length; unit++) columns.push(at);
      text += shown;
    }
    at += width;
    if (point === LF && escaped) break;
  }
  flush();
  columns.push(at);
  const bare = text.endsWith(BARE_LF);
  const after = bare ? at : lineEndAt(line, at, end);
  return { line: { start, end: at, text, columns, ended: bare || after > at }, at: Math.max(after, at) };
}

/** A line that is plain but for the bare LF at `at` that ends it: a literal may have very many of them. */
function bareLine(line: string, start: number, at: number): { line: LiteralLine; at: number } {
  const end = at + 2;
  const columns: number[] = [];
  for (let column = start; column <= at; column++) columns.push(column);
  columns.push(end);
  return { line: { start, end, text: line.slice(start, at) + BARE_LF, columns, ended: true }, at: end };
}

/** A character as the byte notation writes it. */
function notate(point: number): string {
  const text = String.fromCodePoint(point);
  return isPicture(point) ? encodeOctets(new Uint8Array([0xe2, 0x90, 0x80 + (point & 0x3f)])) : text;
}

function isPlain(c: number): boolean {
  return c !== BACKSLASH && c >= 0x20 && c !== 0x7f && !isPicture(c);
}

function isPicture(c: number): boolean {
  return c >= 0x2400 && c <= 0x2421;
}

/** The column behind a CRLF at `at`, written as `\r\n` or by numbers; `at` where there is none. */
function lineEndAt(line: string, at: number, end: number): number {
  if (line.charCodeAt(at) !== BACKSLASH) return at;
  for (const form of LINE_ENDS) {
    if (line.startsWith(form, at) && at + form.length <= end) return at + form.length;
  }
  return at;
}

const LINE_ENDS = ['\\r\\n', '\\015\\012', '\\x0d\\x0a', '\\x0D\\x0A'];

interface Escape {
  /** Columns that it takes. */
  readonly width: number;
  /** The character that it stands for. */
  readonly point: number;
  /** It gives the number of an octet. */
  readonly octet?: true;
}

function escapeAt(line: string, at: number, end: number): Escape | undefined {
  if (at + 1 >= end) return undefined;
  const letter = line[at + 1] ?? '';
  const simple = SIMPLE.get(letter);
  if (simple !== undefined) return { width: 2, point: simple };
  switch (letter) {
    case 'x':
      return numberAt(line, at, end, /^[0-9a-f]{2}/i, 16);
    case 'u':
      return unicodeAt(line, at, end) ?? numberAt(line, at, end, /^[0-9a-f]{4}/i, 16, 'character');
    case 'U':
      return numberAt(line, at, end, /^[0-9a-f]{8}/i, 16, 'character');
    default:
      return letter >= '0' && letter <= '7' ? numberAt(line, at - 1, end, /^[0-7]{1,3}/, 8) : undefined;
  }
}

/** Ruby's `\u{1F600}`. */
function unicodeAt(line: string, at: number, end: number): Escape | undefined {
  if (line.charCodeAt(at + 2) !== 123) return undefined;
  const digits = /^[0-9a-f]{1,6}(?=\})/i.exec(line.slice(at + 3, Math.min(end, at + 10)))?.[0];
  if (digits === undefined) return undefined;
  const point = Number.parseInt(digits, 16);
  return point > 0x10ffff ? undefined : { width: digits.length + 4, point };
}

/** @param at so that the digits stand two columns behind */
function numberAt(
  line: string,
  at: number,
  end: number,
  form: RegExp,
  base: number,
  names: HexEscapes = 'octet',
): Escape | undefined {
  const digits = form.exec(line.slice(at + 2, Math.min(end, at + 10)))?.[0];
  if (digits === undefined) return undefined;
  const point = Number.parseInt(digits, base);
  if (point > 0x10ffff) return undefined;
  const width = digits.length + (base === 8 ? 1 : 2);
  return names === 'octet' ? { width, point, octet: true } : { width, point };
}

const SIMPLE: ReadonlyMap<string, number> = new Map([
  ['r', 13],
  ['n', 10],
  ['t', 9],
  ['a', 7],
  ['b', 8],
  ['v', 11],
  ['f', 12],
  ['e', 27],
  ['\\', 92],
  ["'", 39],
  ['"', 34],
  ['`', 96],
  ['#', 35],
]);

const BACKSLASH = 92;
const LF = 10;
const BARE_LF = '␊';
