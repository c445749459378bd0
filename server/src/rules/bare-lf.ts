import { BARE_LF } from '../syntax/contentOctets';
import { oddOctetRule } from './oddOctetRule';

export default oddOctetRule({
  id: 'bare-lf',
  title: 'Bare LF in a message',
  severity: 'error',
  rfc: [
    { rfc: 5321, section: '2.3.8' },
    { rfc: 5321, section: '4.1.1.4' },
    { rfc: 5322, section: '2.3' },
  ],
  octet: BARE_LF,
  name: 'A bare LF',
  because: 'a line ends in CRLF, and an LF must not be sent without its CR (RFC 5321 section 2.3.8).',
  docs: {
    what: 'A line of the message ends in a line feed without a carriage return in front of it. It is reported only where the transcript can tell, in the byte notation (`␊`): a text file does not show how its lines ended on the wire.',
    why: 'RFC 5321 section 2.3.8: CR and LF must only be sent as the pair that ends a line, and no other sequence may be taken for one. Receivers disagree about a bare LF; where one of them takes LF . LF for the end of the message, mail can be smuggled in (see smuggled-end-of-data).',
    remedy: 'Turn the line ends of the message into CRLF before it is sent.',
    practice:
      'Sendmail 8.18 and qpsmtpd refuse such a message with 421, Haraka with 451, Exchange Online with 550 5.6.11. Postfix (3.9 and later), Exim, Courier, aiosmtpd, smtp-server and go-smtp accept it.',
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
C: text from a file with LF␊
C: as its line ends
C: .
S: 550 5.5.2 bare <LF> received
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
C: text from a file with CRLF
C: as its line ends
C: .
S: 250 2.0.0 Ok: queued as 4F2A1
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: {
    zeek: 'Bare <CR> or <LF> appears in the middle of line',
    snort: '124:18 (mix of LF and CRLF)',
    postfix: 'bare <LF> received',
  },
});
