import { DIALECTS } from '../dialects/index';
import { foreignSections } from './foreignSections';
import { defineRule } from './rule';

export default defineRule({
  id: 'mixed-dialects',
  title: 'Part of the file is in another form',
  category: 'transcript',
  severity: 'information',
  party: 'transcript',
  rfc: [{ rfc: 5321, section: '4.2' }],
  docs: {
    what: 'A file is read in one form, but a section of it is a dialogue in another one, for example the output of curl below a dialogue with `C:` and `S:`.',
    why: 'A file is read in one form from its beginning to its end. What is written in another one is passed over without a verdict.',
    remedy: 'Save each recording in a file of its own, or bring all into one form.',
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
  file(view, report) {
    const own = titleOf(view.dialect.dialect);
    for (const { line, end, dialect } of foreignSections(view)) {
      report({
        place: { line, start: view.start(line), end: (view.lines[line] ?? '').trimEnd().length },
        message: `From here to line ${end} the text looks like another form, “${titleOf(dialect.dialect)}”, while the file is read as “${own}”. This section is not judged; save it in a file of its own.`,
      });
    }
  },
});

function titleOf(dialect: string): string {
  return DIALECTS.find(({ id }) => id === dialect)?.title ?? dialect;
}
