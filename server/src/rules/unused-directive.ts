import { defineRule } from './rule';

export default defineRule({
  id: 'unused-directive',
  title: 'Directive that suppresses nothing',
  category: 'transcript',
  severity: 'warning',
  party: 'transcript',
  // A directive is the transcript’s own; what it would suppress are deviations from this RFC.
  rfc: [{ rfc: 5321 }],
  docs: {
    what: 'A comment `smtp-ignore` or `smtp-ignore-file` names a rule that finds nothing there, or a directive names a rule that does not exist, or no rule at all.',
    why: 'A directive that is left over hides the next fault of this kind unseen, and one with a misspelt name hides nothing at all.',
    remedy:
      'Remove the directive, or correct the name of the rule. `# smtp-ignore RULE -- reason` is for the next line that is neither blank nor a comment, `# smtp-ignore-file RULE` for the whole file. Several rules are set apart by blanks.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
# smtp-ignore nested-mail -- left over from another lesson
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
# smtp-ignore nested-mail -- shows what the server does then
C: MAIL FROM:<c@example.org>
S: 503 5.5.1 Nested MAIL command
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  // Directives are looked at when all findings are known: see analysis/applySettings.ts.
  check: {},
});
