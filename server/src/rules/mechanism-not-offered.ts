import { findMechanism } from '../protocol/saslMechanisms';
import { offerAt } from '../session/offer';
import { parseAuthCommand } from '../syntax/saslMessage';
import { localized } from '../text/localized';
import { relatedLines } from './orderRule';
import { defineRule } from './rule';
import { spanPlace } from './spanPlace';

export default defineRule({
  id: 'mechanism-not-offered',
  title: 'AUTH mechanism that was not offered',
  category: 'extension',
  severity: 'information',
  party: 'client',
  rfc: [
    { rfc: 4954, section: '4' },
    { rfc: 4954, section: '3' },
    { rfc: 4422, section: '3.2' },
  ],
  docs: {
    what: 'The client starts AUTH with a SASL mechanism that is not in the server’s list behind the keyword AUTH.',
    why: 'The list in the EHLO reply tells which mechanisms the server has at this point of the session (RFC 4954 section 3). A server answers 504 to another one (section 4). A client that tries PLAIN or LOGIN all the same has already shown its password if it sent an initial response: this is a warning, another mechanism only information.',
    remedy:
      'Choose a mechanism from the list of the latest EHLO reply. The list is often longer inside TLS. Where none suits, the server has to be configured, or the client.',
    practice:
      'Exim, Sendmail, qpsmtpd, aiosmtpd, smtp-server and Dovecot answer 504 to a mechanism they do not have, Postfix and Courier 535.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 AUTH SCRAM-SHA-256
C: AUTH CRAM-MD5
S: 504 5.5.4 Unrecognized authentication type
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 AUTH CRAM-MD5 SCRAM-SHA-256
C: AUTH CRAM-MD5
S: 334 PDE4OTYuNjk3MTcwOTUyQHBvc3RvZmZpY2UucmVzdG9uLm1jaS5uZXQ+
C: *
S: 501 5.7.0 Authentication cancelled
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  hears: { kinds: ['auth'] },
  check: {
    command({ exchange }, context) {
      if (exchange.verb !== 'AUTH' || exchange.fault !== '') return;
      const { mechanism, mechanismSpan } = parseAuthCommand(exchange.text);
      // A masked or malformed name says nothing about the choice.
      if (!/^[A-Z0-9_-]{1,20}$/.test(mechanism)) return;
      const offered = offerAt(exchange.before)?.get('AUTH') ?? [];
      if (
        offered.length === 0 ||
        offered.includes(mechanism) ||
        offered.some((name) => name.toUpperCase() === mechanism)
      )
        return;
      // A list that cannot be read may hold anything.
      if (!offered.every((name) => /^[A-Za-z0-9_-]+$/.test(name))) return;
      context.report({
        place: spanPlace(exchange, mechanismSpan),
        message: localized(
          'The mechanism {0} was not offered: the server lists {1}, and should answer 504 to others (RFC 4954 section 4).',
          mechanism,
          offered.join(', '),
        ),
        answered: exchange,
        // Whoever reads the line of such a mechanism has the password.
        severity: findMechanism(mechanism)?.plaintext ? 'warning' : 'information',
        related: relatedLines(context, { hello: localized('The reply to this lists the mechanisms.') }),
      });
    },
  },
});
