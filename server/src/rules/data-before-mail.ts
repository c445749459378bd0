import { localized } from '../text/localized';
import { orderRule } from './orderRule';

export default orderRule({
  id: 'data-before-mail',
  title: 'DATA without a MAIL before it',
  severity: 'error',
  rfc: [
    { rfc: 5321, section: '4.1.4' },
    { rfc: 5321, section: '3.3' },
  ],
  message: ({ where }) =>
    localized(
      'DATA before MAIL: {0}. A message follows its sender and recipients: MAIL, one or more RCPT, then DATA (RFC 5321 section 4.1.4).',
      where,
    ),
  related: { hello: 'The EHLO or HELO in force; an accepted one also ends an open transaction.' },
  docs: {
    what: 'The client wants to send a message although no mail transaction is open: it sent no MAIL, its MAIL was refused, or RSET, EHLO or the end of a message closed the transaction.',
    why: 'RFC 5321 section 4.1.4: a mail transaction is MAIL, one or more RCPT, and DATA, in that order. Without MAIL the server may refuse DATA with 503 or 554 (section 3.3). Sender and recipients do not carry over from the message before.',
    remedy: 'Send MAIL and RCPT for each message. Where a MAIL was refused, correct it before going on.',
    practice: 'Every recorded server refuses it: most with 503, Courier and go-smtp with 502.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: DATA
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
C: DATA
S: 354 End data with <CR><LF>.<CR><LF>
C: Subject: hello
C: 
C: text
C: .
S: 250 2.0.0 Ok: queued as 4F2A1
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: {
    zeek: 'smtp_mail_transaction_invalid (data missing rcpt to)',
    postfix: 'need MAIL command',
    exim: 'sender not yet given',
    opensmtpd: 'command not allowed at this point',
  },
});
