import { localized } from '../text/localized';
import { orderRule } from './orderRule';

export default orderRule({
  id: 'chunking-interrupted',
  title: 'MAIL, RCPT or DATA between the chunks of a message',
  severity: 'error',
  rfc: [
    { rfc: 3030, section: '2' },
    { rfc: 5321, section: '4.1.4' },
  ],
  message: ({ verb }) =>
    verb === 'DATA'
      ? localized(
          'DATA between chunks: the message is being sent with BDAT, and DATA and BDAT cannot be used in the same transaction (RFC 3030 section 2). The client sends the last chunk with BDAT LAST, or RSET.',
        )
      : localized(
          '{0} between chunks: the message is being sent with BDAT, and its last chunk has not come yet. Until then only further chunks or RSET make sense (RFC 3030 section 2).',
          verb,
        ),
  related: { bdat: 'The latest chunk that the server accepted; it did not say LAST.' },
  docs: {
    what: 'After an accepted BDAT chunk without LAST, the client sends MAIL, RCPT or DATA instead of further chunks.',
    why: 'RFC 3030 section 2: DATA and BDAT cannot be used in the same transaction; a DATA after BDAT MUST be answered with 503, and RSET MUST follow. MAIL and RCPT are out of order while the message is under way (RFC 5321 section 4.1.4).',
    remedy:
      'End the message with `BDAT n LAST`, where n may be 0. To give it up, send RSET, which throws the chunks away.',
    practice: 'Postfix and Exim answer 503; after it Exim accepts RSET only.',
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
C: BDAT 24
C: Subject: hello
C: 
C: text
S: 250 2.0.0 Ok: 24 bytes
C: DATA
S: 503 5.5.1 DATA after BDAT
C: RSET
S: 250 2.0.0 Ok
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
C: NOOP
S: 250 2.0.0 Ok
C: BDAT 0 LAST
S: 250 2.0.0 Ok: queued as 4F2A1
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: {
    zeek: 'smtp_missing_bdat_last_chunk',
    postfix: 'MAIL after BDAT, RCPT after BDAT, DATA after BDAT',
    exim: 'only BDAT permissible after non-LAST BDAT',
  },
});
