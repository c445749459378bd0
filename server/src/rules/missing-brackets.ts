import { localized } from '../text/localized';
import { isAbridged } from './isAbridged';
import { pathRule } from './pathRule';
import { quoted } from './quoted';

export default pathRule({
  id: 'missing-brackets',
  title: 'Path without angle brackets',
  severity: 'error',
  rfc: [
    { rfc: 5321, section: '4.1.2' },
    { rfc: 5321, section: '4.1.1.2' },
    { rfc: 5321, section: '4.1.1.3' },
  ],
  fix: 'safe',
  docs: {
    what: 'The address of MAIL FROM or RCPT TO does not stand in angle brackets.',
    why: 'The brackets are part of the path (RFC 5321 section 4.1.2), not a sign of a placeholder. They tell where the address ends and the parameters begin, and only with them the null reverse-path `<>` can be written.',
    remedy: 'Write the address between `<` and `>`: `RCPT TO:<b@example.net>`.',
    practice: '8 of 17 recorded set-ups accept it; the others refuse it, mostly with 501.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:a@example.org
S: 501 5.1.7 Bad sender address syntax
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: { opensmtpd: 'Syntax error' },
  fault({ verb, wanted, text, path, exchange }) {
    // Brackets further on belong to an address behind a display name: malformed-path.
    if (path.brackets || isAbridged(exchange) || text.includes('<', path.path.start)) return undefined;
    const closed = text[path.path.end - 1] === '>';
    const address = text.slice(path.path.start, path.path.end - (closed ? 1 : 0));
    return {
      span: path.path,
      message: localized(
        'The path {0} of {1} {2} has no angle brackets. They are part of it: {3} {4}:<{5}> (RFC 5321 section 4.1.2).',
        quoted(text.slice(path.path.start, path.path.end)),
        verb,
        wanted,
        verb,
        wanted,
        short(address),
      ),
      // A blank inside quotes makes it uncertain where the address ends.
      ...(address.includes('"')
        ? {}
        : { fix: { title: 'Add the missing angle brackets', span: path.path, text: `<${address}>` } }),
    };
  },
});

function short(address: string): string {
  return address.length > 40 ? '…' : address;
}
