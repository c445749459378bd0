import { localized } from '../text/localized';
import { pathRule } from './pathRule';

export default pathRule({
  id: 'space-after-colon',
  title: 'Blank behind the colon of MAIL FROM or RCPT TO',
  severity: 'warning',
  rfc: [
    { rfc: 5321, section: '3.3' },
    { rfc: 5321, section: '4.1.2' },
  ],
  fix: 'safe',
  docs: {
    what: 'In MAIL FROM or RCPT TO a blank stands between the colon and the path.',
    why: 'RFC 5321 section 3.3 says it in so many words, because it is such a common mistake: spaces are not permitted on either side of the colon. A server that follows the grammar refuses the command with 501.',
    remedy: 'Write the path right behind the colon: `MAIL FROM:<a@example.org>`.',
    practice:
      '15 of 17 recorded set-ups accept it; Dovecot, as submission server and with LMTP, answers 501. The examples of RFC 1846 and RFC 2645 have the blank, too; they were never right.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM: <a@example.org>
S: 250 2.1.0 Ok
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
    const colon = path.colon ? text.lastIndexOf(':', path.path.start - 1) : -1;
    if (colon < 0 || path.path.start === colon + 1 || path.path.end === path.path.start) return undefined;
    const span = { start: colon + 1, end: path.path.start };
    return {
      span,
      message: localized(
        'A blank stands behind the colon of {0} {1}. No spaces are permitted on either side of it (RFC 5321 section 3.3): the path follows at once.',
        verb,
        wanted,
      ),
      fix: { title: 'Remove the blank behind the colon', span, text: '' },
    };
  },
});
