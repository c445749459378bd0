import { findExtension } from '../protocol/extensions';
import { parseKeywordLine } from '../syntax/replyLine';
import { localized } from '../text/localized';
import { defineRule } from './rule';

export default defineRule({
  id: 'keywords-after-helo',
  title: 'Extensions offered in the reply to HELO',
  category: 'extension',
  severity: 'error',
  party: 'server',
  rfc: [{ rfc: 5321, section: '3.2' }],
  docs: {
    what: 'The server answers HELO with a list of extensions, as it would answer EHLO.',
    why: 'RFC 5321 section 3.2: servers MUST NOT return the extended EHLO-style response to a HELO command. A client that says HELO knows nothing of extensions, and an old one may stumble over a reply of several lines.',
    remedy: 'Answer HELO with one line, `250` and the server’s name.',
    practice: 'None of the servers recorded lists extensions after HELO.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: HELO client.example.org
S: 250-mx.example.net
S: 250-PIPELINING
S: 250 SIZE 10240000
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: HELO client.example.org
S: 250-mx.example.net
S: 250 Pleased to meet you
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  hears: { kinds: ['helo'] },
  check: {
    reply({ exchange, reply }, { report }) {
      if (exchange?.kind !== 'helo' || reply.code < 200 || reply.code > 299) return;
      for (const line of reply.lines.slice(1)) {
        const { keyword, span } = parseKeywordLine(line.text, line.parsed.text);
        // Words that people write begin with a capital at most: a keyword that servers write is in capitals.
        if (!findExtension(keyword) || line.text.slice(span.start, span.end) !== keyword) continue;
        report({
          place: { line: line.line, start: line.start + span.start, end: Math.min(line.start + span.end, line.end) },
          message: localized(
            '{0} is offered in the reply to HELO: servers must not give HELO the extended reply of EHLO (RFC 5321 section 3.2).',
            keyword,
          ),
          related: [{ line: exchange.place.line, message: localized('The client said HELO here.') }],
        });
        return;
      }
    },
  },
});
