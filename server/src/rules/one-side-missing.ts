import { localized } from '../text/localized';
import { ENOUGH_SAID } from './recording';
import { defineRule } from './rule';

export default defineRule({
  id: 'one-side-missing',
  title: 'Only one side was recorded',
  category: 'transcript',
  severity: 'information',
  party: 'transcript',
  rfc: [{ rfc: 5321, section: '4.2' }],
  docs: {
    what: 'The transcript holds only what the client said, or only what the server said. It is reported once for a file.',
    why: 'Whether a command was accepted, and what a reply answers, cannot be known then. Findings that need the other side are held back.',
    remedy:
      'Record both directions. In a capture take the packets of both ports, in a debug log choose the level that shows the server’s replies, too.',
    practice:
      'PHPMailer at debug level 1 shows the client alone. Captures have one side only where the routes of the two directions differ.',
  },
  examples: {
    bad: `C: EHLO client.example.org
C: MAIL FROM:<a@example.org>
C: RCPT TO:<b@example.net>
C: QUIT
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  check: {},
  recording: {
    sides({ client, server }, report) {
      const [side, other, heard] = client.first
        ? (['client', 'server', client] as const)
        : (['server', 'client', server] as const);
      // Fewer lines may be the start of a session that is being written.
      if (!heard.first || (client.first && server.first) || heard.said.length < ENOUGH_SAID) return;
      report({
        place: heard.first,
        message: localized(
          'Only the {0}’s lines are in this transcript. What needs the {1}’s is not judged: {2}.',
          side,
          other,
          side === 'client'
            ? localized('whether a command was accepted')
            : localized('whether a reply fits what it answers'),
        ),
      });
    },
  },
});
