import { joinOctets } from '../../notation/joinOctets';
import { COMMENT } from '../pcapngOptions';
import { utf8Text } from '../utf8Text';

/** Browsers and Node have it; the libraries of types that know it know their worlds as well. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** The length of an option has 16 bits; what is longer is parted. */
const LONGEST_OPTION = 65_535;

/** Comments as options of a block, without the mark behind the last one. */
export function commentOptions(texts: readonly string[], littleEndian: boolean): Uint8Array {
  return joinOctets(texts.flatMap((text) => partsOf(text)).map((value) => option(COMMENT, value, littleEndian)));
}

/** Whether a text is among comments that were read, also in parts. */
export function isAmong(text: string, comments: readonly string[]): boolean {
  return comments.includes(text) || partsOf(text).every((part) => comments.includes(utf8Text(part, 0, part.length)));
}

/** One option, filled up to a multiple of 4 octets. */
export function option(code: number, value: Uint8Array, littleEndian: boolean): Uint8Array {
  const octets = new Uint8Array(4 + padded(value.length));
  const view = new DataView(octets.buffer);
  view.setUint16(0, code, littleEndian);
  view.setUint16(2, value.length, littleEndian);
  octets.set(value, 4);
  return octets;
}

export function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

/** No character is cut. */
function partsOf(text: string): Uint8Array[] {
  const octets = new TextEncoder().encode(text);
  const parts: Uint8Array[] = [];
  let at = 0;
  while (octets.length - at > LONGEST_OPTION) {
    let end = at + LONGEST_OPTION;
    while ((octets[end]! & 0xc0) === 0x80) end--;
    parts.push(octets.subarray(at, end));
    at = end;
  }
  return [...parts, octets.subarray(at)];
}
