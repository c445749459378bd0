import { localized } from '../text/localized';
import { pathRule } from './pathRule';

export default pathRule({
  id: 'space-before-colon',
  title: 'Blank in front of the colon of MAIL FROM or RCPT TO',
  severity: 'error',
  rfc: [
    { rfc: 5321, section: '3.3' },
    { rfc: 5321, section: '4.1.2' },
  ],
  fix: 'safe',
  docs: {
    what: 'In MAIL FROM or RCPT TO a blank stands between the word and its colon.',
    why: 'RFC 5321 section 3.3: spaces are not permitted on either side of the colon. `FROM:` and `TO:` are one word for most servers, and they refuse the command.',
    remedy: 'Write the colon right behind the word: `MAIL FROM:<a@example.org>`.',
    practice: '14 of 17 recorded set-ups refuse it with 500 or 501; Sendmail, Courier and smtp-server accept it.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM :<a@example.org>
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
  fault({ verb, wanted, text, path }) {
    if (!path.colon || path.keyword.end === path.keyword.start) return undefined;
    const colon = text.indexOf(':', path.keyword.end);
    if (colon <= path.keyword.end) return undefined;
    const span = { start: path.keyword.end, end: colon };
    return {
      span,
      message: localized(
        'A blank stands in front of the colon of {0} {1}. No spaces are permitted on either side of it (RFC 5321 section 3.3).',
        verb,
        wanted,
      ),
      fix: { title: 'Remove the blank in front of the colon', span, text: '' },
    };
  },
});
