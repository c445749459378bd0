import { requiredFieldRule } from './requiredFieldRule';

export default requiredFieldRule({
  id: 'missing-date',
  title: 'Message without a Date field',
  rfc: [{ rfc: 5322, section: '3.6' }],
  field: 'date',
  name: 'Date',
  docs: {
    what: 'The header section of the message has no `Date:` field. It is a hint, and a warning where the server refused the message for it. Nothing is said of a message with a Subject and little else, as people type it for a test, nor where the transcript leaves text out.',
    why: 'RFC 5322 section 3.6: From and Date are the two fields that every message must have. Date says when the author finished the message. Filters count its absence against a message, and readers sort it wrongly. A submission server may add it (RFC 6409 section 8.2), a relay should not have to.',
    remedy: 'Write a Date field with the time zone, such as `Date: Mon, 23 Nov 2026 13:00:00 +0000`.',
    practice:
      'Postfix, Exim, OpenSMTPD, Sendmail, Courier, aiosmtpd, smtp-server and Haraka accepted a message with no field but Subject; for mail that is submitted, servers may add the field.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: RCPT TO:<b@example.net>
S: 250 2.1.5 Ok
C: DATA
S: 354 End data with <CR><LF>.<CR><LF>
C: From: <a@example.org>
C: To: <b@example.net>
C: Subject: hello
C: 
C: text
C: .
S: 250 2.0.0 Ok: queued as 4F2A1
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
C: From: <a@example.org>
C: Date: Mon, 23 Nov 2026 13:00:00 +0000
C: To: <b@example.net>
C: Subject: hello
C: 
C: text
C: .
S: 250 2.0.0 Ok: queued as 4F2A1
C: QUIT
S: 221 2.0.0 Bye
`,
  },
});
