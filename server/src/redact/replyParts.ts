import type { Exchange, Reply, SaidReplyLine, Session } from '../session/exchange';
import { isRedacted } from '../syntax/redaction';
import { isOrdinary } from './ordinaryWords';
import type { Recorded } from './recorded';
import type { Placed } from './structure';

/** What stands in replies. */
export function replyParts(recorded: Recorded, session: Session, placed: Placed[]): void {
  const { greeting } = session;
  if (greeting) ofReply(recorded, greeting, undefined, placed);
  for (const exchange of session.exchanges) {
    for (const reply of exchange.replies) ofReply(recorded, reply, exchange, placed);
  }
}

function ofReply(recorded: Recorded, { code, lines }: Reply, exchange: Exchange | undefined, placed: Placed[]): void {
  const keywords = new Set(exchange?.offered ?? []);
  lines.forEach((line, at) => {
    const piece = recorded.pieceAt(line.line, line.start);
    if (!piece) return;
    const { text, parsed } = line;
    const add = (what: Placed['what'], start: number, end: number) => {
      if (start < end && end <= piece.text.length) placed.push({ piece, start, end, what });
    };
    add('structure', 0, parsed.text);
    // The last line of a list that was cut off may be a greeting.
    if (keywords.has(line)) {
      for (const { 0: word, index } of text.slice(parsed.text).matchAll(/(?<!\S)[^\s.@]+(?!\S)/g)) {
        add('structure', parsed.text + index, parsed.text + index + word.length);
      }
      return;
    }
    const names =
      !exchange ||
      exchange.kind === 'ehlo' ||
      exchange.kind === 'helo' ||
      exchange.kind === 'lhlo' ||
      code === 221 ||
      code === 421;
    if (names && at === 0) hostName(line, add, !exchange);
    if (exchange && (exchange.verb === 'VRFY' || exchange.verb === 'EXPN') && code >= 250 && code < 253) {
      const name = /^([^<>@]*[^<>@\s])\s*</.exec(text.slice(parsed.text))?.[1] ?? '';
      add('name', parsed.text, parsed.text + name.length);
    }
  });
}

/** The first word of a greeting, of the reply to EHLO, and of 221 and 421, is the server's name (RFC 5321 section 4.2). */
function hostName(
  { text, parsed }: SaidReplyLine,
  add: (what: 'host', start: number, end: number) => void,
  greets: boolean,
): void {
  const rest = text.slice(parsed.text);
  const name = /^[^\s[\]<>()*,:;]+/.exec(rest)?.[0] ?? '';
  if (parsed.code === 0 || !/\p{L}/u.test(name) || isOrdinary(name.toLowerCase()) || isRedacted(name)) return;
  const hasDots = /^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+\.?$/u.test(name);
  // Without dots only where the next word leaves no doubt.
  const isAlone = greets
    ? /^\s+E?SMTP\b/i.test(rest.slice(name.length))
    : /^\s+(?:Hello|Hi|Nice|greets|at your service|closing|Service)\b/i.test(rest.slice(name.length));
  if (hasDots || (isAlone && /^[\p{L}\p{N}_-]+$/u.test(name))) add('host', parsed.text, parsed.text + name.length);
}
