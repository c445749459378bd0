import { localized } from '../text/localized';
import { defineRule } from './rule';

export default defineRule({
  id: 'stray-header-line',
  title: 'Line in the header section that is no field',
  category: 'message',
  severity: 'warning',
  party: 'client',
  rfc: [
    { rfc: 5322, section: '2.2' },
    { rfc: 5322, section: '2.1' },
  ],
  docs: {
    what: 'Between the header fields of the message stands a line that is no field: it has no name with a colon, nor does it begin with a blank to go on with the field above. Often the empty line that separates header section and body is missing.',
    why: 'RFC 5322 section 2.1: an empty line ends the header section. Servers and readers that meet such a line disagree: most take it for the beginning of the body, so that the fields behind it are lost to them; others read on, or refuse the message.',
    remedy:
      'Put an empty line between the header section and the body. A field that goes on in the next line begins there with a blank.',
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
C: Subject: hello
C: This is the text
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
C: Subject: hello
C: 
C: This is the text
C: .
S: 250 2.0.0 Ok: queued as 4F2A1
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  fix: 'unsafe',
  hears: { content: ['stray'] },
  check: {
    content({ line, text, place, chunk, continued }, { state, order, report }) {
      // A chunk may end in the middle of a line, and a message that begins so has no header section at all.
      if (line.part !== 'stray' || chunk || continued || state.message.lines === 1 || state.message.elided) return;
      // A writer's dots stand for text that may be a field.
      if (text.includes('...')) return;
      const lost = order === 'wire' ? '' : localized(' The transcript may have lost it, though.');
      report({
        place,
        message: localized(
          'This line in the header section is no header field: it has no name with a colon. An empty line should separate the header section from the body (RFC 5322 sections 2.1 and 2.2).{0}',
          lost,
        ),
        severity: order === 'wire' ? 'warning' : 'hint',
        fix: {
          title: 'Put the empty line in front of it that ends the header section',
          kind: 'unsafe',
          edits: [{ before: place.line, like: place, text: '' }],
        },
      });
    },
  },
});
