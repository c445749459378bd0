import { localized } from '../text/localized';
import { offerOf } from './offerOf';
import { defineRule, type Severity } from './rule';
import { partOf } from './spanPlace';
import { verbPlace } from './verbPlace';

export default defineRule({
  id: 'lmtp-keywords-missing',
  title: 'Reply to LHLO without the extensions that LMTP requires',
  category: 'extension',
  severity: 'error',
  party: 'server',
  rfc: [
    { rfc: 2033, section: '5' },
    { rfc: 2034, section: '4' },
  ],
  docs: {
    what: 'The reply to LHLO lists no PIPELINING, or no ENHANCEDSTATUSCODES.',
    why: 'RFC 2033 section 5: an LMTP server MUST implement both, so that clients can deliver to many recipients without a wait for each, and can tell why one of them failed. A missing PIPELINING is an error; a missing ENHANCEDSTATUSCODES is a hint, as an example of RFC 2033 itself leaves it out.',
    remedy:
      'List PIPELINING and ENHANCEDSTATUSCODES in the reply to LHLO, and 8BITMIME, which section 5 asks for as well.',
    practice: 'Dovecot’s LMTP server lists both.',
  },
  examples: {
    bad: `S: 220 lmtp.example.net LMTP
C: LHLO client.example.org
S: 250-lmtp.example.net
S: 250-ENHANCEDSTATUSCODES
S: 250 SIZE 10240000
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 lmtp.example.net LMTP
C: LHLO client.example.org
S: 250-lmtp.example.net
S: 250-PIPELINING
S: 250-8BITMIME
S: 250 ENHANCEDSTATUSCODES
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  hears: { kinds: ['lhlo'] },
  check: {
    reply(event, { report, state }) {
      const { exchange, reply } = event;
      if (exchange?.kind !== 'lhlo') return;
      const keywords = offerOf(event).map(({ keyword }) => keyword);
      // A reply of a single line may be how a text abridges it, and so may one that leaves keywords out.
      if (keywords.length === 0 || keywords.length < reply.lines.length - 1 || !state.offer) return;
      const missing = REQUIRED.filter((keyword) => !keywords.includes(keyword));
      const first = reply.lines[0];
      if (missing.length === 0 || !first) return;
      const severity: Severity = missing.includes('PIPELINING') ? 'error' : 'hint';
      report({
        place: partOf(first, 0, 3),
        message: localized(
          'The reply to LHLO does not offer {0}: an LMTP server must have {1} (RFC 2033 section 5).',
          missing.join(localized(' and ')),
          missing.length > 1 ? localized('both') : localized('it'),
        ),
        severity,
        related: [{ line: verbPlace(exchange).line, message: localized('This LHLO asked for the extensions.') }],
      });
    },
  },
});

const REQUIRED = ['PIPELINING', 'ENHANCEDSTATUSCODES'];
