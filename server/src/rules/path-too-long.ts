import { octetLength } from '../notation/byteNotation';
import { splitMailbox } from '../syntax/mailbox';
import { localized } from '../text/localized';
import { pathRule } from './pathRule';

/** RFC 5321 section 4.5.3.1.3, brackets, separators and source route included. */
const MOST = 256;
const LOCAL_PART = 64;
const DOMAIN = 255;

export default pathRule({
  id: 'path-too-long',
  title: 'Path of more than 256 octets',
  severity: 'warning',
  rfc: [{ rfc: 5321, section: '4.5.3.1.3' }],
  docs: {
    what: 'A path has more than 256 octets, its brackets and a source route included, though its parts are within their own limits.',
    why: 'RFC 5321 section 4.5.3.1.3 gives 256 octets as the most. So the longest local part (64) and the longest domain (255) do not fit together. Servers need not take more.',
    remedy: 'Use a shorter address, and leave a source route out.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<sender-with-a-long-name@${'department0123.'.repeat(15)}example.org>
S: 501 5.1.7 Path too long
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<sender-with-a-long-name@${'department0123.'.repeat(14)}example.org>
S: 250 2.1.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  fault({ verb, wanted, text, path: { path, mailbox } }) {
    if (path.end - path.start <= MOST / 4) return undefined;
    const octets = octetLength(text, path.start, path.end);
    if (octets <= MOST) return undefined;
    const { local, domain } = splitMailbox(text, mailbox);
    // Where a part of it is too long by itself, that is told.
    if (!domain || octetLength(text, local.start, local.end) > LOCAL_PART) return undefined;
    if (octetLength(text, domain.start, domain.end) > DOMAIN) return undefined;
    return {
      span: path,
      message: localized(
        'The path of {0} {1} has {2} octets, its brackets included; {3} are the most (RFC 5321 section 4.5.3.1.3).',
        verb,
        wanted,
        octets,
        MOST,
      ),
    };
  },
});
