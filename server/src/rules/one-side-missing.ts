import type { FileView } from './fileView';
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
  file(view, report) {
    const client = firstOf(view, 'client');
    const server = firstOf(view, 'server');
    const line = client ?? server;
    if (line === undefined || (client !== undefined && server !== undefined)) return;
    const side = client === undefined ? 'server' : 'client';
    if (!isSession(view, side, line)) return;
    const other = side === 'client' ? 'server' : 'client';
    report({
      place: { line, start: view.start(line), end: (view.lines[line] ?? '').trimEnd().length },
      message: `Only the ${side}’s lines are in this transcript. What needs the ${other}’s is not judged: ${side === 'client' ? 'whether a command was accepted' : 'whether a reply fits what it answers'}.`,
    });
  },
});

function firstOf({ lines, role }: FileView, side: 'client' | 'server'): number | undefined {
  for (let line = 0; line < lines.length; line++) if (role(line) === side) return line;
  return undefined;
}

/** More lines than one who just begins to write a session has; lines with the same code may be one reply. */
function isSession({ lines, role }: FileView, side: 'client' | 'server', from: number): boolean {
  const codes = new Set<string>();
  let said = 0;
  for (let line = from; line < lines.length && said < ENOUGH; line++) {
    if (role(line) !== side) continue;
    const code = lines[line]?.match(/[0-9]{3}/)?.[0] ?? '';
    if (side === 'server' && codes.has(code)) continue;
    codes.add(code);
    said++;
  }
  return said >= ENOUGH;
}

const ENOUGH = 3;
