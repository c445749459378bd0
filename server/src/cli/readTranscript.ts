import type { EndedLine } from '../analysis/splitLines';
import { decodeUtf8 } from './decodeUtf8';

/**
 * The lines of a whole transcript, without their line ends (LF or CRLF); createLineReader() gives the same piece by piece.
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
  if (octets[0] === 0xff && octets[1] === 0xfe) return new TextDecoder('utf-16le').decode(octets);
  if (octets[0] === 0xfe && octets[1] === 0xff) return new TextDecoder('utf-16be').decode(octets);
  return decodeUtf8(octets.subarray(octets[0] === 0xef && octets[1] === 0xbb && octets[2] === 0xbf ? 3 : 0));
}
