import { digitValue } from '../syntax/base64';

/**
 * The octets that a body in base64 stands for (RFC 2045 section 6.8): what is not of its alphabet is passed over, and padding ends a
 * unit, so that bodies of which each line is padded are read, too. Takes a fraction of the time and memory that postal-mime's
 * decoder needs, which keeps each line.
 */
export function decodeBase64Content(text: Uint8Array): Uint8Array {
  const octets = new Uint8Array(Math.ceil((text.length * 3) / 4));
  let to = 0;
  let bits = 0;
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const c = text[at]!;
    if (c === PADDING) {
      // What is left of a unit that is not whole tells no more octets.
      bits = 0;
      count = 0;
      continue;
    }
    const value = digitValue(c);
    if (value < 0) continue;
    bits = ((bits << 6) | value) & 0xffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    octets[to++] = (bits >> count) & 0xff;
  }
  return octets.subarray(0, to);
}

const PADDING = 0x3d;
