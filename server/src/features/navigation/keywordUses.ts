import { findExtension } from '../../protocol/extensions';
import { sentParameters } from '../../rules/sentParameters';
import { partOf, spanPlace } from '../../rules/spanPlace';
import type { Exchange, Place, Session } from '../../session/exchange';
import { type OfferedKeyword, offeredKeywords } from '../../session/offer';
import { parseAuthCommand } from '../../syntax/saslMessage';

/** The index of the EHLO or LHLO of which the offer counts for a command; -1 where none does. */
export function helloOf({ exchanges }: Session, index: number): number {
  if (!exchanges[index]?.before.offer) return -1;
  for (let at = index - 1; at >= 0; at--) if (exchanges[at]?.offered) return at;
  return -1;
}

/** Where a keyword is offered by this EHLO: more than once for `AUTH` and `AUTH=`. */
export function offersOf(hello: Exchange | undefined, keyword: string): OfferedKeyword[] {
  return hello ? offeredKeywords(hello).filter((one) => one.keyword === keyword) : [];
}

/** Whether it can be seen in a transcript that a client uses what a keyword offers. */
export function canBeSeen(keyword: string): boolean {
  if (keyword === 'PIPELINING' || keyword === 'ENHANCEDSTATUSCODES') return true;
  const row = findExtension(keyword);
  return row !== undefined && row.parameters.length + row.verbs.length > 0;
}

/** Where the session makes use of what the EHLO at `index` offers with a keyword, up to the next EHLO. */
export function usesOf({ exchanges }: Session, index: number, keyword: string): Place[] {
  const verbs = findExtension(keyword)?.verbs ?? [];
  const uses: Place[] = [];
  for (let at = index + 1; at < exchanges.length; at++) {
    const exchange = exchanges[at]!;
    if (exchange.offered) break;
    usesIn(exchange, keyword, verbs, uses);
    // What was offered in the clear does not count inside TLS (RFC 3207 section 4.2).
    if (exchange.kind === 'starttls' && exchange.replies[0]?.code === 220) break;
  }
  return uses;
}

function usesIn(exchange: Exchange, keyword: string, verbs: readonly string[], uses: Place[]): void {
  const { verb, grouped, kind, replies } = exchange;
  if (verbs.includes(verb)) uses.push(verbPlace(exchange));
  else if (keyword === 'PIPELINING' && grouped && kind !== 'message' && kind !== 'response')
    uses.push(verbPlace(exchange));
  for (const { known, nameSpan } of sentParameters(exchange)) {
    if (known?.extension.keyword === keyword) uses.push(spanPlace(exchange, nameSpan));
  }
  if (keyword !== 'ENHANCEDSTATUSCODES') return;
  for (const { lines } of replies) {
    for (const line of lines) {
      const { enhanced } = line.parsed;
      if (enhanced) uses.push(partOf(line, enhanced.start, enhanced.end));
    }
  }
}

function verbPlace(exchange: Exchange): Place {
  const { command, kind, text } = exchange;
  // A mechanism says more than the verb in front of it.
  const end = kind === 'auth' ? parseAuthCommand(text).mechanismSpan.end : (command?.verbEnd ?? text.length);
  return spanPlace(exchange, { start: 0, end });
}
