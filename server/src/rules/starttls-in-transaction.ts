import { localized } from '../text/localized';
import { orderRule } from './orderRule';

export default orderRule({
  id: 'starttls-in-transaction',
  title: 'STARTTLS inside a mail transaction',
  severity: 'hint',
  rfc: [{ rfc: 3207, section: '4.2' }],
  message: ({ where }) =>
    localized(
      'STARTTLS inside a transaction: {0}. RFC 3207 does not forbid it, but a handshake that succeeds puts the session back to its beginning and discards the transaction (section 4.2); servers may refuse it here.',
      where,
    ),
  related: { mail: 'This MAIL opened the transaction that is still open.' },
  docs: {
    what: 'The client sends STARTTLS while a mail transaction is open.',
    why: 'RFC 3207 is silent on it. After the handshake both sides forget what they learnt from each other (section 4.2), so the transaction is lost, and the sender and recipients have gone over the wire in the clear.',
    remedy: 'Send STARTTLS right after the first EHLO, before AUTH and MAIL.',
    practice:
      'Postfix, Exim, aiosmtpd, smtp-server and Haraka accept it and discard the transaction; Twisted accepts it and keeps the transaction; OpenSMTPD and Sendmail answer 503, Courier 540.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 STARTTLS
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: STARTTLS
S: 503 5.5.1 MAIL transaction in progress
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
S: 250 mx.example.net
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
  },
});
