import { isAscii, isUtf8 } from 'node:buffer';
import type { EndedLine } from '../analysis/splitLines';

/**
 * The lines of a transcript, without their line ends (LF or CRLF).
 *
 * In a file whose first line ends in LF, a CR in front of an LF belongs to the text, as does a bare CR inside any line.
 * The text is UTF-8, or UTF-16 where a byte order mark says so; a mark is dropped. Octets that are no valid UTF-8 become lone
 * surrogates from U+DC80 to U+DCFF (U+DC00 plus the octet), so that nothing is lost.
 */
export function readTranscript(octets: Uint8Array): string[] {
  return readLines(octets, (text) => text);
}

/** The same lines with their line ends, so that they can be written back: see writeTranscript(). */
export function readEndedLines(octets: Uint8Array): EndedLine[] {
  return readLines(octets, (text, end) => ({ text, end }));
}

function readLines<Line>(octets: Uint8Array, make: (text: string, end: string) => Line): Line[] {
  const text = decode(Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength));
  const parts = text.split('\n');
  const last = parts.pop() ?? '';
  const crlf = parts[0]?.endsWith('\r') ?? false;
  const lines = parts.map((line) => (crlf && line.endsWith('\r') ? make(line.slice(0, -1), '\r\n') : make(line, '\n')));
  // Nothing behind the last line end is no line.
  if (last === '') return lines;
  return [...lines, crlf && last.endsWith('\r') ? make(last.slice(0, -1), '\r') : make(last, '')];
}

function decode(octets: Buffer): string {
  if (isAscii(octets)) return octets.toString('latin1');
  if (octets[0] === 0xff && octets[1] === 0xfe) return new TextDecoder('utf-16le').decode(octets);
  if (octets[0] === 0xfe && octets[1] === 0xff) return new TextDecoder('utf-16be').decode(octets);
  const text = octets.subarray(octets[0] === 0xef && octets[1] === 0xbb && octets[2] === 0xbf ? 3 : 0);
  return isUtf8(text) ? text.toString('utf8') : decodeKeepingOctets(text);
}

function decodeKeepingOctets(octets: Buffer): string {
  let text = '';
  let from = 0;
  for (let at = 0; at < octets.length; ) {
    const length = characterLength(octets, at);
    if (length > 0) {
      at += length;
      continue;
    }
    text += octets.toString('utf8', from, at) + String.fromCharCode(0xdc00 + (octets[at] ?? 0));
    at++;
    from = at;
  }
  return text + octets.toString('utf8', from, octets.length);
}

/** How many octets the UTF-8 character at `at` has, 0 where there is none (RFC 3629 section 4). */
function characterLength(octets: Buffer, at: number): number {
  const first = octets[at] ?? 0;
  if (first < 0x80) return 1;
  const [length, lowest, highest] = secondOctet(first);
  const second = octets[at + 1] ?? 0;
  if (length === 0 || second < lowest || second > highest) return 0;
  for (let more = 2; more < length; more++) if (((octets[at + more] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

/** A character's length by its first octet, and the range of its second. */
function secondOctet(first: number): readonly [length: number, lowest: number, highest: number] {
  if (first >= 0xc2 && first <= 0xdf) return [2, 0x80, 0xbf];
  if (first === 0xe0) return [3, 0xa0, 0xbf];
  if (first === 0xed) return [3, 0x80, 0x9f];
  if (first >= 0xe1 && first <= 0xef) return [3, 0x80, 0xbf];
  if (first === 0xf0) return [4, 0x90, 0xbf];
  if (first >= 0xf1 && first <= 0xf3) return [4, 0x80, 0xbf];
  if (first === 0xf4) return [4, 0x80, 0x8f];
  return [0, 0, 0];
}
