import { textOfOctets } from '../../syntax/base64';

/** Text in which `+` and two upper-case hexadecimal digits stand for an octet (RFC 3461 section 4), decoded. */
export function decodeXtext(text: string): string {
  const octets: number[] = [];
  let ascii = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const hex = code === 0x2b ? /^[0-9A-F]{2}/.exec(text.slice(at + 1, at + 3))?.[0] : undefined;
    const octet = hex === undefined ? code : Number.parseInt(hex, 16);
    if (hex !== undefined) at += 2;
    if (octet > 0x7f) ascii = false;
    // What is no octet is no xtext either: the value is then shown as it is.
    if (octet > 0xff) return text;
    octets.push(octet);
  }
  return ascii ? String.fromCharCode(...octets.slice(0, MOST)) : textOfOctets(Uint8Array.from(octets));
}

/** The grammar allows 500 characters at most (RFC 3461 section 4.2). */
const MOST = 2000;
