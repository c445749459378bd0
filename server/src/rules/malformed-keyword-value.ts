import { offerFault } from '../syntax/keywordValue';
import { isMasked } from '../syntax/leftOut';
import { localized } from '../text/localized';
import { refWords } from '../text/refWords';
import { onOffer } from './offerOf';
import { offerPlace } from './offerPlace';
import { defineRule, type Report } from './rule';

export default defineRule({
  id: 'malformed-keyword-value',
  title: 'EHLO keyword with malformed parameters',
  category: 'extension',
  severity: 'warning',
  party: 'server',
  rfc: [
    { rfc: 5321, section: '4.1.1.1' },
    { rfc: 1870, section: '3' },
    { rfc: 4954, section: '3' },
    { rfc: 9422, section: '3' },
  ],
  docs: {
    what: 'What stands behind a keyword in the reply to EHLO is not what its extension defines: a SIZE that is no number, an AUTH without mechanisms, a limit that cannot be read, or words behind a keyword that takes none.',
    why: 'Each extension defines its parameters (RFC 5321 section 4.1.1.1 and the RFC of the extension). A client that cannot read them does not know the limit, or finds no mechanism to log in with.',
    remedy:
      'Write what the extension defines, such as `SIZE 10240000` in octets without a unit, or `AUTH PLAIN LOGIN`.',
    practice: 'An AUTH without mechanisms, as in examples of RFC 4405, is only a hint.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250-PIPELINING
S: 250 SIZE 10MB
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250-AUTH PLAIN SCRAM-SHA-256-PLUS
S: 250-LIMITS MAILMAX=1000 RCPTMAX=50000
S: 250 SIZE
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  hears: { kinds: ['ehlo', 'lhlo'] },
  check: onOffer((offer) => {
    const found: Report[] = [];
    for (const offered of offer) {
      const { keyword, parameters, line } = offered;
      const words = parameters.map(({ start, end }) => line.text.slice(start, end));
      const fault = offerFault(keyword, words);
      const piece = fault && parameters[fault.word];
      if (!fault || (piece && isMasked(words[fault.word] ?? ''))) continue;
      const { wrong, expected, ref } = fault;
      found.push({
        place: offerPlace(offered, piece),
        // Examples of RFC 4405 offer AUTH so.
        ...(fault.word < 0 && keyword === 'AUTH' ? { severity: 'hint' } : {}),
        message: localized(
          '{0} {1}. Expected: {2} ({3}).',
          keyword,
          localized(wrong),
          localized(expected),
          refWords(ref),
        ),
      });
    }
    return found;
  }),
});
