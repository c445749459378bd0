import { localized } from '../text/localized';
import { orderRule } from './orderRule';

export default orderRule({
  id: 'bdat-before-rcpt',
  title: 'BDAT without an accepted recipient',
  severity: 'error',
  rfc: [
    { rfc: 3030, section: '2' },
    { rfc: 5321, section: '4.1.4' },
  ],
  message: ({ verb, exchange: { before } }) =>
    before.refused > 0
      ? localized(
          '{0} though no recipient was accepted: the server refused {1}. Chunks are sent after the replies to MAIL and RCPT are collected and heeded (RFC 3030 section 2).',
          verb,
          before.refused === 1 ? localized('the only RCPT') : localized('all {0} recipients', before.refused),
        )
      : localized(
          '{0} before RCPT: the transaction has a sender, but no recipient yet. Chunks are sent after MAIL and one or more RCPT (RFC 3030 section 2).',
          verb,
        ),
  // The order of the commands was kept then; the client only did not heed the replies.
  severityOf: ({ exchange }) => (exchange.before.refused > 0 ? 'warning' : 'error'),
  related: { mail: 'This MAIL opened the transaction.' },
  docs: {
    what: 'The client sends a chunk of a message in a transaction without any accepted recipient: it sent no RCPT, or the server refused all of them and the client knew it.',
    why: 'RFC 3030 section 2: the message is sent in chunks after all replies to MAIL and RCPT were collected and processed. A client that pipelines BDAT behind RCPT before it has the replies is not blamed: it cannot know. The server refuses the chunk, but must read its octets.',
    remedy:
      'Collect the replies to RCPT, and send chunks when at least one was accepted. After a refused chunk send RSET.',
    practice:
      'Exim answers 503, Postfix 554 (no valid recipients); go-smtp accepts a chunk that is not the last. Servers that do not offer CHUNKING answer 500 or 502.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 CHUNKING
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: BDAT 24 LAST
C: Subject: hello
C: 
C: text
S: 503 5.5.1 Need RCPT command
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250-PIPELINING
S: 250 CHUNKING
C: MAIL FROM:<a@example.org>
C: RCPT TO:<nobody@example.net>
C: BDAT 24 LAST
C: Subject: hello
C: 
C: text
S: 250 2.1.0 Ok
S: 550 5.1.1 No such user
S: 554 5.5.1 No valid recipients
C: RSET
S: 250 2.0.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: { postfix: 'need RCPT command', exim: 'valid RCPT command must precede BDAT' },
});
