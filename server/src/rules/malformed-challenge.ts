import { authStep } from '../session/authExchange';
import type { Exchange } from '../session/exchange';
import { decodeBase64, textOfOctets } from '../syntax/base64';
import { localized } from '../text/localized';
import { quoted } from './quoted';
import { defineRule } from './rule';
import { isHidden } from './saslText';
import { partOf } from './spanPlace';

export default defineRule({
  id: 'malformed-challenge',
  title: 'Challenge of AUTH that is no base64',
  category: 'reply',
  severity: 'error',
  party: 'server',
  rfc: [{ rfc: 4954, section: '4' }],
  docs: {
    what: 'The text behind 334 has characters that base64 has not, and the client answers in base64. Where the answer is not recorded, is masked, or is no base64 either, nothing is reported: some tools write challenges and answers decoded.',
    why: 'RFC 4954 section 4: the text of a 334 reply is the challenge in base64, and must not be anything else. A client that cannot decode it cancels the exchange with `*`.',
    remedy:
      'Send the challenge in base64: `334 VXNlcm5hbWU6` for `Username:`. Where the mechanism has no challenge yet, send `334 ` with nothing behind the blank.',
    practice:
      'The recorded servers send base64. NTLM is left out: servers answer its AUTH with plain text such as `NTLM supported`, and clients expect that.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
* tls TLSv1.3
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 AUTH LOGIN
C: AUTH LOGIN
S: 334 Username:
C: dXNlcg==
S: 535 5.7.8 Authentication failed
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
* tls TLSv1.3
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 AUTH LOGIN
C: AUTH LOGIN
S: 334 VXNlcm5hbWU6
C: dXNlcg==
S: 535 5.7.8 Authentication failed
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  hears: { kinds: ['response'] },
  check: {
    response({ exchange }, { session, order, report }) {
      if (exchange.grouped || !isEncoded(exchange)) return;
      const index = session.exchanges.lastIndexOf(exchange) - 1;
      const line = session.exchanges[index]?.replies.at(-1)?.lines[0];
      if (line?.parsed.code !== 334) return;
      const said = line.text.slice(4).trim();
      // Where lines are folded, the blank is of the fold.
      const challenge = order === 'log' ? said.replace(/\s+/g, '') : said;
      if (!/[^A-Za-z0-9+/=]/.test(challenge) || isHidden(challenge)) return;
      if (authStep(session, index)?.mechanism === 'NTLM') return;
      report({
        place: partOf(line, 4, line.text.length),
        message: localized(
          '{0} behind 334 is no base64: a challenge must be nothing else (RFC 4954 section 4).',
          quoted(said),
        ),
        related: [{ line: exchange.place.line, message: localized('The client answers in base64.') }],
      });
    },
  },
});

/** Whether a text is base64 for certain, and not a word that could be: it is padded, or stands for readable text. */
function isEncoded({ text }: Exchange): boolean {
  const octets = text === '' ? undefined : decodeBase64(text);
  if (!octets) return false;
  return text.endsWith('=') || (octets.length >= LEAST && /^[\0\x20-\x7e]*$/.test(textOfOctets(octets)));
}

/** Of a word of eight letters, hardly one of a thousand stands for readable text. */
const LEAST = 6;
