import { localized } from '../text/localized';
import { defineRule, type RuleContext } from './rule';
import { sentSecret } from './sentSecret';
import { spanPlace } from './spanPlace';
import { tlsAbsence } from './tlsAbsence';

export default defineRule({
  id: 'cleartext-credentials',
  title: 'Password or token sent without TLS',
  category: 'security',
  severity: 'warning',
  party: 'client',
  rfc: [
    { rfc: 4616, section: '1' },
    { rfc: 4954, section: '4' },
    { rfc: 8314, section: '3.3' },
  ],
  docs: {
    what: 'The client authenticates with PLAIN, LOGIN or another mechanism that sends the password or token itself, and the connection has no TLS. Where the recording cannot show whether TLS was there from the start, as on port 465, it is only a hint; so it is on the loopback interface.',
    why: 'Base64 hides nothing: everyone on the way can read the password and use it. RFC 4616 section 1: such passwords are unacceptable on connections that are not confidential. RFC 8314 asks clients to use TLS for all of submission.',
    remedy:
      'Send STARTTLS before AUTH, or connect to port 465 with TLS from the start. Change a password that went over a network in the clear. A mechanism such as SCRAM-SHA-256 does not send the password, but the message still needs TLS.',
    practice:
      'OpenSMTPD, and Postfix with `smtpd_tls_auth_only`, take AUTH only inside TLS; the other recorded servers that know AUTH took it in the clear, too, as they were set up.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250-STARTTLS
S: 250 AUTH PLAIN LOGIN
C: AUTH PLAIN ****
S: 235 2.7.0 Authentication successful
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
C: AUTH PLAIN ****
S: 235 2.7.0 Authentication successful
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  hears: { kinds: ['auth', 'response'] },
  check: {
    command: (_, context) => look(context),
    response: (_, context) => look(context),
  },
});

function look({ session, report }: RuleContext): void {
  const exchange = session.exchanges.at(-1);
  // Inside TLS all is well.
  const secret = exchange && !exchange.before.tls ? sentSecret(session) : undefined;
  if (!exchange || !secret) return;
  const absence = tlsAbsence(session, exchange);
  // This has a rule of its own: auth-after-refused-starttls.
  if (!absence || session.landmarks.has('refusedStarttls')) return;
  report({
    place: spanPlace(exchange, secret.span),
    message: localized(
      '{0} without TLS, {1}: the line holds the password or token itself, and base64 hides nothing. {2} (RFC 4616 section 1, RFC 8314 section 3.3).',
      secret.mechanism.name,
      absence.because,
      absence.advice,
    ),
    answered: exchange,
    severity: absence.certain ? 'warning' : 'hint',
  });
}
