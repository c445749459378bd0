import { localized } from '../text/localized';
import { lastChunkBefore } from './lastChunkBefore';
import { orderRule } from './orderRule';

export default orderRule({
  id: 'bdat-before-mail',
  title: 'BDAT without a MAIL before it, or after the last chunk',
  severity: 'error',
  rfc: [
    { rfc: 3030, section: '2' },
    { rfc: 5321, section: '4.1.4' },
  ],
  message: ({ verb, where, session, exchange }) =>
    lastChunkBefore(session, exchange)
      ? localized(
          '{0} after the last chunk: the chunk before said LAST, so that the message is complete and {1}. Another chunk is illegal (RFC 3030 section 2).',
          verb,
          where,
        )
      : localized(
          '{0} before MAIL: {1}. Chunks of a message follow its sender and recipients: MAIL, one or more RCPT, then {2} (RFC 3030 section 2).',
          verb,
          where,
          verb,
        ),
  related: {
    bdat: 'The latest chunk that the server accepted.',
    hello: 'The EHLO or HELO in force; an accepted one also ends an open transaction.',
  },
  docs: {
    what: 'The client sends a chunk of a message although no mail transaction is open: it sent no MAIL, its MAIL was refused, RSET or EHLO closed the transaction, or a chunk with LAST has ended the message.',
    why: 'RFC 3030 section 2: BDAT takes the place of DATA, behind MAIL and RCPT. A BDAT after BDAT LAST is illegal and MUST be answered with 503. The server has to read the octets of the chunk all the same.',
    remedy:
      'Mark only the last chunk with LAST; `BDAT 0 LAST` ends a message whose last chunk went out without it. Send MAIL and RCPT before the chunks of the next message.',
    practice:
      'Postfix, Exim and Dovecot answer 503 or 554. Servers that do not offer CHUNKING answer 500 or 502 and take the octets of the chunk for commands.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 CHUNKING
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: RCPT TO:<b@example.net>
S: 250 2.1.5 Ok
C: BDAT 24 LAST
C: Subject: hello
C: 
C: text
S: 250 2.0.0 Ok: queued as 4F2A1
C: BDAT 0 LAST
S: 503 5.5.1 Need MAIL command
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 CHUNKING
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: RCPT TO:<b@example.net>
S: 250 2.1.5 Ok
C: BDAT 24
C: Subject: hello
C: 
C: text
S: 250 2.0.0 Ok: 24 bytes
C: BDAT 0 LAST
S: 250 2.0.0 Ok: queued as 4F2A1
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: { postfix: 'need MAIL command', exim: 'sender not yet given', zeek: 'unexpected command' },
});
