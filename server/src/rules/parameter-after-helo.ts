import { localized } from '../text/localized';
import { relatedLines } from './orderRule';
import { defineRule } from './rule';
import { removalOf, sentParameters } from './sentParameters';
import { spanPlace } from './spanPlace';

export default defineRule({
  id: 'parameter-after-helo',
  title: 'Parameter of an extension after HELO',
  category: 'extension',
  severity: 'error',
  party: 'client',
  rfc: [
    { rfc: 5321, section: '4.1.1.3' },
    { rfc: 5321, section: '4.1.1.1' },
  ],
  fix: 'unsafe',
  docs: {
    what: 'The client opened the session with HELO and then uses a parameter of MAIL or RCPT.',
    why: 'The reply to HELO offers nothing (RFC 5321 section 4.1.1.1), and a client MUST NOT transmit parameters of extensions that were not offered in a reply to EHLO (section 4.1.1.3). A server of RFC 821 takes such a line for a syntax error.',
    remedy:
      'Open the session with EHLO, and use what its reply lists. Where a server knows HELO only, send plain MAIL and RCPT.',
    practice:
      'After HELO, Exim, aiosmtpd and CPython’s smtpd answer 501 to `SIZE=` and Haraka and Net::Server::Mail 555; Postfix, OpenSMTPD, Sendmail, Courier, qpsmtpd and others accept it.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: HELO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<a@example.org> SIZE=1000
S: 250 2.1.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: HELO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  hears: { kinds: ['mail', 'rcpt'], commands: ['behind-path'] },
  check: {
    command({ exchange }, context) {
      if (exchange.before.hello !== 'HELO' || exchange.before.phase === 'unknown' || !context.state.serverSeen) return;
      for (const parameter of sentParameters(exchange)) {
        const { known, name, span } = parameter;
        if (!known || parameter.glued) continue; // unknown-parameter, malformed-parameter
        const fix = removalOf(exchange, parameter);
        context.report({
          place: spanPlace(exchange, span),
          message: localized(
            '{0} after HELO: parameters can only be used where a reply to EHLO offered {1}, and HELO offers nothing (RFC 5321 sections 4.1.1.1 and 4.1.1.3).',
            name,
            known.extension.keyword === name
              ? localized('them')
              : localized('their extension (here {0})', known.extension.keyword),
          ),
          answered: exchange,
          related: relatedLines(context, { hello: localized('The session was opened with HELO here.') }),
          ...(fix ? { fix } : {}),
        });
      }
    },
  },
});
