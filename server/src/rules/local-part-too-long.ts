import { octetLength } from '../notation/byteNotation';
import { splitMailbox } from '../syntax/mailbox';
import { localized } from '../text/localized';
import { pathRule } from './pathRule';

/** RFC 5321 section 4.5.3.1.1. */
const MOST = 64;

export default pathRule({
  id: 'local-part-too-long',
  title: 'Local part of more than 64 octets',
  severity: 'warning',
  rfc: [{ rfc: 5321, section: '4.5.3.1.1' }],
  docs: {
    what: 'The part of an address in front of the `@` has more than 64 octets.',
    why: 'RFC 5321 section 4.5.3.1.1 gives 64 octets as the most. Servers need not take more, and section 4.5.3.1 asks not to send it. Octets count, not characters: a letter beyond ASCII has two to four.',
    remedy:
      'Use a shorter address. Programs that encode much into a return address (VERP, SRS) have to keep within the limit.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<bounces-${'0123456789'.repeat(6)}@example.org>
S: 501 5.1.7 Local part too long
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<${'0123456789abcdef'.repeat(4)}@example.org>
S: 250 2.1.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  fault({ verb, wanted, text, path }) {
    const { local, domain } = splitMailbox(text, path.mailbox);
    if (!domain || local.end - local.start <= MOST / 4) return undefined;
    const octets = octetLength(text, local.start, local.end);
    if (octets <= MOST) return undefined;
    return {
      span: local,
      message: localized(
        'The local part of the address in {0} {1} has {2} octets; {3} are the most (RFC 5321 section 4.5.3.1.1).',
        verb,
        wanted,
        octets,
        MOST,
      ),
    };
  },
});
