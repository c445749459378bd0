import type { Span } from '../syntax/pathCommand';
import { isRedacted } from '../syntax/redaction';
import { localized } from '../text/localized';
import { quoted } from './quoted';
import { defineRule } from './rule';
import { spanPlace } from './spanPlace';

export default defineRule({
  id: 'malformed-bdat',
  title: 'BDAT without a size, or with more than LAST behind it',
  category: 'syntax',
  severity: 'error',
  party: 'client',
  rfc: [{ rfc: 3030, section: '2' }],
  docs: {
    what: 'BDAT has no number of octets, one that is no number, or something else than LAST behind it.',
    why: 'RFC 3030 section 2: `BDAT chunk-size [LAST]`, the size in decimal digits. The octets of the chunk follow at once, so a server that cannot read the size does not know where the next command begins: it takes the chunk for commands.',
    remedy:
      'Send the exact number of octets that follow, and LAST with the last chunk. `BDAT 0 LAST` ends a message without more octets.',
    practice:
      'Servers answer 501, or 500 or 502 where they know no BDAT; Postfix answers 521 and hangs up. Exim reads `BDAT -1` as a huge number and waits for gigabytes.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 CHUNKING
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: RCPT TO:<b@example.net>
S: 250 2.1.5 Ok
C: BDAT abc
S: 501 5.5.4 Syntax: BDAT count [LAST]
C: RSET
S: 250 2.0.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 CHUNKING
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: RCPT TO:<b@example.net>
S: 250 2.1.5 Ok
C: BDAT 6
C: Text
S: 250 2.0.0 6 octets received
C: BDAT 0 LAST
S: 250 2.0.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: { zeek: 'smtp_invalid_bdat_command', suricata: 'invalid_bdat', exim: 'missing size for BDAT command' },
  hears: { kinds: ['bdat'] },
  check: {
    command({ exchange, command }, { report }) {
      if (exchange.verb !== 'BDAT' || isRedacted(exchange.text)) return;
      const fault = bdatFault(exchange.text, command.argument);
      if (!fault) return;
      report({
        place: spanPlace(exchange, fault),
        message: localized(
          '{0} The form is: BDAT size [LAST], the size in digits (RFC 3030 section 2).',
          fault.message,
        ),
        answered: exchange,
      });
    },
  },
});

function bdatFault(text: string, argument: number): (Span & { message: string }) | undefined {
  const [size, last, more] = [...text.slice(argument).matchAll(/\S+/g)].map((match) => {
    const start = argument + match.index;
    return { word: match[0], start, end: start + match[0].length };
  });
  if (!size) return { start: 0, end: text.trimEnd().length, message: localized('BDAT has no size.') };
  if (!/^[0-9]+$/.test(size.word))
    return { ...size, message: localized('{0} behind BDAT is no number of octets.', quoted(size.word)) };
  if (last && last.word.toUpperCase() !== 'LAST') {
    return {
      ...last,
      message: localized('{0} stands behind the size of BDAT, where only LAST may stand.', quoted(last.word)),
    };
  }
  return (
    more && { ...more, end: text.trimEnd().length, message: localized('Something stands behind the LAST of BDAT.') }
  );
}
