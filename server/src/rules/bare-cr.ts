import { BARE_CR } from '../syntax/contentOctets';
import { oddOctetRule } from './oddOctetRule';

export default oddOctetRule({
  id: 'bare-cr',
  title: 'Bare CR in a message',
  severity: 'error',
  rfc: [
    { rfc: 5321, section: '2.3.8' },
    { rfc: 5322, section: '2.3' },
  ],
  octet: BARE_CR,
  name: 'A bare CR',
  because: 'CR and LF must only be sent together, as the end of a line (RFC 5321 section 2.3.8).',
  docs: {
    what: 'A line of the message holds a carriage return without a line feed behind it. It is reported only where the transcript can tell: in the byte notation (`␍`), or where the file itself holds the octet.',
    why: 'RFC 5321 section 2.3.8: CR and LF must only be sent as the pair that ends a line. Receivers disagree about a bare CR: some keep it, some take it for the end of a line, some refuse the message. Such disagreement is what SMTP smuggling and broken DKIM signatures live from.',
    remedy:
      'Turn the line ends of the message into CRLF before it is sent, and encode text that needs other ones (base64).',
    practice:
      'Sendmail 8.18 refuses such a message with 421. Postfix, Exim, OpenSMTPD, Courier, aiosmtpd, smtp-server and Haraka accept it; Postfix replaces it by a blank when it passes the message on.',
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
C: one line␍and another
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
C: 
C: one line
C: and another
C: .
S: 250 2.0.0 Ok: queued as 4F2A1
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: { zeek: 'Bare <CR> or <LF> appears in the middle of line' },
});
