import { offerAt } from '../session/offer';
import { localized } from '../text/localized';
import { relatedLines } from './orderRule';
import { defineRule } from './rule';
import { sentParameters } from './sentParameters';
import { spanPlace } from './spanPlace';

export default defineRule({
  id: 'size-above-limit',
  title: 'Message announced as larger than the server takes',
  category: 'extension',
  severity: 'information',
  party: 'client',
  rfc: [
    { rfc: 1870, section: '4' },
    { rfc: 1870, section: '6.1' },
  ],
  docs: {
    what: 'MAIL announces with `SIZE=` a message larger than the limit that the server told in its reply to EHLO.',
    why: 'The number behind SIZE in the EHLO reply is the largest message that the server ever takes: an attempt to send a larger one is refused for good with 552 (RFC 1870 sections 4 and 6.1). The client knew that before it asked.',
    remedy:
      'Return the message to its sender at once, or make it smaller. Attachments grow by a third when they are encoded in base64.',
    practice:
      'Postfix, Exim, aiosmtpd, smtp-server, Dovecot and CPython’s smtpd answer 552, Haraka 550, Courier 534, go-smtp 501, Sendmail 452; OpenSMTPD, qpsmtpd and Twisted accept any number here.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 SIZE 1000000
C: MAIL FROM:<a@example.org> SIZE=5000000
S: 552 5.3.4 Message size exceeds fixed limit
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 SIZE 0
C: MAIL FROM:<a@example.org> SIZE=5000000
S: 250 2.1.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  hears: { kinds: ['mail', 'rcpt'], commands: ['behind-path'] },
  check: {
    command({ exchange }, context) {
      const size = sentParameters(exchange).find(({ name }) => name === 'SIZE');
      if (!size?.text || !isNumber(size.text)) return;
      const limit = offerAt(exchange.before)?.get('SIZE')?.[0] ?? '';
      // 0 stands for no fixed limit (RFC 1870 section 3).
      if (!isNumber(limit) || Number(limit) === 0 || Number(size.text) <= Number(limit)) return;
      context.report({
        place: spanPlace(exchange, size.span),
        message: localized(
          'The message is announced with {0} octets, but the server says that it takes at most {1}: it may refuse it for good (RFC 1870 sections 4 and 6.1).',
          size.text,
          limit,
        ),
        answered: exchange,
        related: relatedLines(context, { hello: localized('The reply to this tells the limit: SIZE {0}.', limit) }),
      });
    },
  },
});

function isNumber(text: string): boolean {
  return /^[0-9]{1,20}$/.test(text);
}
