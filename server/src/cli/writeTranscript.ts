import type { EndedLine } from '../analysis/splitLines';

/**
 * The octets of lines that were read from `original` and changed since: the same encoding and byte order mark, and the very
 * same octets for what was not changed, those that are no valid UTF-8 included.
 */
export function writeTranscript(lines: readonly EndedLine[], original: Uint8Array): Uint8Array {
  const text = lines.map((line) => line.text + line.end).join('');
  const [first, second, third] = original;
  if (first === 0xff && second === 0xfe) return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (first === 0xfe && second === 0xff) return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  const marked = first === 0xef && second === 0xbb && third === 0xbf;
  const octets = encodeKeepingOctets(text);
  return marked ? Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), octets]) : octets;
}

/** UTF-8, in which a lone surrogate is the octet that it stands for: see readTranscript(). */
function encodeKeepingOctets(text: string): Buffer {
  const parts: Buffer[] = [];
  let from = 0;
  for (const { index } of text.matchAll(OCTET)) {
    parts.push(Buffer.from(text.slice(from, index), 'utf8'), Buffer.of(text.charCodeAt(index) - 0xdc00));
    from = index + 1;
  }
  return Buffer.concat([...parts, Buffer.from(text.slice(from), 'utf8')]);
}

/** With the flag u, halves of pairs do not match. */
const OCTET = /[\udc80-\udcff]/gu;
