import { localized } from '../text/localized';
import { defineRule } from './rule';
import { partOf } from './spanPlace';

export default defineRule({
  id: 'changed-reply-code',
  title: 'Code changes inside a multi-line reply',
  category: 'reply',
  severity: 'error',
  party: 'server',
  fix: 'unsafe',
  rfc: [{ rfc: 5321, section: '4.2.1' }],
  docs: {
    what: 'The lines of one reply do not all have the same code: a line behind `250-` begins with, for example, 550.',
    why: 'RFC 5321 section 4.2.1: in a multi-line reply the code on each line MUST be the same. Clients may take the code of the first line or that of the last, so they disagree about what was accepted.',
    remedy:
      'Give each line of the reply one and the same code. If two replies were meant, the first has to end with a line that has a blank behind its code.',
    practice:
      'None of the recorded servers changes the code. Clients differ: some believe the first line, others the last.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<a@example.org>
S: 550-Your address is listed.
S: 554 See the postmaster of example.net.
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<a@example.org>
S: 550-Your address is listed.
S: 550 See the postmaster of example.net.
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: { zeek: 'reply code does not match the continuing reply', wireshark: 'smtp.response.code.unexpected' },
  hears: { replies: ['several-lines'] },
  check: {
    reply({ reply }, context) {
      // One finding for a reply: the first line that differs says it all.
      if (reply.lines.length === 1) return;
      const others = reply.lines.filter((line) => line.parsed.code !== 0 && line.parsed.code !== reply.code);
      const [changed] = others;
      if (!changed) return;
      const edits = others.map((line) => ({
        replace: partOf(line, 0, 3),
        text: String(reply.code),
      }));
      const first = reply.lines[0] ?? changed;
      context.report({
        place: partOf(changed, 0, 3),
        message: localized(
          '{0} inside a reply that began with {1}: all lines of one reply must have the same code (RFC 5321 section 4.2.1). Either this code is wrong, or the reply before was meant to end, with a blank instead of the hyphen behind its code.',
          changed.parsed.code,
          reply.code,
        ),
        related: [{ line: first.line, message: localized('The reply begins here, with {0}.', reply.code) }],
        fix: { title: localized('Give all lines of the reply the code {0}', reply.code), kind: 'unsafe', edits },
      });
    },
  },
});
