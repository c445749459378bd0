import { localized } from '../text/localized';
import { orderRule } from './orderRule';

export default orderRule({
  id: 'lhlo-in-smtp',
  title: 'LHLO in an SMTP session',
  severity: 'warning',
  rfc: [{ rfc: 2033, section: '4.1' }],
  message: ({ exchange }) =>
    localized(
      'LHLO in SMTP: this session was opened with {0}. LHLO belongs to LMTP, and SMTP servers do not know it (RFC 2033 section 4.1).',
      exchange.before.hello,
    ),
  related: { hello: 'The command that made this an SMTP session.' },
  docs: {
    what: 'The client sends LHLO in a session that it opened with EHLO or HELO.',
    why: 'LHLO stands in the place of EHLO in LMTP (RFC 2033 section 4.1), a protocol of its own with other replies behind a message. A session cannot change from one to the other.',
    remedy:
      'Use EHLO with SMTP servers. To hand mail to a local delivery agent by LMTP, connect to its own socket or port, never to port 25 (RFC 2033 section 5).',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: LHLO client.example.org
S: 500 5.5.1 Command unrecognized
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: EHLO client.example.org
S: 250 mx.example.net
C: QUIT
S: 221 2.0.0 Bye
`,
  },
});
