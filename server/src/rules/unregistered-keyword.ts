import { findExtension } from '../protocol/extensions';
import { isMasked } from '../syntax/leftOut';
import { localized } from '../text/localized';
import { onOffer } from './offerOf';
import { offerPlace } from './offerPlace';
import { defineRule, type Report } from './rule';

export default defineRule({
  id: 'unregistered-keyword',
  title: 'EHLO keyword that is not registered',
  category: 'extension',
  severity: 'hint',
  party: 'server',
  rfc: [
    { rfc: 5321, section: '2.2.2' },
    { rfc: 5321, section: '4.1.1.1' },
  ],
  docs: {
    what: 'The reply to EHLO lists a keyword that is neither in the IANA registry of SMTP service extensions nor begins with X.',
    why: 'RFC 5321 section 2.2.2: a server MUST NOT offer keywords without X in front that no registered extension defines. Clients overlook them, so that little harm is done; but the word may be a misspelt keyword, or free text in the wrong line, and then the extension that was meant is not offered.',
    remedy: 'Check the spelling. Begin private keywords with X, and put free text into the first line of the reply.',
    practice:
      'Keywords of single products that are known here, such as Exim’s PRDR and PIPECONNECT, are not reported although they are not registered.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250-8BITMIMEE
S: 250 PIPELINING
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250-XVERP
S: 250 PIPELINING
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  hears: { kinds: ['ehlo', 'lhlo'] },
  check: onOffer((offer) => {
    const found: Report[] = [];
    for (const offered of offer) {
      const { keyword, line } = offered;
      if (!/^[A-WYZ0-9][A-Z0-9-]*$/.test(keyword) || isMasked(keyword) || line.parsed.code === 0) continue;
      if (findExtension(keyword)) continue;
      found.push({
        place: offerPlace(offered),
        message: localized(
          '{0} is not in the registry of SMTP service extensions, and a keyword without X in front ought to be (RFC 5321 section 2.2.2). Clients overlook it.',
          keyword.slice(0, 40),
        ),
      });
    }
    return found;
  }),
});
