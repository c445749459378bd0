import { isAscii, isUtf8 } from 'node:buffer';

/** The text of octets in UTF-8; each octet that is none becomes a lone surrogate, U+DC00 plus the octet. */
export function decodeUtf8(octets: Buffer): string {
  if (isAscii(octets)) return octets.toString('latin1');
  return isUtf8(octets) ? octets.toString('utf8') : decodeKeepingOctets(octets);
}

/** How many octets at the end are the beginning of a character of which the rest may follow. */
export function openOctets(octets: Buffer): number {
  for (let back = 1; back < 4 && back <= octets.length; back++) {
    const octet = octets[octets.length - back] ?? 0;
    if (octet < 0x80) return 0;
    // A first octet is never taken for a later one, so that what is before it does not depend on it.
    if (octet >= 0xc0) return secondOctet(octet)[0] > back ? back : 0;
  }
  return 0;
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
