import type { Place } from '../session/exchange';
import { offerAt, offeredBeforeTls } from '../session/offer';
import { localized } from '../text/localized';
import { neededKeyword } from './neededKeyword';
import { defineRule } from './rule';
import { sentParameters } from './sentParameters';
import { spanPlace } from './spanPlace';
import { verbPlace } from './verbPlace';

export default defineRule({
  id: 'offered-before-tls-only',
  title: 'Extension that was offered before TLS only',
  category: 'extension',
  severity: 'error',
  party: 'client',
  rfc: [
    { rfc: 3207, section: '4.2' },
    { rfc: 5321, section: '4.1.1.3' },
  ],
  docs: {
    what: 'The client uses a command or a parameter of an extension that the server listed before STARTTLS, but not in the reply to the EHLO inside TLS.',
    why: 'The client MUST discard what it learnt before TLS, such as the list of extensions, and ask again with EHLO (RFC 3207 section 4.2): what was said in the clear could have been put there by an attacker. Only the new list counts.',
    remedy: 'Replace the list of extensions by that of the EHLO reply inside TLS, and do not merge the two.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250-SIZE 10240000
S: 250 STARTTLS
C: STARTTLS
S: 220 2.0.0 Ready to start TLS
* tls TLSv1.3
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 PIPELINING
C: MAIL FROM:<a@example.org> SIZE=1000
S: 555 5.5.4 Unsupported option: SIZE=1000
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 STARTTLS
C: STARTTLS
S: 220 2.0.0 Ready to start TLS
* tls TLSv1.3
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 SIZE 10240000
C: MAIL FROM:<a@example.org> SIZE=1000
S: 250 2.1.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  check: {
    command({ exchange }, { session, report }) {
      const { before, verb } = exchange;
      if (!before.tls || before.hello === 'HELO') return;
      const keyword = neededKeyword(exchange, session);
      const parameters = sentParameters(exchange);
      if (!keyword && parameters.length === 0) return;
      const offer = offerAt(before);
      if (!offer) return;
      const tell = (keyword: string, name: string, place: Place) => {
        const line = offeredBeforeTls(session, keyword);
        if (line === undefined) return;
        report({
          place,
          message: localized(
            '{0} was offered before TLS only: the reply to the EHLO inside TLS does not list {1}, and what was learnt before no longer counts (RFC 3207 section 4.2).',
            name,
            keyword,
          ),
          answered: exchange,
          related: [{ line, message: localized('It was offered here, before TLS.') }],
        });
      };
      if (keyword && !offer.has(keyword)) tell(keyword, verb, verbPlace(exchange));
      for (const { known, name, span } of parameters) {
        if (known && !offer.has(known.extension.keyword)) {
          tell(known.extension.keyword, name, spanPlace(exchange, span));
        }
      }
    },
  },
});
