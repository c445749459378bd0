import type { ReplySpot } from '../../analysis/locate';
import { localized } from '../../text/localized';
import { explainChallenge } from './auth';
import { explainEnhancedCode } from './enhancedCode';
import type { Explanation } from './explanation';
import { explainOffer } from './keyword';
import { explainReply } from './replyCode';
import { mailboxOf } from './transaction';

/** What the server said, at a column of its text: the code, the enhanced code, or the text. */
export function explainSaid(spot: ReplySpot, at: number): Explanation | undefined {
  const { said, text } = spot;
  const { parsed } = said;
  if (parsed.code === 0) return explainReply(spot, { start: 0, end: text.length });
  if (at <= 3) return explainReply(spot, { start: 0, end: 3 });
  const { enhanced } = parsed;
  const offer = explainOffer(spot, at);
  if (offer) return offer;
  if (enhanced && enhanced.start <= at && at <= enhanced.end) {
    return explainEnhancedCode(enhanced, parsed.code, aboutWhom(spot, enhanced.subject));
  }
  return explainChallenge(spot) ?? explainReply(spot, { start: Math.min(parsed.text, text.length), end: text.length });
}

/** An enhanced code about addresses or mailboxes is about the one that the command named. */
function aboutWhom({ answered }: ReplySpot, subject: number): string | undefined {
  if (!answered || (subject !== 1 && subject !== 2)) return undefined;
  const { exchange } = answered;
  if (exchange.kind === 'rcpt') return localized('Here it is about the recipient {0}.', mailboxOf(exchange));
  return exchange.kind === 'mail' ? localized('Here it is about the sender, {0}.', mailboxOf(exchange)) : undefined;
}
