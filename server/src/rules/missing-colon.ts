import { localized } from '../text/localized';
import { isAbridged } from './isAbridged';
import { pathRule } from './pathRule';
import { quoted } from './quoted';
import { wrongColon } from './wrongColon';

export default pathRule({
  id: 'missing-colon',
  title: 'MAIL FROM or RCPT TO without its colon',
  severity: 'error',
  rfc: [
    { rfc: 5321, section: '4.1.2' },
    { rfc: 5321, section: '3.3' },
  ],
  fix: 'safe',
  docs: {
    what: 'No colon stands between FROM or TO and the path.',
    why: 'The form of the commands is `MAIL FROM:<path>` and `RCPT TO:<path>` (RFC 5321 section 4.1.2); the colon is part of it. A server may refuse the command without it.',
    remedy: 'Write a colon right behind FROM or TO, and the path right behind the colon.',
    practice:
      'A common slip of people who type a session by hand; command tables in lessons show it, too (`MAIL FROM <host>`).',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM <a@example.org>
S: 501 5.5.4 Syntax: MAIL FROM:<address>
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
  fault({ verb, wanted, text, path, exchange }) {
    const { keyword } = path;
    const sign = wrongColon(text, path);
    if (sign >= 0) {
      const span = { start: sign, end: sign + 1 };
      return {
        span,
        message: localized(
          '{0} stands behind {1} {2} instead of the colon. The command has the form {3} {4}:<path> (RFC 5321 section 4.1.2).',
          quoted(text[sign] ?? ''),
          verb,
          wanted,
          verb,
          wanted,
        ),
        fix: { title: 'Write a colon', span, text: ':' },
      };
    }
    // A command without any path is another fault.
    if (path.colon || keyword.end === keyword.start || isAbridged(exchange)) return undefined;
    const behind = text.slice(path.path.start);
    return {
      span: keyword,
      message: localized(
        'The colon behind {0} {1} is missing. The command has the form {2} {3}:<path> (RFC 5321 section 4.1.2).',
        verb,
        text.slice(keyword.start, keyword.end).toUpperCase(),
        verb,
        wanted,
      ),
      fix: {
        title: 'Add the missing colon',
        span: { start: keyword.end, end: path.path.start },
        text: behind === '' ? '' : ':',
      },
    };
  },
});
