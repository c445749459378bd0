import { localized } from '../text/localized';
import { orderRule } from './orderRule';

export default orderRule({
  id: 'auth-in-transaction',
  title: 'AUTH inside a mail transaction',
  severity: 'error',
  rfc: [{ rfc: 4954, section: '4' }],
  message: ({ where }) =>
    localized(
      'AUTH inside a transaction: {0}. The client authenticates before MAIL, or after RSET (RFC 4954 section 4).',
      where,
    ),
  related: { mail: 'This MAIL opened the transaction that is still open.' },
  docs: {
    what: 'The client sends AUTH while a mail transaction is open.',
    why: 'RFC 4954 section 4: AUTH is not permitted during a mail transaction, and the server MUST refuse it there with 503. What the server let the sender do at MAIL would otherwise rest on another identity than the rest of the transaction.',
    remedy:
      'Authenticate right after EHLO (and after STARTTLS and the EHLO behind it). To authenticate later, end the transaction with RSET first.',
    practice:
      'Postfix, Exim, OpenSMTPD and Sendmail answer 503, Courier 502. aiosmtpd, smtp-server, Haraka and Twisted accept it.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 AUTH EXTERNAL
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: AUTH EXTERNAL dXNlcg==
S: 503 5.5.1 MAIL transaction in progress
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 AUTH EXTERNAL
C: MAIL FROM:<a@example.org>
S: 530 5.7.0 Authentication required
C: AUTH EXTERNAL dXNlcg==
S: 235 2.7.0 Authentication successful
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: { postfix: 'MAIL transaction in progress', exim: 'not permitted in mail transaction' },
});
