import { octetLength } from '../notation/byteNotation';
import { findCommand } from '../protocol/commands';
import { AUTH_LINE_OCTETS, commandLineLimit } from '../protocol/limits';
import type { Exchange } from '../session/exchange';
import { localized } from '../text/localized';
import { helloName } from './helloName';
import { pathCommandOf } from './pathCommandOf';
import { defineRule } from './rule';
import { saidOctets } from './saidOctets';
import { verbPlace } from './verbPlace';

const CRLF = 2;
const LONGEST_PATH = 256;
const LONGEST_NAME = 255;

export default defineRule({
  id: 'command-too-long',
  title: 'Command line longer than its limit',
  category: 'syntax',
  severity: 'warning',
  party: 'client',
  rfc: [
    { rfc: 5321, section: '4.5.3.1.4' },
    { rfc: 4954, section: '4' },
  ],
  docs: {
    what: 'A command line has more octets than 512, its CRLF included, and what the offered extensions add for this command; or the answer to a challenge of AUTH has more than 12288.',
    why: 'RFC 5321 section 4.5.3.1.4 gives 512 octets as the most; extensions that bring parameters raise it for MAIL or RCPT (SIZE by 26, AUTH by 500, DSN by 107 and 507). A server need not take more and answers 500. For the lines of an AUTH exchange RFC 4954 section 4 holds 12288 octets for enough; a longer one gets 500 5.5.6. The limit of commands is not 1024, as some texts have it.',
    remedy:
      'Send fewer or shorter parameters. A long initial response of AUTH is left out and sent as an answer to the challenge, where 12288 octets fit (RFC 4954 section 4).',
    practice:
      'Postfix takes 2048 octets by default (`line_length_limit`), Exim 16384. Snort reports long commands as a possible attack.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: NOOP ${'0123456789'.repeat(51)}
S: 500 5.5.2 Line too long
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: NOOP ${'0123456789'.repeat(50)}
S: 250 2.0.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: { snort: '124:1, 124:4, 124:15', postfix: 'command line length limit exceeded', opensmtpd: 'Line too long' },
  hears: { commands: ['long'] },
  check: {
    command({ exchange }, { report }) {
      // No line is shorter in octets than in UTF-16 units, but for the hexadecimal notation.
      if (exchange.text.length + CRLF <= 512 / 3) return;
      const command = findCommand(exchange.verb);
      const octets = saidOctets(exchange.text, exchange.place) + CRLF;
      if (!command || octets <= 512) return;
      const limit = commandLineLimit(command.verb, offeredTo(exchange));
      if (octets <= limit || hasLongPart(exchange)) return;
      report({
        place: verbPlace(exchange),
        message: localized(
          'The {0} line has {1} octets with its CRLF; {2} are the most{3} (RFC 5321 section 4.5.3.1.4).',
          exchange.verb,
          octets,
          limit,
          limit > 512 ? localized(' with what the offered extensions add') : '',
        ),
        answered: exchange,
      });
    },
    response({ exchange }, { report }) {
      if (exchange.text.length + CRLF <= AUTH_LINE_OCTETS / 3) return;
      const octets = saidOctets(exchange.text, exchange.place) + CRLF;
      if (octets <= AUTH_LINE_OCTETS) return;
      report({
        place: exchange.place,
        message: localized(
          'The answer to the challenge of AUTH has {0} octets with its CRLF; servers need not take more than {1} (RFC 4954 section 4).',
          octets,
          AUTH_LINE_OCTETS,
        ),
        answered: exchange,
      });
    },
  },
});

/** The keywords that raise the limit: those offered, or all that there are where the offer is not known. */
function offeredTo({ verb, before: { offer, hello } }: Exchange): ReadonlySet<string> {
  if (hello === 'HELO') return new Set();
  if (offer) return new Set(offer.map((line) => (/^[^\s=]*/.exec(line)?.[0] ?? '').toUpperCase()));
  return new Set(findCommand(verb)?.line.increments.map(({ extension }) => extension));
}

/** Whether a part is too long by itself, which is told of that part. */
function hasLongPart(exchange: Exchange): boolean {
  const path = pathCommandOf(exchange)?.path;
  if (path) return octetLength(exchange.text, path.start, path.end) > LONGEST_PATH;
  const name = helloName(exchange);
  return name !== undefined && octetLength(exchange.text, name.start, name.end) > LONGEST_NAME;
}
