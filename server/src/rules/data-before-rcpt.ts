import { localized } from '../text/localized';
import { orderRule } from './orderRule';

export default orderRule({
  id: 'data-before-rcpt',
  title: 'DATA without an accepted recipient',
  severity: 'error',
  rfc: [
    { rfc: 5321, section: '4.1.4' },
    { rfc: 5321, section: '3.3' },
    { rfc: 2033, section: '4.2' },
  ],
  message: ({ exchange: { before } }) =>
    before.refused > 0
      ? localized(
          'DATA though no recipient was accepted: the server refused {0}, so that the message has nowhere to go. The client should give the message up with RSET or QUIT, or name another recipient (RFC 5321 section 3.3).',
          before.refused === 1 ? localized('the only RCPT') : localized('all {0} recipients', before.refused),
        )
      : localized(
          'DATA before RCPT: the transaction has a sender, but no recipient yet. One or more RCPT must stand between MAIL and DATA (RFC 5321 section 4.1.4).',
        ),
  // The order of the commands was kept then; the client only did not heed the replies.
  severityOf: ({ exchange }) => (exchange.before.refused > 0 ? 'warning' : 'error'),
  related: { mail: 'This MAIL opened the transaction.' },
  docs: {
    what: 'The client wants to send a message in a transaction without any accepted recipient: it sent no RCPT, or the server refused all of them and the client knew it.',
    why: 'RFC 5321 section 4.1.4: a transaction is MAIL, one or more RCPT, and DATA. Where all recipients were refused, the server may answer 503 or 554 (section 3.3), in LMTP it MUST answer 503 (RFC 2033 section 4.2). A client that pipelines DATA behind RCPT before it has the replies does nothing wrong; if it gets 354 nevertheless, it should send a lone dot (RFC 2920 section 3.1).',
    remedy:
      'Send DATA when at least one RCPT was accepted. When all were refused, send RSET, or QUIT where no other message waits, and report the failure to the sender.',
    practice: 'Most servers answer 503, Postfix and Dovecot submission 554, Courier and go-smtp 502.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: DATA
S: 503 5.5.1 Need RCPT command
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 PIPELINING
C: MAIL FROM:<a@example.org>
C: RCPT TO:<nobody@example.net>
C: DATA
S: 250 2.1.0 Ok
S: 550 5.1.1 No such user
S: 554 5.5.1 No valid recipients
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: {
    zeek: 'smtp_mail_transaction_invalid (data missing rcpt to)',
    postfix: 'need RCPT command, or: no valid recipients',
    exim: 'valid RCPT command must precede DATA',
    opensmtpd: 'no recipient specified',
    suricata: 'data_command_rejected',
  },
});
