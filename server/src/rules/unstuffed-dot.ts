import { BARE_CR, BARE_LF, NUL } from '../syntax/contentOctets';
import { localized } from '../text/localized';
import { defineRule } from './rule';
import { partOf } from './spanPlace';

export default defineRule({
  id: 'unstuffed-dot',
  title: 'Dot at the beginning of a line that is not doubled',
  category: 'message',
  severity: 'error',
  party: 'client',
  rfc: [{ rfc: 5321, section: '4.5.2' }],
  docs: {
    what: 'A line of the message begins with a single dot, and goes on behind it. The client should have sent two dots. Chunks of BDAT have no such rule.',
    why: 'RFC 5321 section 4.5.2: a client puts a dot in front of each line that begins with one, and the server takes the first dot off again. Here the server takes off a dot that belongs to the message: the text is changed, and with it a DKIM signature breaks. A client that does not double dots also lets a line with nothing but a dot end the message, and what follows become commands.',
    remedy: 'Put one more dot in front of every line of the message that begins with a dot.',
    practice:
      'Servers accept such lines and take the dot away. Libraries that send mail double the dots; scripts that write to the socket themselves, and people with telnet, forget it.',
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
C: These files are hidden:
C: .profile
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
C: These files are hidden:
C: ..profile
C: .
S: 250 2.0.0 Ok: queued as 4F2A1
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  fix: 'safe',
  hears: { content: ['dot'] },
  check: {
    content({ text, place, chunk, continued, odd }, { order, report }) {
      if (chunk || continued || text.charCodeAt(0) !== DOT || text.length === 1) return;
      const next = text.charCodeAt(1);
      // A dot with nothing but blanks is rather meant as the end of the message, and dots with blanks between as an elision.
      if (next === DOT || next === BLANK || next === TAB || next === CR) return;
      // Exim's test client writes the end of the message as `.\n`.
      if (next === BACKSLASH && order === 'log') return;
      // What makes a false end of data is reported as that.
      if ((odd & (BARE_CR | BARE_LF | NUL)) !== 0) return;
      report({
        place: partOf(place, 0, 1),
        message: localized(
          'The line begins with a single dot, which the server takes off: a dot at the beginning of a line has to be sent twice (RFC 5321 section 4.5.2).',
        ),
        fix: {
          title: 'Double the dot',
          kind: 'safe',
          edits: [{ replace: partOf(place, 0, 0), text: '.' }],
        },
      });
    },
  },
});

const DOT = 0x2e;
const BLANK = 0x20;
const TAB = 0x09;
const BACKSLASH = 0x5c;
const CR = 0x0d;
