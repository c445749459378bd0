import { decodeOctets, encodeOctets } from '../notation/byteNotation';

/**
 * Text in the byte notation as a file can hold it in one line: raw controls, what is invisible, and octets that are no UTF-8 are
 * notated. What is notated already stays as it is, so that the text is read as before.
 */
export function fileText(text: string): string {
  return PLAIN.test(text) ? text : text.replace(RAW, (char) => encodeOctets(decodeOctets(char)));
}

/** The same octets, with the last character notated by its number where it is ASCII. */
export function notateLast(text: string): string {
  const code = text.charCodeAt(text.length - 1);
  if (!(code < 0x80)) return text;
  // The digits of an escape are not to be torn from it.
  if (/␐[0-9A-Fa-f]{0,2}$/.test(text)) return text;
  return text.slice(0, -1) + hex(code);
}

/** The same octets, with every sign notated: nothing but letters, digits and blanks in it can be a mark. */
export function notateSigns(text: string): string {
  return text.replace(/␐[0-9A-Fa-f]{2}|[!-/:-@[-`{-~]|[←]| {2,}|\s$/g, (signs) => {
    if (signs.startsWith('␐')) return signs;
    if (signs === '←') return [...decodeOctets(signs)].map(hex).join('');
    return [...signs].map((sign) => hex(sign.charCodeAt(0))).join('');
  });
}

/** Whether two texts in byte notation stand for the same octets. */
export function sameOctets(a: string, b: string): boolean {
  if (a === b) return true;
  const octets = decodeOctets(a);
  const others = decodeOctets(b);
  return octets.length === others.length && octets.every((octet, at) => octet === others[at]);
}

function hex(octet: number): string {
  return `␐${octet.toString(16).toUpperCase().padStart(2, '0')}`;
}

const PLAIN = /^[\t\x20-\x7e]*$/;
/** With the flag u, only halves of pairs that stand alone are surrogates. */
const RAW = /[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\ufeff\p{Cs}]/gu;
