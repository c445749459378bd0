import { defineRule } from './rule';

export default defineRule({
  id: 'unmet-expectation',
  title: 'Expected fault does not occur',
  category: 'transcript',
  severity: 'error',
  party: 'transcript',
  // A directive is the transcript’s own; the faults that it expects are deviations from this RFC.
  rfc: [{ rfc: 5321 }],
  docs: {
    what: 'A comment `smtp-expect` says that the next line shows a fault on purpose, but the rule that it names finds nothing there.',
    why: 'Lessons and tests show faults on purpose. Where the fault is gone, the lesson no longer shows what it says, or the test no longer tests anything.',
    remedy:
      'Put the directive right above the line at which the fault is reported, correct the line, or remove the directive. Use `smtp-ignore` for a fault that may stay but is not the point.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
# smtp-expect rcpt-before-mail -- the lesson on transactions
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
# smtp-expect rcpt-before-mail -- the lesson on transactions
C: RCPT TO:<b@example.net>
S: 503 5.5.1 Need MAIL command
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  // Directives are looked at when all findings are known: see analysis/applySettings.ts.
  check: {},
});
