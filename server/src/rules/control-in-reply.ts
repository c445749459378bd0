import type { SaidReplyLine } from '../session/exchange';
import { firstControl } from '../syntax/control';
import { localized } from '../text/localized';
import { controlName } from './controlName';
import { defineRule } from './rule';
import { partOf } from './spanPlace';

export default defineRule<{ told: boolean }>({
  id: 'control-in-reply',
  title: 'Control character in a reply',
  category: 'syntax',
  severity: 'warning',
  party: 'server',
  rfc: [
    { rfc: 5321, section: '4.2' },
    { rfc: 5321, section: '2.3.8' },
  ],
  docs: {
    what: 'The text of a reply has a control character in it, or a reply line ends in a bare LF. Such line ends are reported once for each session.',
    why: 'The text of a reply is printable ASCII, blanks and tabs, and each line ends in CRLF (RFC 5321 sections 4.2 and 2.3.8). A bare CR or LF lets a client see two lines where the server meant one, and escape sequences are carried out by the terminal of whoever reads the log.',
    remedy:
      'Clean what gets into the text of replies, above all what the client sent: names, addresses, header fields.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<a@example.org>
S: 550 5.7.1 ␛[31mRefused␛[0m
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<a@example.org>
S: 550 5.7.1 Refused	for good
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  memory: () => ({ told: false }),
  hears: { replies: ['odd-text'] },
  check: {
    reply({ reply }, { memory, report }) {
      if (reply.code === 0) return;
      for (const line of reply.lines) {
        const control = line.parsed.plain ? undefined : firstControl(line.text);
        if (control)
          return report(
            reportOf(line, control.start, control.end, localized('has {0} in it', controlName(control.code))),
          );
        if (!line.bareLf || memory.told) continue;
        memory.told = true;
        report(reportOf(line, line.text.length, line.text.length + 1, localized('ends in a bare LF')));
      }
    },
  },
});

function reportOf(line: SaidReplyLine, start: number, end: number, what: string) {
  return {
    place: partOf(line, start, end),
    message: localized(
      'The reply {0}. Its text is printable ASCII, and CRLF ends the line (RFC 5321 sections 4.2 and 2.3.8).',
      what,
    ),
  };
}
