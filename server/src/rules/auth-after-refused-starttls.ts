import { localized } from '../text/localized';
import { defineRule, type RuleContext } from './rule';
import { sentSecret } from './sentSecret';
import { spanPlace } from './spanPlace';

export default defineRule({
  id: 'auth-after-refused-starttls',
  title: 'Password sent after STARTTLS was refused',
  category: 'security',
  severity: 'warning',
  party: 'client',
  rfc: [
    { rfc: 3207, section: '6' },
    { rfc: 8314, section: '3.3' },
  ],
  docs: {
    what: 'The client wanted TLS, the server refused STARTTLS, and the client then sends its password or token in the clear.',
    why: 'This is what an attacker in the middle wants: to answer STARTTLS with 454 or 5yz, or to take the offer away, costs nothing. RFC 3207 section 6 therefore asks for clients that can be set to go on only with TLS. A client that falls back gives the password to whoever refused.',
    remedy:
      'Treat the refusal as a failure: send QUIT and try later. Set the client to require TLS, or use port 465. Change the password if it went over a network.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250-STARTTLS
S: 250 AUTH PLAIN LOGIN
C: STARTTLS
S: 454 4.7.0 TLS not available
C: AUTH PLAIN ****
S: 235 2.7.0 Authentication successful
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250-STARTTLS
S: 250 AUTH PLAIN LOGIN
C: STARTTLS
S: 454 4.7.0 TLS not available
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
  const secret = exchange && !exchange.before.tls ? sentSecret(session) : undefined;
  const refused = session.landmarks.get('refusedStarttls');
  if (!exchange || !secret || refused === undefined) return;
  report({
    place: spanPlace(exchange, secret.span),
    message: localized(
      '{0} without TLS, after STARTTLS was refused: the line holds the password or token itself. Whoever sits in the middle can refuse STARTTLS to get it; a client that wanted TLS must give up here instead (RFC 3207 section 6).',
      secret.mechanism.name,
    ),
    answered: exchange,
    related: [{ line: refused, message: localized('This STARTTLS was refused.') }],
  });
}
