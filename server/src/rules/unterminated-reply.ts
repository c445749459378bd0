import { localized } from '../text/localized';
import { defineRule } from './rule';
import { partOf } from './spanPlace';

export default defineRule({
  id: 'unterminated-reply',
  title: 'Multi-line reply without a last line',
  category: 'reply',
  severity: 'error',
  party: 'server',
  fix: 'safe',
  rfc: [{ rfc: 5321, section: '4.2.1' }],
  docs: {
    what: 'All lines of a reply have a hyphen behind the code, and yet the dialogue goes on: the line that ends the reply never came.',
    why: 'RFC 5321 section 4.2.1: each line but the last has a hyphen behind the code, the last has a blank. A client that reads `250-` waits for another line; here it would wait until it times out, or take the next reply for the rest of this one.',
    remedy: 'Send the last line of the reply with a blank behind its code (`250 `).',
    practice:
      'None of the recorded servers does so. Hand-written servers and test scripts do, mostly in the reply to EHLO; in texts a line may just have been lost.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250-PIPELINING
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 PIPELINING
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  check: {
    'reply-abandoned'({ lines, wentOn }, context) {
      const last = lines.at(-1);
      // Where the text just ends, the recording may be cut.
      if (!wentOn || !last) return;
      const code = lines.find((line) => line.parsed.code !== 0)?.parsed.code ?? 0;
      const first = lines[0] ?? last;
      context.report({
        place: partOf(last, 0, last.parsed.code === 0 ? last.text.length : 4),
        message: localized(
          'The reply is not ended here: “{0}-” says that another line of it follows, and none came before the dialogue went on. The last line has a blank behind the code, “{1} ” (RFC 5321 section 4.2.1).',
          code,
          code,
        ),
        related: first.line === last.line ? [] : [{ line: first.line, message: localized('The reply begins here.') }],
        ...(last.text[3] === '-'
          ? { fix: { title: 'End the reply here', kind: 'safe', edits: [{ replace: partOf(last, 3, 4), text: ' ' }] } }
          : {}),
      });
    },
  },
});
