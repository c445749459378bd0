import type { Exchange, Place } from '../session/exchange';
import { type Offer, offerAt } from '../session/offer';
import { localized } from '../text/localized';
import { relatedLines } from './orderRule';
import { defineRule } from './rule';
import { sentParameters } from './sentParameters';
import { spanPlace } from './spanPlace';
import { verbPlace } from './verbPlace';

/** How many transactions the server has opened. */
interface Memory {
  transactions: number;
}

export default defineRule<Memory>({
  id: 'beyond-offered-limit',
  title: 'More than the limit that the server told',
  category: 'extension',
  severity: 'information',
  party: 'client',
  rfc: [
    { rfc: 9422, section: '4' },
    { rfc: 4865, section: '4.1' },
    { rfc: 2852, section: '3' },
  ],
  docs: {
    what: 'The client goes beyond a limit in the EHLO reply: more transactions or recipients than LIMITS allows, a HOLDFOR longer than FUTURERELEASE allows, or a `BY=…;R` shorter than DELIVERBY allows. SIZE has a rule of its own, size-above-limit.',
    why: 'A server tells its limits so that the client need not run into them (RFC 9422): what goes beyond is refused, and the client knew it before.',
    remedy:
      'Begin a new session after MAILMAX transactions and a new transaction after RCPTMAX recipients; ask for a time within the limits.',
    practice: 'Of the servers recorded, Exim offers LIMITS.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 LIMITS RCPTMAX=1
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: RCPT TO:<b@example.net>
S: 250 2.1.5 Ok
C: RCPT TO:<c@example.net>
S: 452 4.5.3 Too many recipients
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 LIMITS RCPTMAX=2
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: RCPT TO:<b@example.net>
S: 250 2.1.5 Ok
C: RCPT TO:<c@example.net>
S: 250 2.1.5 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  memory: () => ({ transactions: 0 }),
  hears: { commandKinds: ['mail', 'rcpt'], replyKinds: ['mail'] },
  check: {
    reply({ exchange, reply }, { memory }) {
      if (exchange?.kind === 'mail' && reply.code >= 200 && reply.code < 400) memory.transactions++;
    },
    command({ exchange }, context) {
      if (exchange.kind !== 'mail' && exchange.kind !== 'rcpt') return;
      const offer = exchange.fault === '' ? offerAt(exchange.before) : undefined;
      if (!offer || (!offer.has('LIMITS') && sentParameters(exchange).length === 0)) return;
      for (const { place, message } of excesses(exchange, offer, context.memory)) {
        context.report({
          place,
          message,
          answered: exchange,
          related: relatedLines(context, { hello: localized('The reply to this tells the limit.') }),
        });
      }
    },
  },
});

function* excesses(
  exchange: Exchange,
  offer: Offer,
  { transactions }: Memory,
): Generator<{ readonly place: Place; readonly message: string }> {
  const most = limitOf(offer, exchange.kind === 'mail' ? 'MAILMAX' : 'RCPTMAX');
  // One finding, at the first command beyond the limit.
  if (exchange.kind === 'mail' && most !== undefined && transactions === most) {
    yield {
      place: verbPlace(exchange),
      message: localized(
        'A transaction more than the server takes in one session: MAILMAX is {0} (RFC 9422 section 4). The client begins a new session.',
        most,
      ),
    };
  }
  if (exchange.kind === 'rcpt' && most !== undefined && exchange.before.recipients === most) {
    yield {
      place: verbPlace(exchange),
      message: localized(
        'A recipient more than the server takes in one transaction: RCPTMAX is {0} (RFC 9422 section 4). The client begins a new transaction for the others.',
        most,
      ),
    };
  }
  for (const { name, text = '', span } of sentParameters(exchange)) {
    if (name === 'HOLDFOR') {
      const longest = numberOf(offer.get('FUTURERELEASE')?.[0]);
      const asked = numberOf(text);
      if (longest === undefined || asked === undefined || asked <= longest) continue;
      const message = localized(
        'HOLDFOR asks for {0} seconds, but the server holds a message for {1} at most (RFC 4865 section 4.1).',
        asked,
        longest,
      );
      yield { place: spanPlace(exchange, span), message };
    }
    if (name === 'BY') {
      const shortest = numberOf(offer.get('DELIVERBY')?.[0]);
      const asked = numberOf(/^\+?([0-9]{1,9});RT?$/i.exec(text)?.[1]);
      if (shortest === undefined || asked === undefined || asked === 0 || asked >= shortest) continue;
      const message = localized(
        'BY asks to return the message after {0} seconds, but the server takes {1} at least (RFC 2852 section 3).',
        asked,
        shortest,
      );
      yield { place: spanPlace(exchange, span), message };
    }
  }
}

function limitOf(offer: Offer, name: string): number | undefined {
  const limit = offer.get('LIMITS')?.find((word) => word.toUpperCase().startsWith(`${name}=`));
  return numberOf(limit?.slice(name.length + 1));
}

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^[0-9]{1,9}$/.test(text) ? Number(text) : undefined;
}
