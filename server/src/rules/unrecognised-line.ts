import type { FileView } from './fileView';
import { foreignSections } from './foreignSections';
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
  file(view, report) {
    let sections: ReturnType<typeof foreignSections> | undefined;
    for (let line = 0; line < view.lines.length; line++) {
      if (view.role(line) !== 'unknown' || isWrapped(view, line)) continue;
      sections ??= foreignSections(view);
      const foreign = sections.find((section) => line >= section.line && line < section.end);
      if (foreign) {
        line = foreign.end - 1;
        continue;
      }
      const last = endOfRun(view, line);
      const text = view.lines[line] ?? '';
      const more = last > line ? `, and ${last - line} more below it` : '';
      report({
        place: { line, start: view.start(line), end: text.trimEnd().length },
        message: `This line${more} cannot be read: it has neither the mark of a side (“C: ” or “S: ”), nor is it an event (“* ”) or a comment (“#”). It is not judged.`,
      });
      line = last;
    }
  },
});

/** The last line that cannot be read without another role between; blank lines part nothing. */
function endOfRun({ lines, role }: FileView, from: number): number {
  let last = from;
  for (let line = from + 1; line < lines.length; line++) {
    if (role(line) === 'unknown') last = line;
    else if (role(line) !== 'blank') break;
  }
  return last;
}
