import { offeredBeforeTls } from '../session/offer';
import { localized } from '../text/localized';
import { relatedLines } from './orderRule';
import { defineRule } from './rule';
import { mayBeUsed, removalOf, sentParameters } from './sentParameters';
import { spanPlace } from './spanPlace';

export default defineRule({
  id: 'parameter-not-offered',
  title: 'Parameter of an extension that was not offered',
  category: 'extension',
  severity: 'error',
  party: 'client',
  rfc: [
    { rfc: 5321, section: '4.1.1.3' },
    { rfc: 5321, section: '4.1.1.11' },
  ],
  fix: 'unsafe',
  docs: {
    what: 'MAIL or RCPT has a parameter whose extension the server did not list in its reply to EHLO.',
    why: 'RFC 5321 section 4.1.1.3: the client MUST NOT transmit parameters other than those of extensions that the server offered. A server that does not know the parameter answers 555 (section 4.1.1.11), and one that ignores it does not do what the client asked for: no report is sent, no TLS is required, 8-bit text is damaged.',
    remedy:
      'Look the keyword up in the latest EHLO reply before using the parameter, and leave it out where it is missing. Encode the message in 7 bits where 8BITMIME is not offered; return it to the sender where it needs SMTPUTF8 or REQUIRETLS.',
    practice:
      'For a parameter that is not offered, Postfix, Sendmail, aiosmtpd and Dovecot answer 555, Exim 501, OpenSMTPD 503; Courier, qpsmtpd, Haraka and Twisted accept any parameter without a word.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 PIPELINING
C: MAIL FROM:<a@example.org> SIZE=1000
S: 555 5.5.4 Unsupported option: SIZE=1000
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 SIZE 10240000
C: MAIL FROM:<a@example.org> SIZE=1000
S: 250 2.1.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: { postfix: 'unsupported option', exim: 'SMTPUTF8 used when not advertised' },
  hears: { kinds: ['mail', 'rcpt'], commands: ['behind-path'] },
  check: {
    command({ exchange }, context) {
      if (exchange.before.hello === 'HELO') return; // parameter-after-helo
      for (const parameter of sentParameters(exchange)) {
        const keyword = parameter.known?.extension.keyword;
        if (!keyword || parameter.glued || mayBeUsed(exchange, parameter)) continue;
        if (exchange.before.tls && offeredBeforeTls(context.session, keyword) !== undefined) continue; // offered-before-tls-only
        const { name, span } = parameter;
        const fix = removalOf(exchange, parameter);
        context.report({
          place: spanPlace(exchange, span),
          message: localized(
            '{0} was not offered: the server’s reply to {1} does not list {2}{3}. The client must not send parameters of extensions that were not offered (RFC 5321 section 4.1.1.3).',
            name,
            exchange.before.hello,
            keyword,
            name === keyword ? '' : localized(', the extension that it belongs to'),
          ),
          answered: exchange,
          related: relatedLines(context, { hello: localized('The reply to this does not list {0}.', keyword) }),
          ...(fix ? { fix } : {}),
        });
      }
    },
  },
});
