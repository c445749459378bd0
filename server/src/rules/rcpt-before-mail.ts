import { localized } from '../text/localized';
import { orderRule } from './orderRule';

export default orderRule({
  id: 'rcpt-before-mail',
  title: 'RCPT without a MAIL before it',
  severity: 'error',
  rfc: [
    { rfc: 5321, section: '3.3' },
    { rfc: 5321, section: '4.1.4' },
  ],
  message: ({ where }) =>
    localized(
      'RCPT before MAIL: {0}. A recipient can only be named inside a transaction, which MAIL opens (RFC 5321 section 3.3).',
      where,
    ),
  related: { hello: 'The EHLO or HELO in force; an accepted one also ends an open transaction.' },
  docs: {
    what: 'The client names a recipient although no mail transaction is open: it sent no MAIL, its MAIL was refused, or RSET, EHLO or the end of a message closed the transaction.',
    why: 'RFC 5321 section 3.3: RCPT without a previous MAIL MUST be answered with 503 (bad sequence of commands). A recipient without a sender belongs to no message.',
    remedy:
      'Send MAIL first, and wait for its 250 or pipeline RCPT behind it. If MAIL was refused, correct that first.',
    practice: 'Every recorded server refuses it, most with 503, Courier and go-smtp with 502.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: RCPT TO:<b@example.net>
S: 503 5.5.1 Need MAIL command
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: RCPT TO:<b@example.net>
S: 250 2.1.5 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: {
    zeek: 'smtp_mail_transaction_invalid (rcpt to missing mail from)',
    postfix: 'need MAIL command',
    exim: 'sender not yet given',
    opensmtpd: 'command not allowed at this point',
  },
});
