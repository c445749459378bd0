import type { DetectedDialect } from '../dialects/detect';
import { DIALECTS } from '../dialects/index';
import type { Finding } from './finding';
import { defineRule } from './rule';

const rule = defineRule({
  id: 'unrecognised-dialect',
  title: 'Form of the transcript not recognised',
  category: 'transcript',
  severity: 'information',
  party: 'transcript',
  rfc: [{ rfc: 5321, section: '4.2' }],
  docs: {
    what: 'The text is not clearly written in one of the forms that are known, so it is read in the one that comes nearest.',
    why: 'Who said a line decides what it means. Where the form is a guess, sides may be taken for one another, and findings can be wrong.',
    remedy:
      'Choose the form yourself with “SMTP: Select Transcript Dialect…”, the setting `smtp.dialect` or `--dialect` on the command line. If no form fits, put `C: ` before each line of the client and `S: ` before each line of the server.',
  },
  examples: {
    bad: `Dear colleagues,
the mail server will be down on Friday evening.
Please save your work.
`,
    good: `S: 220 mx.example.net ESMTP
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  // Detection comes before any session: see unrecognised().
  check: {},
});

export default rule;

/** The finding for a text whose dialect is a guess; none for an empty text or a certain dialect. */
export function unrecognised(lines: readonly string[], detected: DetectedDialect): Finding | undefined {
  if (detected.confident) return undefined;
  const line = lines.findIndex((text) => text.trim() !== '');
  if (line < 0) return undefined;
  const title = DIALECTS.find(({ id }) => id === detected.dialect)?.title ?? detected.dialect;
  return {
    rule: rule.id,
    category: rule.category,
    severity: rule.severity,
    party: rule.party,
    place: { line, start: 0, end: lines[line]?.length ?? 0 },
    related: [],
    text: `The form of this transcript is not recognised; it is read as “${title}”, which comes nearest. Choose the right form with “SMTP: Select Transcript Dialect…” or the setting smtp.dialect (on the command line: --dialect).`,
  };
}
