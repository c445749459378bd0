import { octetLength } from '../notation/byteNotation';
import type { Exchange } from '../session/exchange';
import { splitMailbox } from '../syntax/mailbox';
import type { Span } from '../syntax/pathCommand';
import { localized } from '../text/localized';
import { helloName } from './helloName';
import { pathCommandOf } from './pathCommandOf';
import { defineRule } from './rule';
import { spanPlace } from './spanPlace';

/** RFC 5321 section 4.5.3.1.2. */
const MOST = 255;

export default defineRule({
  id: 'domain-too-long',
  title: 'Domain of more than 255 octets',
  category: 'syntax',
  severity: 'warning',
  party: 'client',
  rfc: [
    { rfc: 5321, section: '4.5.3.1.2' },
    { rfc: 1035, section: '2.3.4' },
  ],
  docs: {
    what: 'A domain, in EHLO or in an address, has more than 255 octets.',
    why: 'RFC 5321 section 4.5.3.1.2 gives 255 octets as the most, and the DNS can hold no longer name (RFC 1035 section 2.3.4): such a host cannot exist.',
    remedy: 'Send the real name of the host. Names like this mostly come from tests and attacks.',
    practice: 'Postfix, Exim and Courier take a HELO name of 600 octets; aiosmtpd answers 500, Haraka 521.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO ${'client0123456789.'.repeat(15)}example.org
S: 501 5.5.4 Name too long
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO ${'client0123456789.'.repeat(14)}example.org
S: 250 mx.example.net
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  hears: { commands: ['long'] },
  check: {
    command({ exchange }, { report }) {
      if (exchange.text.length <= MOST / 4) return;
      const span = domainSpan(exchange);
      const octets = span ? octetLength(exchange.text, span.start, span.end) : 0;
      if (!span || octets <= MOST) return;
      report({
        place: spanPlace(exchange, span),
        message: localized(
          'The domain in {0} has {1} octets; {2} are the most (RFC 5321 section 4.5.3.1.2).',
          exchange.verb,
          octets,
          MOST,
        ),
        answered: exchange,
      });
    },
  },
});

function domainSpan(exchange: Exchange): Span | undefined {
  const parsed = pathCommandOf(exchange);
  return parsed ? splitMailbox(exchange.text, parsed.mailbox).domain : helloName(exchange);
}
