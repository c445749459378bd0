import { isMasked } from '../syntax/leftOut';
import { localized } from '../text/localized';
import { onOffer } from './offerOf';
import { offerPlace } from './offerPlace';
import { defineRule, type Report } from './rule';

export default defineRule({
  id: 'malformed-keyword',
  title: 'EHLO keyword that breaks the grammar',
  category: 'extension',
  severity: 'warning',
  party: 'server',
  rfc: [{ rfc: 5321, section: '4.1.1.1' }],
  docs: {
    what: 'A line of the reply to EHLO, behind the first, does not begin with a keyword.',
    why: 'Each line behind the first holds one keyword of letters, digits and hyphens, and perhaps parameters separated by blanks (RFC 5321 section 4.1.1.1). Free text belongs into the first line. A client overlooks what it cannot read, and a line such as `SIZE=1000000` or `AUTH:PLAIN` then offers nothing.',
    remedy:
      'Write `KEYWORD parameter parameter`, one keyword in each line. Free text belongs behind the server’s name in the first line.',
    practice:
      'The old form `AUTH=LOGIN` is common beside the right one and is not reported; nor are private keywords that begin with X, such as Exchange’s `X-EXPS=LOGIN`.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250-SIZE=10240000
S: 250 PIPELINING
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net pleased to meet you!
S: 250-AUTH PLAIN LOGIN
S: 250-AUTH=PLAIN LOGIN
S: 250 PIPELINING
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  hears: { kinds: ['ehlo', 'lhlo'] },
  check: onOffer((offer) => {
    const found: Report[] = [];
    for (const offered of offer) {
      const { keyword, line, oldForm } = offered;
      if (isKeyword(keyword) || isMasked(keyword) || oldForm) continue;
      // A line without a code is reported as such, a blank one tells nothing.
      if (line.parsed.code === 0 || keyword === '') continue;
      found.push({
        place: offerPlace(offered),
        message: localized(
          '“{0}” is no EHLO keyword: each line behind the first begins with a word of letters, digits and hyphens (RFC 5321 section 4.1.1.1). Clients overlook this line.',
          keyword.length > 40 ? `${keyword.slice(0, 40)}…` : keyword,
        ),
      });
    }
    return found;
  }),
});

/** Private keywords are written as their makers like it (`X-EXPS=LOGIN`, `X_PIPE_CONNECT`). */
function isKeyword(keyword: string): boolean {
  return /^[A-Z0-9][A-Z0-9-]*$/.test(keyword) || /^X[!-~]*$/.test(keyword) || keyword === 'PIPE_CONNECT';
}
