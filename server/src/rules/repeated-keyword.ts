import { findExtension } from '../protocol/extensions';
import { localized } from '../text/localized';
import { onOffer } from './offerOf';
import { offerPlace } from './offerPlace';
import { defineRule, type Report } from './rule';

export default defineRule({
  id: 'repeated-keyword',
  title: 'EHLO keyword listed twice',
  category: 'extension',
  severity: 'hint',
  party: 'server',
  rfc: [{ rfc: 5321, section: '4.1.1.1' }],
  docs: {
    what: 'The reply to EHLO lists the same keyword on two lines.',
    why: 'Each line holds one keyword with all its parameters (RFC 5321 section 4.1.1.1), and nothing says which of two lines counts. Where they differ, as two lists of AUTH mechanisms or two values of SIZE, some clients take the first, others the last.',
    remedy: 'List each keyword once: `AUTH PLAIN LOGIN`, not one line for each mechanism.',
    practice:
      'Servers that list the old form `AUTH=` beside `AUTH`, as Postfix with `broken_sasl_auth_clients`, are not reported.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250-SIZE 10240000
S: 250-PIPELINING
S: 250 SIZE 20480000
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250-AUTH PLAIN
S: 250-AUTH=PLAIN
S: 250 SIZE 10240000
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  hears: { kinds: ['ehlo', 'lhlo'] },
  check: onOffer((offer) => {
    const found: Report[] = [];
    const seen = new Map<string, number>();
    const told = new Set<string>();
    for (const offered of offer) {
      const { keyword, oldForm, line } = offered;
      // Masked keywords look alike and stand for different ones; free text may repeat itself.
      if (oldForm || !findExtension(keyword) || /^X+[A-Z]?$/.test(keyword)) continue;
      const first = seen.get(keyword);
      if (first === undefined) {
        seen.set(keyword, line.line);
        continue;
      }
      if (told.has(keyword)) continue;
      told.add(keyword);
      found.push({
        place: offerPlace(offered),
        message: localized(
          '{0} is listed a second time in one reply to EHLO: each keyword has one line (RFC 5321 section 4.1.1.1), and clients differ in which of two they heed.',
          keyword.slice(0, 40),
        ),
        related: [{ line: first, message: localized('It was listed here before.') }],
      });
    }
    return found;
  }),
});
