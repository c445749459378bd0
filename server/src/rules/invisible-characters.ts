import type { SaidPlace } from '../session/exchange';
import { localized } from '../text/localized';
import { findHidden, type HiddenCharacter } from './hiddenCharacter';
import { defineRule } from './rule';
import { sentName } from './sentName';
import { partOf } from './spanPlace';

export default defineRule({
  id: 'invisible-characters',
  title: 'Invisible or direction-changing characters',
  category: 'security',
  severity: 'warning',
  party: 'client',
  rfc: [
    { rfc: 6532, section: '4' },
    { rfc: 6531, section: '3.3' },
    { vendor: 'Unicode', text: 'UTR #36: Unicode Security Considerations' },
  ],
  docs: {
    what: 'A command, a reply, or an address field of a message holds a character that a reader cannot see (such as a zero width space) or that turns the writing direction round (such as U+202E). The message names it.',
    why: 'Such a character makes an address or a name look like another one: what is shown is not what was sent. Addresses that look the same are compared as different, so that filters and lists miss them. A writing direction that is turned round hides the real end of a name or a file.',
    remedy:
      'Delete the character. Where it came in by copying from a page, only the transcript is at fault; else treat the line as an attempt to deceive.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250-8BITMIME
S: 250 SMTPUTF8
C: MAIL FROM:<p\u200baul@example.org> SMTPUTF8
S: 250 Ok
C: QUIT
S: 221 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250-8BITMIME
S: 250 SMTPUTF8
C: MAIL FROM:<paul@example.org> SMTPUTF8
S: 250 Ok
C: QUIT
S: 221 Bye
`,
  },
  fix: 'unsafe',
  hears: { commands: ['odd-text'], replyLines: ['odd-text'], content: ['odd'] },
  check: {
    command({ exchange }, { report }) {
      const hidden = exchange.command?.plain ? undefined : findHidden(exchange.text);
      if (hidden)
        report({ ...finding(hidden, exchange.place, localized('in {0}', sentName(exchange))), answered: exchange });
    },
    'reply-line'({ line }, { report }) {
      const hidden = line.parsed.plain ? undefined : findHidden(line.text);
      if (hidden && line.parsed.code !== 0)
        report({ ...finding(hidden, line, localized('in a reply')), party: 'server' });
    },
    content({ line, text, place, chunk }, { report }) {
      if (chunk || !ADDRESS_FIELDS.has(line.field)) return;
      const hidden = findHidden(text);
      if (hidden) report(finding(hidden, place, localized('in an address field of the message')));
    },
  },
});

const ADDRESS_FIELDS: ReadonlySet<string> = new Set(['from', 'sender', 'reply-to', 'to', 'cc', 'bcc', 'return-path']);

function finding({ start, end, name }: HiddenCharacter, said: SaidPlace, where: string) {
  const place = partOf(said, start, end);
  return {
    place,
    message: localized(
      '{0} {1}: it cannot be seen, so that the text is not what it looks like: an address with it is another one than without it (RFC 6531 section 3.3).',
      name,
      where,
    ),
    ...(place.end - place.start === end - start
      ? {
          fix: {
            title: 'Delete the invisible character',
            kind: 'unsafe' as const,
            edits: [{ replace: place, text: '' }],
          },
        }
      : {}),
  };
}
