import { localized } from '../text/localized';
import { orderRule } from './orderRule';

export default orderRule({
  id: 'data-with-binarymime',
  title: 'DATA for a message that was announced as binary',
  severity: 'error',
  rfc: [{ rfc: 3030, section: '3' }],
  message: () =>
    localized(
      'DATA after BODY=BINARYMIME: a binary message can only be sent in chunks with BDAT, as DATA could not carry it unharmed (RFC 3030 section 3).',
    ),
  related: { mail: 'This MAIL announced the message with BODY=BINARYMIME.' },
  docs: {
    what: 'The client announced the message with `BODY=BINARYMIME` in MAIL, and then sends DATA.',
    why: 'RFC 3030 section 3: BINARYMIME cannot be used with DATA. The server MUST answer 503, the state is indeterminate, and the transaction MUST be reset with RSET. Binary text may hold bare CR and LF and lines of any length, which DATA cannot transport.',
    remedy:
      'Send the message with BDAT. Where the server does not offer CHUNKING and BINARYMIME, encode the message (for example in base64) and leave the parameter out.',
    practice:
      'Exim, Sendmail, aiosmtpd and smtp-server refuse the parameter with 501 and Postfix with 555, so that it does not come to DATA; Courier and Haraka accept both.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250-CHUNKING
S: 250 BINARYMIME
C: MAIL FROM:<a@example.org> BODY=BINARYMIME
S: 250 2.1.0 Ok
C: RCPT TO:<b@example.net>
S: 250 2.1.5 Ok
C: DATA
S: 503 5.5.1 BINARYMIME needs BDAT
C: RSET
S: 250 2.0.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250-CHUNKING
S: 250 BINARYMIME
C: MAIL FROM:<a@example.org> BODY=BINARYMIME
S: 250 2.1.0 Ok
C: RCPT TO:<b@example.net>
S: 250 2.1.5 Ok
C: BDAT 24 LAST
C: Subject: hello
C: 
C: text
S: 250 2.0.0 Ok: queued as 4F2A1
C: QUIT
S: 221 2.0.0 Bye
`,
  },
});
