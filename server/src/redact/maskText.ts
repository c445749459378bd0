import { decodeBase64, encodeBase64 } from '../syntax/base64';

/**
 * Text of a message in which all letters and digits are an `x`, with as many octets as before. Quoted-printable stays so, and
 * encoded words (RFC 2047) too; base64 is base64 of something.
 */
export function maskText(text: string): string {
  if (!text.includes('=?')) return maskWords(text);
  let masked = '';
  let from = 0;
  for (const match of text.matchAll(ENCODED_WORD)) {
    const { head = '', form = '', inner = '' } = match.groups ?? {};
    masked += maskWords(text.slice(from, match.index)) + head;
    masked += `${/^b$/i.test(form) ? maskBase64(inner) : maskWords(inner)}?=`;
    from = match.index + match[0].length;
  }
  return masked + maskWords(text.slice(from));
}

/** `=?charset?B?text?=` */
export const ENCODED_WORD = /(?<head>=\?[^?\s]{1,60}\?(?<form>[BbQq])\?)(?<inner>[^?\s]{0,400})\?=/g;

function maskBase64(text: string): string {
  const octets = decodeBase64(text);
  return octets ? encodeBase64(octets.map(() => X)) : maskWords(text);
}

function maskWords(text: string): string {
  return text.replace(SIGNS, (sign) => {
    if (sign.startsWith('␐')) return sign;
    if (sign.startsWith('=')) return '=78';
    const code = sign.codePointAt(0) ?? 0;
    if (code < 0x80) return 'x';
    if (code >= 0xdc80 && code <= 0xdcff) return '\udce8';
    return code < 0x800 ? 'х' : code < 0x10000 ? '某' : '𠀀';
  });
}

const SIGNS = /␐[0-9A-Fa-f]{2}|=[0-9A-F]{2}|[\p{L}\p{N}\p{M}\u{dc80}-\u{dcff}]/gu;
const X = 0x78;
