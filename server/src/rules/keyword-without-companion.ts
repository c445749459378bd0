import { findExtension } from '../protocol/extensions';
import { onOffer } from './offerOf';
import { offerPlace } from './offerPlace';
import { defineRule, type Report } from './rule';

export default defineRule({
  id: 'keyword-without-companion',
  title: 'EHLO keyword without another one that it needs',
  category: 'extension',
  severity: 'error',
  party: 'server',
  rfc: [
    { rfc: 6531, section: '3.1' },
    { rfc: 3030, section: '3' },
    { rfc: 3885, section: '2' },
    { rfc: 4468, section: '3.1' },
  ],
  docs: {
    what: 'The server offers SMTPUTF8 or BURL without 8BITMIME, BINARYMIME without CHUNKING, or MTRK without DSN.',
    why: 'Internationalised mail is 8-bit mail, so that a server which offers SMTPUTF8 MUST offer 8BITMIME too (RFC 6531 section 3.1). Binary messages can only be sent with BDAT, which CHUNKING brings (RFC 3030 section 3), and tracking uses the identifiers of DSN (RFC 3885).',
    remedy: 'Offer both keywords, or neither.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250-PIPELINING
S: 250 SMTPUTF8
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250-SMTPUTF8
S: 250 8BITMIME
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  check: onOffer((offer, lines) => {
    const found: Report[] = [];
    // Lines that stand for others left out are not among the keywords.
    if (offer.length < lines) return found;
    const keywords = new Set(offer.map(({ keyword }) => keyword));
    for (const offered of offer) {
      const row = findExtension(offered.keyword);
      const missing = row?.requires.filter((keyword) => !keywords.has(keyword)) ?? [];
      if (!row || missing.length === 0) continue;
      found.push({
        place: offerPlace(offered),
        message: `${offered.keyword} is offered without ${missing.join(' and ')}, which has to be offered with it (${SECTIONS[offered.keyword] ?? 'RFC 5321 section 2.2.2'}).`,
      });
    }
    return found;
  }),
});

const SECTIONS: Readonly<Record<string, string>> = {
  SMTPUTF8: 'RFC 6531 section 3.1',
  BINARYMIME: 'RFC 3030 section 3',
  MTRK: 'RFC 3885 section 2',
  BURL: 'RFC 4468 section 4',
};
