import { DIALECTS } from '../dialects/index';
import { localized } from '../text/localized';
import { MOST_PASSED_OVER } from './recording';
import { defineRule } from './rule';

export default defineRule({
  id: 'mixed-dialects',
  title: 'Part of the file is in another form',
  category: 'transcript',
  severity: 'hint',
  party: 'transcript',
  rfc: [{ rfc: 5321, section: '4.2' }],
  docs: {
    what: 'A section of the file is a dialogue in another form than the lines above, for example the output of curl below a dialogue with `C:` and `S:`. It is read in that form, as a session of its own.',
    why: 'Where a section begins and ends, and in which form it is, is found out from its lines: who reads the findings should know. A section of fewer than six lines is passed over.',
    remedy:
      'Nothing has to be done. For other programs, save each recording in a file of its own, or bring all into one form.',
    practice:
      'Questions in forums often show the same problem twice, once as telnet or swaks shows it and once as the log of a server.',
  },
  examples: {
    bad: `# The first attempt
S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: QUIT
S: 221 2.0.0 Bye
# The second attempt, with curl
* Connected to mx.example.net (192.0.2.10) port 25 (#0)
< 220 mx.example.net ESMTP
> EHLO client.example.org
< 250 mx.example.net
> MAIL FROM:<a@example.org>
< 250 2.1.0 Ok
> QUIT
< 221 2.0.0 Bye
`,
    good: `# The first attempt
S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: QUIT
S: 221 2.0.0 Bye
# The second attempt
S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  check: {},
  recording: {
    passedOver(row, report) {
      const { other } = row;
      const [first] = row.lines;
      if (!other || !first || row.goesOn) return;
      const count =
        row.lines.length < MOST_PASSED_OVER
          ? localized('These {0} lines are', row.lines.length)
          : localized('The lines from here on are');
      report({
        place: { line: first.line, start: first.start, end: first.text.trimEnd().length },
        message: localized(
          '{0} in another form than the rest of the file: they are read as “{1}”, and the rest as “{2}”.',
          count,
          titleOf(other.dialect),
          titleOf(row.dialect.dialect),
        ),
      });
    },
  },
});

function titleOf(dialect: string): string {
  return localized(DIALECTS.find(({ id }) => id === dialect)?.title ?? dialect);
}
