import { TEXT_LINE_OCTETS } from '../protocol/limits';
import type { Place } from '../session/exchange';
import { localized } from '../text/localized';
import { defineRule, type RuleContext } from './rule';

export default defineRule<Overlong>({
  id: 'overlong-text-line',
  title: 'Line of a message over 1000 octets',
  category: 'message',
  severity: 'error',
  party: 'client',
  rfc: [
    { rfc: 5321, section: '4.5.3.1.6' },
    { rfc: 5322, section: '2.1.1' },
  ],
  docs: {
    what: 'A line of the message has more than 1000 octets, its CRLF counted and a doubled dot not. It is reported once for a message, with the number of such lines. Chunks of a message that was announced with `BODY=BINARYMIME` may hold lines of any length.',
    why: 'RFC 5321 section 4.5.3.1.6: a text line may have 1000 octets with its CRLF, and RFC 5322 section 2.1.1 says that lines MUST NOT be longer than 998 characters without it. Servers break longer lines or refuse them; a break in the middle of a line damages the text and its DKIM signature.',
    remedy: 'Encode the text with quoted-printable or base64, which keep lines short.',
    practice:
      'Postfix breaks such lines when it sends them on (smtp_line_length_limit, 998), Exim’s default configuration refuses them.',
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
C: 
C: ${'0123456789'.repeat(100)}
C: .
S: 550 5.6.0 line too long
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
C: ${'0123456789'.repeat(9)}
C: .
S: 250 2.0.0 Ok: queued as 4F2A1
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: { suricata: 'mime_long_line', zeek: 'contentline_size_exceeded', exim: 'maximum allowed line length is 998' },
  memory: () => ({ place: null, octets: 0, count: 0 }),
  hears: { commands: ['behind-content'], content: ['long'] },
  check: {
    content({ octets, place, chunk, text }, { memory, state }) {
      if (octets <= TEXT_LINE_OCTETS) return;
      if (chunk && state.binaryMime) return;
      const stuffed = !chunk && text.startsWith('..') ? 1 : 0;
      if (octets - stuffed <= TEXT_LINE_OCTETS) return;
      memory.count++;
      if (memory.place) return;
      memory.place = { line: place.line, start: place.start, end: place.end };
      memory.octets = octets - stuffed;
    },
    'end-of-data': (_, context) => flush(context),
    command: (_, context) => flush(context),
    closed: (_, context) => flush(context),
    end: (_, context) => flush(context),
  },
});

interface Overlong {
  /** The first such line of the message or chunk. */
  place: Place | null;
  octets: number;
  count: number;
}

function flush({ memory, report }: RuleContext<Overlong>): void {
  const { place, octets, count } = memory;
  if (!place) return;
  memory.place = null;
  memory.count = 0;
  const more = count === 1 ? '' : localized(' It is the first of {0} such lines.', count);
  report({
    place,
    message: localized(
      'The line has {0} octets with its CRLF, more than the {1} that a line of a message may have (RFC 5321 section 4.5.3.1.6).{2}',
      octets,
      TEXT_LINE_OCTETS,
      more,
    ),
  });
}
