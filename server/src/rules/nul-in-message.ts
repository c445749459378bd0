import { NUL } from '../syntax/contentOctets';
import { oddOctetRule } from './oddOctetRule';

export default oddOctetRule({
  id: 'nul-in-message',
  title: 'NUL in a message',
  severity: 'warning',
  rfc: [
    { rfc: 5321, section: '4.1.1.4' },
    { rfc: 2045, section: '2.7-2.8' },
    { rfc: 3030, section: '3' },
  ],
  octet: NUL,
  name: 'A NUL octet',
  because:
    'control characters should not be sent, neither 7-bit nor 8-bit text may hold this one, and software that ends texts at a NUL loses what follows (RFC 5321 section 4.1.1.4, RFC 2045 sections 2.7 and 2.8).',
  docs: {
    what: 'The text of the message holds the octet 0, outside a chunk that was announced with `BODY=BINARYMIME`.',
    why: 'RFC 5321 section 4.1.1.4 advises against control characters other than blank, TAB, CR and LF. MIME allows NUL in binary data only, in neither 7-bit nor 8-bit text (RFC 2045 sections 2.7 to 2.9). Many programs keep text with a NUL as its end: they drop the rest of the line or of the message, so that a filter and a reader see different messages.',
    remedy: 'Encode the data with base64, or send it in chunks with `BODY=BINARYMIME` where the server offers it.',
    practice:
      'Postfix, Exim, OpenSMTPD, Sendmail, Courier, aiosmtpd, smtp-server and Haraka accept a message with a NUL octet.',
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
C: Date: Mon, 23 Nov 2026 13:00:00 +0000
C: 
C: some␀data
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
C: Content-Transfer-Encoding: base64
C: 
C: c29tZQBkYXRh
C: .
S: 250 2.0.0 Ok: queued as 4F2A1
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: { zeek: 'NUL_in_line' },
});
