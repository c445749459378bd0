import { decodeOctets } from '../notation/byteNotation';

/**
 * A text as a line writes it that notates texts in its own way. Letters, digits and the signs of what is put in are the same in
 * every notation; of what is beyond ASCII the source shows how it is written there.
 *
 * @param source what stands in the line for what is replaced
 */
export function notate(text: string, source: string): string {
  if (/^[\0-\x7f]*$/.test(text) || /[^\0-\x7f]/.test(source)) return text;
  const form = FORMS.find(({ looks }) => looks.test(source));
  if (!form) return text;
  return [...text].map((sign) => (sign.charCodeAt(0) < 0x80 ? sign : form.write(sign))).join('');
}

const FORMS: readonly { readonly looks: RegExp; write(sign: string): string }[] = [
  {
    looks: /\\x[0-9A-Fa-f]{2}/,
    write: (sign) => octetsOf(sign, (octet) => `\\x${octet.toString(16).padStart(2, '0')}`),
  },
  { looks: /\\[0-7]{3}/, write: (sign) => octetsOf(sign, (octet) => `\\${octet.toString(8).padStart(3, '0')}`) },
  {
    looks: /\\u[0-9A-Fa-f]{4}/,
    write: (sign) =>
      [...Array(sign.length).keys()].map((at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  },
];

function octetsOf(sign: string, write: (octet: number) => string): string {
  return [...decodeOctets(sign)].map(write).join('');
}
