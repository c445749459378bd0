import { offerText } from '../session/offer';
import { localized } from '../text/localized';
import { acceptsHello, offerOf } from './offerOf';
import { offerPlace } from './offerPlace';
import { defineRule } from './rule';

export default defineRule({
  id: 'masked-starttls',
  title: 'EHLO keyword masked on its way, probably STARTTLS',
  category: 'extension',
  severity: 'warning',
  party: 'server',
  rfc: [
    { rfc: 3207, section: '6' },
    { rfc: 8314, section: '3' },
    { vendor: 'Cisco', text: 'PIX and ASA, inspection of ESMTP' },
  ],
  docs: {
    what: 'The reply to EHLO holds a word of eight characters that is X throughout, perhaps with another letter at its end (`XXXXXXXA`), and no STARTTLS, outside TLS.',
    why: 'STARTTLS has eight letters. Some firewalls overwrite keywords that they do not want to pass, so that the client sees no offer of TLS and sends mail and passwords in the clear. To the client this looks the same as an attack that strips STARTTLS, of which RFC 3207 section 6 warns.',
    remedy:
      'Switch off the inspection of SMTP in the firewall between client and server (`no inspect esmtp`, or `allow-tls`), or use port 465, where TLS is active from the start. A client that needs TLS should end the session here.',
    practice:
      'Cisco PIX and ASA write an X over each character of a keyword that they hide; forms with another letter at the end, such as `XXXXXXXA`, occur as well.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250-SIZE 10240000
S: 250-XXXXXXXA
S: 250 ENHANCEDSTATUSCODES
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250-SIZE 10240000
S: 250 XVERP
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  hears: { kinds: ['ehlo', 'lhlo'] },
  check: {
    reply(event, { report }) {
      if (!acceptsHello(event) || event.exchange.before.tls) return;
      const { keywords } = offerText(event.exchange);
      if (keywords.has('STARTTLS') || !MASKED.some((keyword) => keywords.has(keyword))) return;
      const masked = offerOf(event).find(({ keyword }) => MASKED.includes(keyword));
      if (!masked) return;
      const { start, end } = masked.span;
      // A person who hides words writes small letters or stars.
      const word = masked.line.text.slice(start, end);
      if (word !== masked.keyword) return;
      report({
        place: offerPlace(masked),
        message: localized(
          '{0} is a keyword that a device on the way has overwritten, by its length probably STARTTLS: the client sees no offer of TLS, and what follows goes in the clear (RFC 3207 section 6).',
          word,
        ),
      });
    },
  },
});

/** Of the eight letters of STARTTLS the last is left now and then. */
const MASKED: readonly string[] = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ', (last) => `XXXXXXX${last}`);
