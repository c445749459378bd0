import { localized } from '../text/localized';
import { isAbridged } from './isAbridged';
import { pathRule } from './pathRule';
import { quoted } from './quoted';
import { wrongColon } from './wrongColon';

export default pathRule({
  id: 'wrong-path-keyword',
  title: 'MAIL without FROM or RCPT without TO',
  severity: 'error',
  rfc: [{ rfc: 5321, section: '4.1.2' }],
  fix: 'safe',
  docs: {
    what: 'FROM: does not stand behind MAIL, or TO: behind RCPT: the word is missing, misspelt, or the other of the two.',
    why: 'The forms are `MAIL FROM:<path>` and `RCPT TO:<path>` (RFC 5321 section 4.1.2). The word is part of the command.',
    remedy: 'Write `MAIL FROM:` for the sender and `RCPT TO:` for each recipient.',
    practice: 'A slip of people who type a session by hand.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL <a@example.org>
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
    const { keyword, colon } = path;
    const word = text.slice(keyword.start, keyword.end);
    if (word.toUpperCase() === wanted || isAbridged(exchange) || wrongColon(text, path) >= 0) return undefined;
    const span = word === '' ? { start: 0, end: exchange.command?.verbEnd ?? 0 } : keyword;
    const what =
      word === ''
        ? localized('{0}: is missing behind {1}', wanted, verb)
        : localized('{0} stands behind {1} instead of {2}', quoted(word), verb, wanted);
    return {
      span,
      message: localized('{0}. The command has the form {1} {2}:<path> (RFC 5321 section 4.1.2).', what, verb, wanted),
      fix: {
        title: localized('Write {0}', `${verb} ${wanted}:`),
        span: word === '' ? { start: path.path.start, end: path.path.start } : keyword,
        // A colon that is missing beside a wrong word is told of on its own.
        text: word === '' && !colon ? `${wanted}:` : wanted,
      },
    };
  },
});
