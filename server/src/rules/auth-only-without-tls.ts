import { offerText } from '../session/offer';
import { localized } from '../text/localized';
import { replyPlace } from './replyPlace';
import { defineRule } from './rule';

export default defineRule<{ line: number }>({
  id: 'auth-only-without-tls',
  title: 'AUTH offered only before TLS',
  category: 'security',
  severity: 'warning',
  party: 'server',
  rfc: [
    { rfc: 4954, section: '4' },
    { rfc: 3207, section: '4.2' },
  ],
  docs: {
    what: 'The server offers AUTH in the clear, and no more after STARTTLS.',
    why: 'It is the wrong way round: a client that protects itself cannot log in, and one that does not gives its password away. RFC 4954 section 4 wants at least a configuration in which mechanisms that can be overheard are offered only under TLS.',
    remedy: 'Offer AUTH inside TLS, and there only.',
    practice:
      'No recorded server does it. A proxy in front of the server, or one that ends TLS itself, can be the cause.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250-STARTTLS
S: 250 AUTH PLAIN LOGIN
C: STARTTLS
S: 220 2.0.0 Ready to start TLS
* tls TLSv1.3
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 8BITMIME
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
S: 250 AUTH PLAIN LOGIN
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  memory: () => ({ line: -1 }),
  hears: { kinds: ['ehlo'] },
  check: {
    reply({ reply, exchange }, { memory, state, report }) {
      if (exchange?.kind !== 'ehlo' || reply.code !== 250 || !exchange.offered) return;
      const place = replyPlace(reply);
      if (!place) return;
      const words = offerText(exchange).words.find(({ keyword }) => keyword === 'AUTH');
      const auth = words && exchange.offered[words.at];
      if (!exchange.before.tls) {
        memory.line = auth?.line ?? -1;
        return;
      }
      const { line } = memory;
      memory.line = -1;
      // Who is authenticated by the certificate, or by an AUTH before, need not be offered it again; an abridged reply has no keywords.
      if (line < 0 || auth || state.authenticated || exchange.offered.length === 0) return;
      if (exchange.offered.some(({ text }) => /\.{3}|…/.test(text))) return;
      report({
        place,
        message: localized(
          'No AUTH in the offer inside TLS, though the server offered it in the clear: a client that protects its password cannot log in (RFC 4954 section 4).',
        ),
        related: [{ line, message: localized('Before TLS it was offered.') }],
      });
    },
  },
});
