import { offeredKeywords, offerText } from '../session/offer';
import { localized } from '../text/localized';
import { acceptsHello } from './offerOf';
import { offerPlace } from './offerPlace';
import { relatedLines } from './orderRule';
import { defineRule } from './rule';

export default defineRule({
  id: 'starttls-offered-in-tls',
  title: 'STARTTLS offered inside TLS',
  category: 'extension',
  severity: 'error',
  party: 'server',
  rfc: [{ rfc: 3207, section: '4.2' }],
  docs: {
    what: 'The server lists STARTTLS in its reply to an EHLO that came inside TLS.',
    why: 'RFC 3207 section 4.2: a server MUST NOT return STARTTLS in response to an EHLO received after a TLS handshake. A client that follows the offer breaks the same section, and the session may end there.',
    remedy:
      'Leave STARTTLS out of the reply to EHLO once TLS is active, also on port 465, where it is active from the start.',
    practice: 'None of the servers recorded lists STARTTLS inside TLS.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 STARTTLS
C: STARTTLS
S: 220 2.0.0 Ready to start TLS
* tls TLSv1.3
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 STARTTLS
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 STARTTLS
C: STARTTLS
S: 220 2.0.0 Ready to start TLS
* tls TLSv1.3
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 PIPELINING
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  hears: { kinds: ['ehlo', 'lhlo'] },
  check: {
    reply(event, context) {
      if (!acceptsHello(event) || !event.exchange.before.tls) return;
      if (!offerText(event.exchange).keywords.has('STARTTLS')) return;
      const offered = offeredKeywords(event.exchange).find(({ keyword }) => keyword === 'STARTTLS');
      if (!offered) return;
      context.report({
        place: offerPlace(offered),
        message: localized(
          'STARTTLS is offered although TLS is active: the server must not list it in the reply to an EHLO inside TLS (RFC 3207 section 4.2).',
        ),
        related: relatedLines(context, {
          starttls: localized('This STARTTLS began the TLS session that is still active.'),
        }),
      });
    },
  },
});
