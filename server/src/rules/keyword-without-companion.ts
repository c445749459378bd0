import { findExtension } from '../protocol/extensions';
import { localized } from '../text/localized';
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
    { rfc: 4468, section: '4' },
  ],
  docs: {
    what: 'The server offers SMTPUTF8 or BURL without 8BITMIME, BINARYMIME without CHUNKING, or MTRK without DSN.',
    why: 'Internationalised mail is 8-bit mail, so that a server which offers SMTPUTF8 MUST offer 8BITMIME too (RFC 6531 section 3.1); so MUST one that offers BURL (RFC 4468 section 4). BINARYMIME can only be used with CHUNKING, which brings BDAT (RFC 3030 section 3), and a server with MTRK MUST support the parameters ENVID and ORCPT of DSN (RFC 3885 section 2).',
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
  hears: { kinds: ['ehlo', 'lhlo'] },
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
        message: localized(
          '{0} is offered without {1}, {2}.',
          offered.keyword,
          missing.join(localized(' and ')),
          localized(REASONS[offered.keyword] ?? 'which belongs to it (RFC 5321 section 2.2.2)'),
        ),
      });
    }
    return found;
  }),
});

const REASONS: Readonly<Record<string, string>> = {
  SMTPUTF8: 'which has to be offered with it (RFC 6531 section 3.1)',
  BINARYMIME: 'and can only be used with it (RFC 3030 section 3)',
  MTRK: 'of which it needs the parameters ENVID and ORCPT (RFC 3885 section 2)',
  BURL: 'which has to be offered with it (RFC 4468 section 4)',
};
