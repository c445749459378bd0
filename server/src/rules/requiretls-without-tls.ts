import { offerAt } from '../session/offer';
import { localized } from '../text/localized';
import { defineRule } from './rule';
import { sentParameters } from './sentParameters';
import { spanPlace } from './spanPlace';

export default defineRule({
  id: 'requiretls-without-tls',
  title: 'REQUIRETLS on a connection without TLS',
  category: 'extension',
  severity: 'error',
  party: 'client',
  rfc: [{ rfc: 8689, section: '2' }],
  docs: {
    what: 'MAIL asks with REQUIRETLS that the message travel over TLS only, but the connection itself is not encrypted: the server offers STARTTLS still.',
    why: 'The parameter may only be given on a connection with TLS, whose server was found and whose certificate was checked as RFC 8689 section 2 says. Sent in the clear, the message is already exposed on this hop, which is what it was to be kept from.',
    remedy:
      'Start TLS first, send EHLO again, and use REQUIRETLS where the new reply lists it; otherwise do not send the message here.',
    practice: 'Postfix knows REQUIRETLS since version 3.11.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250-REQUIRETLS
S: 250 STARTTLS
C: MAIL FROM:<a@example.org> REQUIRETLS
S: 530 5.7.0 Must issue a STARTTLS command first
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
S: 250 REQUIRETLS
C: MAIL FROM:<a@example.org> REQUIRETLS
S: 250 2.1.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  hears: { kinds: ['mail', 'rcpt'], commands: ['behind-path'] },
  check: {
    command({ exchange }, { report }) {
      const parameter = sentParameters(exchange).find(({ name }) => name === 'REQUIRETLS');
      if (!parameter || exchange.before.tls) return;
      const offer = offerAt(exchange.before);
      // A recording need not show TLS that began with the connection; a server that offers STARTTLS shows that there is none.
      if (!offer?.has('STARTTLS') || !offer.has('REQUIRETLS')) return;
      report({
        place: spanPlace(exchange, parameter.span),
        message: localized(
          'REQUIRETLS on a connection without TLS: it may be used only inside TLS, as the message is exposed here already (RFC 8689 section 2). The client has to start TLS first.',
        ),
        answered: exchange,
      });
    },
  },
});
