import type { SessionEvent } from '../session/event';
import type { Exchange } from '../session/exchange';
import { type OfferedKeyword, type OfferText, offeredKeywords, offerText } from '../session/offer';
import type { Report, RuleContext } from './rule';

type ReplyEvent = Extract<SessionEvent, { type: 'reply' }>;

/** The keyword lines of a reply that just accepted an EHLO or LHLO; none for other replies. */
export function offerOf(event: ReplyEvent): readonly OfferedKeyword[] {
  return acceptsHello(event) ? offeredKeywords(event.exchange) : NONE;
}

const NONE: readonly OfferedKeyword[] = [];

/**
 * Checks for a rule about the text of the keyword lines alone: what `faults` says of an offer hangs on nothing else. So an
 * offer without a fault, which a server makes in every session, is looked at once.
 */
export function onOffer(faults: (offer: readonly OfferedKeyword[], lines: number) => readonly Report[]) {
  const clean = new WeakSet<OfferText>();
  return {
    reply(event: ReplyEvent, { report }: RuleContext) {
      if (!acceptsHello(event)) return;
      const text = offerText(event.exchange);
      if (clean.has(text)) return;
      const found = faults(offeredKeywords(event.exchange), event.exchange.offered?.length ?? 0);
      if (found.length === 0) clean.add(text);
      for (const one of found) report(one);
    },
  };
}

/** Whether the reply just accepted an EHLO or LHLO. */
export function acceptsHello(event: ReplyEvent): event is ReplyEvent & { readonly exchange: Exchange } {
  const { exchange, reply } = event;
  if (exchange === undefined || (exchange.kind !== 'ehlo' && exchange.kind !== 'lhlo')) return false;
  return reply.code >= 200 && reply.code < 300;
}
