import { localized } from '../text/localized';
import { orderRule } from './orderRule';

export default orderRule({
  id: 'nested-mail',
  title: 'MAIL inside an open transaction',
  severity: 'error',
  rfc: [
    { rfc: 5321, section: '4.1.4' },
    { rfc: 5321, section: '3.3' },
  ],
  message: ({ verb, where }) =>
    localized(
      '{0} inside a transaction: {1}. The client must end the open transaction first, with the message, RSET or a new EHLO (RFC 5321 section 4.1.4).',
      verb,
      where,
    ),
  related: { mail: 'This MAIL opened the transaction that is still open.' },
  docs: {
    what: 'The client sends MAIL although the transaction of an earlier MAIL is still open.',
    why: 'RFC 5321 section 4.1.4: MAIL MUST NOT be sent if a mail transaction is already open; the server answers 503 and keeps the old transaction. A refused DATA does not end it.',
    remedy:
      'Send RSET before the next MAIL when a message is given up, for example because all its recipients were refused.',
    practice:
      'Postfix, Exim, OpenSMTPD, Sendmail and others answer 503, Courier 502; qpsmtpd, Haraka and go-smtp accept it and forget the first sender.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: MAIL FROM:<c@example.org>
S: 503 5.5.1 Nested MAIL command
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: RSET
S: 250 2.0.0 Ok
C: MAIL FROM:<c@example.org>
S: 250 2.1.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: {
    zeek: 'smtp_nested_mail_transaction',
    suricata: 'duplicate_fields',
    postfix: 'nested MAIL command',
    exim: 'sender already given',
  },
});
