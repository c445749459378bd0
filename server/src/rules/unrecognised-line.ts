import { localized } from '../text/localized';
import type { PassedOver } from './recording';
import { defineRule } from './rule';
import { isWrapped } from './wrappedLine';

export default defineRule({
  id: 'unrecognised-line',
  title: 'Line that cannot be read',
  category: 'transcript',
  severity: 'information',
  party: 'transcript',
  rfc: [{ rfc: 5321, section: '4.2' }],
  docs: {
    what: 'A line has no mark that says who spoke, and is neither an event, a comment nor a line of the message. Of several such lines in a row the first is reported.',
    why: 'What stands there is not judged. If it was a command or a reply, the lines behind it may be understood wrongly.',
    remedy:
      'Put `C: ` or `S: ` before what was said, `# ` before what is a remark, and write events as `* connect`, `* tls`, `* gap` or `* close`. If the whole file is in another form, choose it with “SMTP: Select Transcript Dialect…”.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
now the client leaves
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
# now the client leaves
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  check: {},
  recording: {
    passedOver(row, report) {
      if (row.other) return;
      const { lines } = row;
      for (let at = 0; at < lines.length; at++) {
        const line = lines[at]!;
        if (line.role !== 'unknown' || isWrapped(row, at)) continue;
        const last = endOfRun(row, at);
        const count = lines.slice(at, last + 1).filter(({ role }) => role === 'unknown').length;
        at = last;
        if (row.goesOn && line === lines[0]) continue;
        const more = count > 1 ? localized(', and {0} more below it', count - 1) : '';
        report({
          place: { line: line.line, start: line.start, end: line.text.trimEnd().length },
          message: localized(
            'This line{0} cannot be read: it has neither the mark of a side (“C: ” or “S: ”), nor is it an event (“* ”) or a comment (“#”). It is not judged.',
            more,
          ),
        });
      }
    },
  },
});

/** The last line that cannot be read without another role between; blank lines part nothing. */
function endOfRun({ lines }: PassedOver, from: number): number {
  let last = from;
  for (let at = from + 1; at < lines.length; at++) {
    const role = lines[at]?.role;
    if (role === 'unknown') last = at;
    else if (role !== 'blank') break;
  }
  return last;
}
