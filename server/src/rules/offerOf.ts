import type { SessionEvent } from '../session/event';
import type { Exchange } from '../session/exchange';
import { type OfferedKeyword, offeredKeywords } from '../session/offer';

/** The keyword lines of a reply that just accepted an EHLO or LHLO; none for other replies. */
export function offerOf({ exchange, reply }: Extract<SessionEvent, { type: 'reply' }>): readonly OfferedKeyword[] {
  return isHello(exchange) && reply.code >= 200 && reply.code < 300 ? offeredKeywords(exchange) : NONE;
}

const NONE: readonly OfferedKeyword[] = [];

function isHello(exchange: Exchange | undefined): exchange is Exchange {
  return exchange?.kind === 'ehlo' || exchange?.kind === 'lhlo';
}
