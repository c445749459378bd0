import { decodeUtf8, openOctets } from './decodeUtf8';

/** Cuts octets, as they come, into the lines that readTranscript() finds in all of them. */
export interface LineReader {
  /** The octets are not kept: their buffer may be used again. */
  push(octets: Uint8Array): void;
  /** Hands out what is left behind the last line end. */
  end(): void;
  /** How many line ends there were so far. */
  readonly ends: number;
  /** Whether a CR before an LF belongs to the line end, as the first line decided. */
  readonly crlf: boolean;
  /** Whether an octet LF ends a line; not so in UTF-16. */
  readonly byOctets: boolean;
}

/** Takes a line and the one below it; `next` is undefined at the last line. */
export type TakeLine = (text: string, next: string | undefined) => void;

/** The longest line in UTF-16 units: not much more fits into a string. */
export const LONGEST_LINE = 2 ** 28;

/** A line is longer than LONGEST_LINE. */
export class LineTooLong extends Error {}

/**
 * Makes a reader. Time is linear in the octets, however they are cut into pieces and however long a line is.
 *
 * A line is a slice of the piece of text that it came in, which stays in memory as long as the line does. So the pieces are
 * small: who keeps one line in a thousand must not keep the whole file.
 */
export function createLineReader(take: TakeLine): LineReader {
  let ends = 0;
  let crlf = false;
  /** The first octets, until there are enough to tell the encoding. */
  let head: Buffer | undefined = EMPTY;
  let utf16: InstanceType<typeof TextDecoder> | undefined;
  /** The first octets of a character of which the others are in the next piece. */
  let open = EMPTY;
  /** What there is of a line that goes on in the next piece. */
  let rest = '';
  let above: string | undefined;

  const give = (line: string) => {
    if (above !== undefined) take(above, line);
    above = line;
  };
  const addText = (text: string) => {
    let end = text.indexOf('\n');
    if (end < 0) {
      rest += text;
      if (rest.length > LONGEST_LINE) throw new LineTooLong(`line ${ends + 1} is too long`);
      return;
    }
    const first = rest === '' ? text.slice(0, end) : rest + text.slice(0, end);
    if (ends === 0) crlf = first.endsWith('\r');
    give(crlf ? withoutCr(first) : first);
    ends++;
    // Variables of this function alone are faster than those that it shares.
    let at = end + 1;
    let before = above ?? '';
    let count = ends;
    const strip = crlf;
    for (end = text.indexOf('\n', at); end >= 0; end = text.indexOf('\n', at)) {
      const line = text.slice(at, strip && end > at && text.charCodeAt(end - 1) === CR ? end - 1 : end);
      take(before, line);
      before = line;
      count++;
      at = end + 1;
    }
    above = before;
    ends = count;
    rest = text.slice(at);
  };
  const addPiece = (piece: Buffer) => {
    const octets = open.length > 0 ? Buffer.concat([open, piece]) : piece;
    const left = openOctets(octets);
    open = left > 0 ? Buffer.from(octets.subarray(octets.length - left)) : EMPTY;
    addText(decodeUtf8(left > 0 ? octets.subarray(0, octets.length - left) : octets));
  };
  const add = (octets: Buffer) => {
    if (utf16) return addText(utf16.decode(octets, { stream: true }));
    for (let at = 0; at < octets.length; ) {
      let piece = octets.subarray(at, at + PIECE);
      // Cut at a line end, fewer lines are put together from two pieces.
      const lf = piece.lastIndexOf(LF);
      if (lf >= 0 && at + piece.length < octets.length) piece = piece.subarray(0, lf + 1);
      addPiece(piece);
      at += piece.length;
    }
  };
  const start = (octets: Buffer) => {
    head = undefined;
    const [first, second, third] = octets;
    if (first === 0xff && second === 0xfe) utf16 = new TextDecoder('utf-16le');
    else if (first === 0xfe && second === 0xff) utf16 = new TextDecoder('utf-16be');
    add(first === 0xef && second === 0xbb && third === 0xbf ? octets.subarray(3) : octets);
  };

  return {
    push(octets) {
      const buffer = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength);
      if (!head) return add(buffer);
      // Longer than the longest byte order mark.
      const all = Buffer.concat([head, buffer]);
      if (all.length < 3) head = all;
      else start(all);
    },
    end() {
      if (head) start(head);
      if (utf16) addText(utf16.decode());
      if (open.length > 0) addText(decodeUtf8(open));
      if (rest !== '') give(crlf ? withoutCr(rest) : rest);
      if (above !== undefined) take(above, undefined);
      rest = '';
      above = undefined;
    },
    get ends() {
      return ends;
    },
    get crlf() {
      return crlf;
    },
    get byOctets() {
      return utf16 === undefined;
    },
  };
}

function withoutCr(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

const EMPTY = Buffer.alloc(0);
const LF = 0x0a;
const CR = 0x0d;
const PIECE = 32 * 1024;
