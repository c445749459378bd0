import { localized } from '../text/localized';
import { orderRule } from './orderRule';

export default orderRule({
  id: 'rset-required',
  title: 'Transaction goes on where only RSET helps',
  severity: 'error',
  rfc: [
    { rfc: 3030, section: '2' },
    { rfc: 3030, section: '3' },
  ],
  message: ({ verb }) =>
    verb === 'BDAT' || verb === 'BURL'
      ? localized(
          '{0} after a refused chunk: the transaction has failed, and no more chunks may be sent (RFC 3030 section 2). The client must send RSET before it tries again.',
          verb,
        )
      : localized(
          '{0} in a failed transaction: after a refused chunk, or DATA where BDAT was due, nobody knows what the server keeps. The client must send RSET first (RFC 3030 sections 2 and 3).',
          verb,
        ),
  // The RFC forbids further chunks in so many words; of the others it says that the state is indeterminate.
  severityOf: ({ verb }) => (verb === 'BDAT' || verb === 'BURL' ? 'error' : 'warning'),
  related: { mail: 'This MAIL opened the transaction that failed.' },
  docs: {
    what: 'The server refused a BDAT chunk, a DATA after BDAT, or a DATA after BODY=BINARYMIME, and the client goes on with the transaction, or with a new one, without RSET.',
    why: 'RFC 3030 section 2: when a chunk is refused the transaction should be considered failed, and the client MUST NOT send more chunks, other than those already under way in a pipeline. After DATA in a chunked or binary transaction the state is indeterminate and RSET MUST be sent (sections 2 and 3).',
    remedy:
      'Send RSET (or a new EHLO) after the refusal, then MAIL for the next attempt. Without CHUNKING in the EHLO reply use DATA from the start.',
    practice:
      'Exim answers 503 (only RSET accepted now) to all else; Postfix discards further chunks and answers them with an error.',
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
S: 452 4.3.1 Insufficient system storage
C: BDAT 0 LAST
S: 503 5.5.1 RSET needed
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
S: 452 4.3.1 Insufficient system storage
C: RSET
S: 250 2.0.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: { exim: 'only RSET accepted now', postfix: 'discarded n bytes after earlier error' },
});
