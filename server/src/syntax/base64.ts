/**
 * The octets of a base64 text as AUTH lines have it: the alphabet of RFC 4648 section 4, padded, without blanks (RFC 4954
 * section 4). Undefined where the text is something else. The empty text stands for no octets.
 */
export function decodeBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0) return undefined;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const octets = new Uint8Array((text.length / 4) * 3 - padding);
  const digits = text.length - padding;
  let at = 0;
  let bits = 0;
  let held = 0;
  for (let i = 0; i < digits; i++) {
    const value = digitValue(text.charCodeAt(i));
    if (value < 0) return undefined;
    held = (held << 6) | value;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    octets[at++] = (held >> bits) & 0xff;
    held &= (1 << bits) - 1;
  }
  return octets;
}

/** The alphabet of RFC 4648 section 4, in the order of what its digits stand for. */
export const BASE64_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 with padding (RFC 4648 section 4). */
export function encodeBase64(octets: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < octets.length; at += 3) {
    const left = octets.length - at;
    const group = ((octets[at] ?? 0) << 16) | ((octets[at + 1] ?? 0) << 8) | (octets[at + 2] ?? 0);
    parts.push(
      BASE64_DIGITS[group >> 18]! +
        BASE64_DIGITS[(group >> 12) & 63]! +
        (left > 1 ? BASE64_DIGITS[(group >> 6) & 63]! : '=') +
        (left > 2 ? BASE64_DIGITS[group & 63]! : '='),
    );
  }
  return parts.join('');
}

/** Octets as text: UTF-8 where they are valid UTF-8, else one character (U+0000 to U+00FF) for each octet. */
export function textOfOctets(octets: Uint8Array): string {
  if (octets.length <= SHORT && octets.every(isAscii)) return String.fromCharCode(...octets);
  return utf8(octets) ?? latin1(octets);
}

/** The octets of a text in UTF-8. Half of a surrogate pair becomes U+FFFD. */
export function utf8Octets(text: string): Uint8Array {
  const octets: number[] = [];
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    const point = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
    if (point < 0x80) octets.push(point);
    else if (point < 0x800) octets.push(0xc0 | (point >> 6), tailOf(point));
    else if (point < 0x10000) octets.push(0xe0 | (point >> 12), tailOf(point >> 6), tailOf(point));
    else octets.push(0xf0 | (point >> 18), tailOf(point >> 12), tailOf(point >> 6), tailOf(point));
  }
  return Uint8Array.from(octets);
}

function tailOf(bits: number): number {
  return 0x80 | (bits & 0x3f);
}

/** What nearly all credentials have at most; far fewer than arguments can be. */
const SHORT = 256;

function isAscii(octet: number): boolean {
  return octet < 0x80;
}

/** What a character of the alphabet stands for, by its code; -1 for any other. */
export function digitValue(code: number): number {
  if (code >= 65 && code <= 90) return code - 65;
  if (code >= 97 && code <= 122) return code - 71;
  if (code >= 48 && code <= 57) return code + 4;
  if (code === 43) return 62;
  return code === 47 ? 63 : -1;
}

function latin1(octets: Uint8Array): string {
  let text = '';
  for (const octet of octets) text += String.fromCharCode(octet);
  return text;
}

/** The least character that a sequence of so many octets may stand for: shorter forms exist for the ones below (RFC 3629 section 3). */
const LEAST = [0, 0, 0x80, 0x800, 0x10000];

function utf8(octets: Uint8Array): string | undefined {
  let text = '';
  for (let at = 0; at < octets.length; ) {
    const first = octets[at] ?? 0;
    const length = first < 0x80 ? 1 : first < 0xc0 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    if (length === 0 || at + length > octets.length) return undefined;
    let point = length === 1 ? first : first & (0x7f >> length);
    for (let i = 1; i < length; i++) {
      const next = octets[at + i] ?? 0;
      if ((next & 0xc0) !== 0x80) return undefined;
      point = (point << 6) | (next & 0x3f);
    }
    if (point < (LEAST[length] ?? 0) || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return undefined;
    text += String.fromCodePoint(point);
    at += length;
  }
  return text;
}
