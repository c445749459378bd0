import { localized } from '../text/localized';
import { defineRule } from './rule';
import { partOf } from './spanPlace';

export default defineRule<Fields>({
  id: 'repeated-header-field',
  title: 'Header field twice that may stand once',
  category: 'message',
  severity: 'warning',
  party: 'client',
  rfc: [{ rfc: 5322, section: '3.6' }],
  docs: {
    what: 'A header field that a message may have only once occurs again: From, Sender, Reply-To, To, Cc, Bcc, Message-ID, In-Reply-To, References, Subject or Date. Each field is reported once for a message.',
    why: 'RFC 5322 section 3.6 limits these fields to one each. Programs disagree about which of two they show and which they check: with a second From a message can show another author than the one that DMARC looked at, so that receivers refuse it.',
    remedy: 'Write the field once; several addresses stand in one field, with commas between them.',
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
C: From: <a@example.org>
C: Date: Mon, 23 Nov 2026 13:00:00 +0000
C: From: <admin@example.org>
C: 
C: text
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
C: From: <a@example.org>, <admin@example.org>
C: Date: Mon, 23 Nov 2026 13:00:00 +0000
C: 
C: text
C: .
S: 250 2.0.0 Ok: queued as 4F2A1
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  memory: () => ({ lines: {} }),
  hears: { content: ['header'] },
  check: {
    content({ line, place }, { memory, state, report }) {
      if (state.message.lines === 1) memory.lines = {};
      if (line.part !== 'field' || !SINGLE.has(line.field) || state.message.elided) return;
      const first = memory.lines[line.field];
      if (first === REPORTED) return;
      memory.lines[line.field] = first === undefined ? place.line : REPORTED;
      if (first === undefined) return;
      report({
        place: partOf(place, 0, line.field.length),
        message: localized('A second {0} field: a message has at most one (RFC 5322 section 3.6).', nameOf(line.field)),
        related: [{ line: first, message: localized('The first one.') }],
      });
    },
  },
});

interface Fields {
  /** Line of each single field of the header section that is being read, or REPORTED; by name in lower case. */
  lines: Record<string, number>;
}

const REPORTED = -1;

const SINGLE: ReadonlySet<string> = new Set([
  'date',
  'from',
  'sender',
  'reply-to',
  'to',
  'cc',
  'bcc',
  'message-id',
  'in-reply-to',
  'references',
  'subject',
]);

function nameOf(field: string): string {
  if (field === 'message-id') return 'Message-ID';
  return field.replace(/(^|-)[a-z]/g, (letters) => letters.toUpperCase());
}
