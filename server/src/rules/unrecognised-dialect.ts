import type { DetectedDialect } from '../dialects/detect';
import { DIALECTS } from '../dialects/index';
import type { Place } from '../session/exchange';
import { localized } from '../text/localized';
import { type Finding, findingOf } from './finding';
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

/** The finding for a text whose dialect is a guess, at its first line. */
export function unrecognised({ dialect }: DetectedDialect, place: Place): Finding {
  const title = DIALECTS.find(({ id }) => id === dialect)?.title ?? dialect;
  return findingOf(rule, {
    place,
    message: localized(
      'The form of this transcript is not recognised; it is read as “{0}”, which comes nearest. Choose the right form with “SMTP: Select Transcript Dialect…” or the setting smtp.dialect (on the command line: --dialect).',
      title,
    ),
  });
}
