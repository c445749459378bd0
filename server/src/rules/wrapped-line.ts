import { localized } from '../text/localized';
import { defineRule } from './rule';
import { isWrapped } from './wrappedLine';

export default defineRule({
  id: 'wrapped-line',
  title: 'Line wrapped by the tool that saved it',
  category: 'transcript',
  severity: 'information',
  party: 'transcript',
  rfc: [{ rfc: 5321, section: '4.5.3.1' }],
  docs: {
    what: 'A line has no mark, and looks like the rest of the long line above it: a terminal, a mail program or a forum has broken it in two.',
    why: 'The line above is judged without its end. A command may lose parameters, and a reply its text.',
    remedy: 'Join the two lines, with a blank where the break was.',
    practice:
      'Mails are wrapped at 72 to 78 columns, terminals at 80. Postfix folds its notices so, too; that form is read as it is.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<bounces@example.org>
S: 550 5.7.1 Messages from bounces@example.org are not welcome here, write to
postmaster@example.net
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<bounces@example.org>
S: 550 5.7.1 Messages from bounces@example.org are not welcome here, write to postmaster@example.net
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  check: {},
  recording: {
    passedOver(row, report) {
      for (const [at, line] of row.lines.entries()) {
        if (!row.above || !isWrapped(row, at)) continue;
        report({
          place: { line: line.line, start: line.start, end: line.text.trimEnd().length },
          message: localized(
            'This line has no mark and looks like the rest of the long line above, wrapped when it was saved. The line above is judged without it.',
          ),
          related: [{ line: row.above.line, message: localized('This line probably goes on below.') }],
        });
      }
    },
  },
});
