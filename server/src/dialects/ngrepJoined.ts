import type { Expecting, Side } from './dialect';
import { looksLikeSmtpReply } from './looksLikeReply';
import { connectionOf, type PacketMemory } from './packets';

/**
 * The lines of a packet in which CRLF is written as two dots. A line may hold such dots itself: those of the server part only in
 * front of a code, those of the client in front of a verb.
 *
 * @returns each line with the place where it begins in the text
 */
export function joinedLines(
  text: string,
  memory: PacketMemory,
  expecting: Expecting,
): { lines: readonly { readonly text: string; readonly from: number }[]; side: '' | Side } {
  const side = sideOf(text, memory);
  const whole = text.endsWith('..') ? text.slice(0, -2) : text;
  const lines: { text: string; from: number }[] = [];
  let from = 0;
  if (expecting !== 'response' || side === 'server') {
    for (const { index } of whole.matchAll(side === 'server' ? CODES : VERBS)) {
      lines.push({ text: whole.slice(from, index), from });
      from = index + 2;
    }
  }
  lines.push({ text: whole.slice(from), from });
  return { lines, side };
}

function sideOf(text: string, memory: PacketMemory): '' | Side {
  const { server } = connectionOf(memory);
  if (server !== '') return server === memory.from ? 'server' : 'client';
  return looksLikeSmtpReply(text, 0, 4) ? 'server' : '';
}

const CODES = /\.\.(?=[2-5]\d\d[ -])/g;
const VERBS =
  /\.\.(?=(?:MAIL FROM|RCPT TO|DATA\.\.|DATA$|QUIT|RSET|NOOP|EHLO|HELO|LHLO|STARTTLS|AUTH |VRFY |BDAT \d))/gi;
