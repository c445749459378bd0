import type { Place } from '../session/exchange';
import { localized } from '../text/localized';
import { defineRule } from './rule';
import { verbPlace } from './verbPlace';

export default defineRule<FirstLine>({
  id: 'no-header-section',
  title: 'Message without a header section',
  category: 'message',
  severity: 'hint',
  party: 'client',
  rfc: [
    { rfc: 5322, section: '2.1' },
    { rfc: 5322, section: '3.6' },
  ],
  docs: {
    what: 'The text behind DATA begins with its body: the first line is no header field. Nothing is said of a message of a single line, as people type it for a test.',
    why: 'RFC 5322 section 3.6: a message has at least the fields From and Date. SMTP itself does not ask for them, so that the message is delivered, but without a sender or a subject that a reader could show; filters take it for spam.',
    remedy: 'Begin the message with its header fields and an empty line: `From: …`, `Date: …`, `Subject: …`.',
    practice:
      'Servers should not refuse a message for what is wrong with its header section (RFC 5321 section 3.3). The examples of RFC 5321 (appendix D) show messages as “Blah blah blah...” to keep them short.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: RCPT TO:<b@example.net>
S: 250 2.1.5 Ok
C: DATA
S: 354 End data with <CR><LF>.<CR><LF>
C: Hello,
C: this is only a body.
C: .
S: 250 2.0.0 Ok: queued as 4F2A1
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: RCPT TO:<b@example.net>
S: 250 2.1.5 Ok
C: DATA
S: 354 End data with <CR><LF>.<CR><LF>
C: From: <a@example.org>
C: Date: Mon, 23 Nov 2026 13:00:00 +0000
C: 
C: Hello, this is a body.
C: .
S: 250 2.0.0 Ok: queued as 4F2A1
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  memory: () => ({ place: null }),
  hears: { content: ['opening'] },
  check: {
    content({ line, place, chunk, text, exchange }, { memory, state, order }) {
      if (state.message.lines !== 1) return;
      memory.place = null;
      if (chunk || line.part === 'field') return;
      // A mailbox file parts messages by such a line, and some programs send it along.
      if (text.startsWith('From ') || text.startsWith('>From ')) return;
      // A writer’s dots stand for a message, and numbers alone are rather a tool’s.
      if (text.includes('...') || (order === 'log' && /^\s*[0-9]*$/.test(text))) return;
      // An empty line has nothing to mark.
      memory.place = text === '' && exchange ? verbPlace(exchange) : place;
    },
    'end-of-data'({ exchange }, { memory, state, report }) {
      const { place } = memory;
      memory.place = null;
      // A single line is typed for a test.
      if (!place || state.message.lines < 2 || state.message.elided || state.message.falseEnd) return;
      report({
        place,
        message: localized(
          'The message begins with its body: its first line is no header field, though a message has at least From and Date (RFC 5322 sections 2.1 and 3.6).',
        ),
        answered: exchange,
      });
    },
  },
});

interface FirstLine {
  /** Of a message that is being read and does not begin with a field. */
  place: Place | null;
}
