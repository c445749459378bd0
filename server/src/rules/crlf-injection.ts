import { findCommand } from '../protocol/commands';
import { injectionIn } from '../syntax/injection';
import { localized } from '../text/localized';
import { defineRule } from './rule';
import { sentName } from './sentName';
import { spanPlace } from './spanPlace';

export default defineRule({
  id: 'crlf-injection',
  title: 'Line break inside a command, with something behind it',
  category: 'security',
  severity: 'error',
  party: 'client',
  rfc: [
    { rfc: 5321, section: '4.1.1' },
    { rfc: 5321, section: '2.3.8' },
    { vendor: 'CWE', text: 'CWE-93: improper neutralization of CRLF sequences' },
  ],
  docs: {
    what: 'The argument of a command, or a header field of the message, holds a line break: the octets themselves, or an encoded one (`%0d%0a`, `\\r\\n`, `+0D+0A`) with something behind it that reads as a command or as a header field.',
    why: 'This is how commands and header fields are injected: a program puts what somebody typed into a form, line breaks included, into its MAIL, RCPT or header line. Whatever decodes or passes it on sends more commands than it means to, for example further recipients.',
    remedy:
      'Refuse line breaks in addresses, names and subjects before they get into a command or a header field. A command has no control characters (RFC 5321 section 4.1.2), and CR and LF only end it (section 2.3.8).',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<a@example.org>
S: 250 Ok
C: RCPT TO:<b%0d%0aRCPT%20TO:c@example.net>
S: 550 No such user
C: QUIT
S: 221 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<a@example.org>
S: 250 Ok
C: RCPT TO:<b@example.net>
S: 550 No such user
C: QUIT
S: 221 Bye
`,
  },
  hears: { commands: ['escape'], content: ['percent-in-header'] },
  check: {
    command({ exchange }, { report }) {
      const found = injectionIn(exchange.text);
      if (!found) return;
      const verb = /^[A-Za-z]+/.exec(exchange.text)?.[0].toUpperCase() ?? '';
      // Octets that are no command at all belong to another protocol.
      if (!findCommand(verb)) return;
      report({
        place: spanPlace(exchange, found),
        message: localized(
          'A line break inside {0}, written as “{1}”, {2}: whatever {3} a second line. CR and LF may only end a command (RFC 5321 section 2.3.8).',
          sentName({ kind: exchange.kind, verb }),
          found.written,
          found.behind === ''
            ? localized('in the middle of the line')
            : localized('with “{0}” behind it', found.behind),
          isOctet(found.written) ? localized('takes it for a line end reads') : localized('decodes it sends'),
        ),
        answered: exchange,
      });
    },
    content({ line, text, place, chunk }, { report }) {
      if (chunk || line.part !== 'field' || !text.includes('%0')) return;
      const found = injectionIn(text);
      if (!found || !/^[A-Za-z-]{2,40}(?::|%3A)/i.test(found.behind)) return;
      report({
        place: spanPlace({ place }, found),
        message: localized(
          'A line break inside a header field, written as “{0}”, with “{1}” behind it: whatever decodes it makes a second header field of it.',
          found.written,
          found.behind,
        ),
        severity: 'warning',
      });
    },
  },
});

/** The octets themselves, shown in the byte notation, need no decoding. */
function isOctet(written: string): boolean {
  return /^[␍␊]+$/.test(written);
}
