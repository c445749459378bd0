// The byte notation of the canonical form (DESIGN: "Byte notation"). Text stands for its UTF-8 octets, but
//
//     U+2400..U+2420   stand for the octets 00..20, U+2421 for 7F: the control pictures
//     U+2410 hh        stands for the octet with these two hexadecimal digits (U+2410 without digits is the octet 10)
//     U+DC80..U+DCFF   alone, are the octets 80..FF of a file that is no valid UTF-8, as the command line keeps them
//
// A literal control picture is written as its UTF-8 octets in hexadecimal, so that both ways nothing is lost.

/**
 * How many octets the text from `start` to `end` stands for, without a line end.
 */
export function octetLength(text: string, start = 0, end = text.length): number {
  let octets = 0;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c < 0x80) octets++;
    else if (c < 0x800) octets += 2;
    else if (c >= FIRST_PICTURE && c <= LAST_PICTURE) {
      octets++;
      if (c === ESCAPE && hexOctet(text, i + 1, end) >= 0) i += 2;
    } else if (c >= 0xd800 && c <= 0xdfff) {
      if (isPair(text, i, end)) {
        octets += 4;
        i++;
      } else octets += isKeptOctet(c) ? 1 : 3;
    } else octets += 3;
  }
  return octets;
}

/** The octets that a text stands for. Half of a surrogate pair that is no kept octet becomes U+FFFD, as UTF-8 asks. */
export function decodeOctets(text: string): Uint8Array {
  const octets = new Uint8Array(octetLength(text));
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c < 0x80) octets[at++] = c;
    else if (c >= FIRST_PICTURE && c <= LAST_PICTURE) {
      const hex = c === ESCAPE ? hexOctet(text, i + 1, text.length) : -1;
      if (hex >= 0) i += 2;
      octets[at++] = hex >= 0 ? hex : c === LAST_PICTURE ? DELETE : c - FIRST_PICTURE;
    } else if (isKeptOctet(c)) octets[at++] = c - 0xdc00;
    else {
      const point = isPair(text, i, text.length) ? (text.codePointAt(i) ?? c) : c >= 0xd800 && c <= 0xdfff ? 0xfffd : c;
      if (point > 0xffff) i++;
      at = writeUtf8(octets, at, point);
    }
  }
  return octets;
}

/**
 * Octets as text of the byte notation: one line, whatever the octets. Letters and signs are themselves; controls, invisible
 * line ends and what is no valid UTF-8 are notated.
 */
export function encodeOctets(octets: Uint8Array): string {
  let text = '';
  for (let at = 0; at < octets.length; ) {
    const octet = octets[at] ?? 0;
    if (octet < 0x80) {
      text += asciiText(octet);
      at++;
      continue;
    }
    const length = utf8Length(octets, at);
    const point = length === 0 ? 0 : readUtf8(octets, at, length);
    if (length === 0 || mustBeHidden(point)) {
      for (let i = at; i < at + Math.max(length, 1); i++) text += inHex(octets[i] ?? 0);
    } else text += String.fromCodePoint(point);
    at += Math.max(length, 1);
  }
  return text;
}

/** A line without the bare LF that ends it in the byte notation; the text itself where CRLF ends it. */
export function withoutBareLf(text: string): string {
  return text.charCodeAt(text.length - 1) === BARE_LF ? text.slice(0, -1) : text;
}

/** `␊` */
const BARE_LF = 0x240a;
const FIRST_PICTURE = 0x2400;
const LAST_PICTURE = 0x2421;
const ESCAPE = 0x2410;
const DELETE = 0x7f;

/** The octet whose two hexadecimal digits stand at `at`, or -1. */
function hexOctet(text: string, at: number, end: number): number {
  if (at + 1 >= end) return -1;
  const high = hexDigit(text.charCodeAt(at));
  const low = hexDigit(text.charCodeAt(at + 1));
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

function hexDigit(c: number): number {
  if (c >= 48 && c <= 57) return c - 48;
  const lower = c | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

function isPair(text: string, at: number, end: number): boolean {
  if (at + 1 >= end) return false;
  const high = text.charCodeAt(at);
  const low = text.charCodeAt(at + 1);
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
}

function isKeptOctet(c: number): boolean {
  return c >= 0xdc80 && c <= 0xdcff;
}

function asciiText(octet: number): string {
  // U+2410 begins an escape, so the octet 10 is written as one: digits behind it could not be told from its own.
  if (octet === 0x10) return inHex(octet);
  if (octet === DELETE) return String.fromCharCode(LAST_PICTURE);
  return octet < 0x20 && octet !== 0x09 ? String.fromCharCode(FIRST_PICTURE + octet) : String.fromCharCode(octet);
}

function inHex(octet: number): string {
  escapes ??= Array.from(
    { length: 0x100 },
    (_, at) => String.fromCharCode(ESCAPE) + at.toString(16).toUpperCase().padStart(2, '0'),
  );
  return escapes[octet]!;
}

let escapes: string[] | undefined;

/** Characters that text does not show as themselves: the pictures, C1 controls, Unicode's line ends, the byte order mark. */
function mustBeHidden(point: number): boolean {
  if (point >= FIRST_PICTURE && point <= LAST_PICTURE) return true;
  return point <= 0x9f || point === 0x2028 || point === 0x2029 || point === 0xfeff;
}

/** How many octets the UTF-8 character at `at` has; 0 where there is no valid one (RFC 3629 section 4). */
function utf8Length(octets: Uint8Array, at: number): 0 | 2 | 3 | 4 {
  const first = octets[at] ?? 0;
  const second = octets[at + 1] ?? 0;
  if (!isTail(second)) return 0;
  if (first >= 0xc2 && first <= 0xdf) return 2;
  if (!isTail(octets[at + 2] ?? 0)) return 0;
  if (first >= 0xe0 && first <= 0xef) {
    if (first === 0xe0 && second < 0xa0) return 0;
    return first === 0xed && second > 0x9f ? 0 : 3;
  }
  if (!isTail(octets[at + 3] ?? 0)) return 0;
  if (first === 0xf0) return second < 0x90 ? 0 : 4;
  if (first === 0xf4) return second > 0x8f ? 0 : 4;
  return first >= 0xf1 && first <= 0xf3 ? 4 : 0;
}

function isTail(octet: number): boolean {
  return (octet & 0xc0) === 0x80;
}

function readUtf8(octets: Uint8Array, at: number, length: 2 | 3 | 4): number {
  let point = (octets[at] ?? 0) & (0xff >> (length + 1));
  for (let i = 1; i < length; i++) point = (point << 6) | ((octets[at + i] ?? 0) & 0x3f);
  return point;
}

/** Writes a character of more than seven bits; gives back the place behind it. */
function writeUtf8(octets: Uint8Array, at: number, point: number): number {
  const tails = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
  octets[at++] = ((0xff00 >> (tails + 1)) & 0xff) | (point >> (6 * tails));
  for (let i = tails - 1; i >= 0; i--) octets[at++] = 0x80 | ((point >> (6 * i)) & 0x3f);
  return at;
}
