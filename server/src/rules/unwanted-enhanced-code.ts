import { findEnhancedCode } from '../protocol/enhancedCodes';
import type { Exchange, Reply, SaidReplyLine } from '../session/exchange';
import { localized } from '../text/localized';
import { isHello } from './enhancedOffer';
import { defineRule } from './rule';
import { partOf } from './spanPlace';

export default defineRule({
  id: 'unwanted-enhanced-code',
  title: 'Enhanced code where none belongs',
  category: 'reply',
  severity: 'hint',
  party: 'server',
  rfc: [
    { rfc: 2034, section: '4' },
    { rfc: 5321, section: '4.2' },
    { rfc: 5321, section: '4.1.1.1' },
  ],
  docs: {
    what: 'A 220 greeting, a 250 to EHLO, HELO or LHLO, or a 3yz reply has an enhanced status code.',
    why: 'RFC 2034 section 4 excepts the greeting, the replies to EHLO and HELO, and 3yz replies, for which there is no class. In a greeting and a 250 to EHLO the first word is the server’s name (RFC 5321 sections 4.2 and 4.1.1.1), so that clients take the code for it.',
    remedy: 'Leave the code out there.',
    practice:
      'go-smtp puts one into its 250 to HELO. OpenSMTPD, Sendmail and Postfix have one in refusals of EHLO, which is not reported.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<a@example.org>
S: 250 Ok
C: RCPT TO:<b@example.net>
S: 250 Ok
C: DATA
S: 354 2.0.0 Go ahead
C: From: a@example.org
C: To: b@example.net
C: Date: Mon, 23 Nov 2026 13:00:00 +0000
C: 
C: hello
C: .
S: 250 Ok
C: QUIT
S: 221 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<a@example.org>
S: 250 Ok
C: RCPT TO:<b@example.net>
S: 250 Ok
C: DATA
S: 354 Go ahead
C: From: a@example.org
C: To: b@example.net
C: Date: Mon, 23 Nov 2026 13:00:00 +0000
C: 
C: hello
C: .
S: 250 Ok
C: QUIT
S: 221 Bye
`,
  },
  hears: { replies: ['enhanced'] },
  check: {
    reply({ reply, complete, exchange }, { session, state, report }) {
      if (state.muddled || exchange?.before.phase === 'unknown') return;
      // Asked first where there are many lines: of the others, most have a code in its place.
      if (reply.lines.length > 1 && !reply.lines.some(hasCode)) return;
      const where = placeInSession(reply, complete.role, exchange);
      if (where === undefined) return;
      // A recording that begins late begins with some reply, which is no greeting.
      if (complete.role === 'greeting' && session.greeting !== reply) return;
      const line = reply.lines.find(isCode);
      const code = line?.parsed.enhanced;
      if (!line || !code) return;
      report({
        place: partOf(line, code.start, code.end),
        message: localized(
          '{0}.{1}.{2} in {3}: no enhanced code belongs there (RFC 2034 section 4).',
          code.class,
          code.subject,
          code.detail,
          where,
        ),
      });
    },
  },
});

function placeInSession({ code }: Reply, role: string, exchange: Exchange | undefined): string | undefined {
  if (role === 'greeting') return code === 220 ? localized('the greeting') : undefined;
  if (role !== 'answer' || !exchange) return undefined;
  // Refusals of the hello have one often enough, and it does no harm there.
  if (isHello(exchange)) return code < 300 ? localized('the reply to {0}', exchange.verb) : undefined;
  return code === 354 || code === 355 ? localized('a {0} reply', code) : undefined;
}

function hasCode({ parsed }: SaidReplyLine): boolean {
  return parsed.enhanced !== undefined;
}

/** What looks like a code may be a version: it counts where the class could be meant and the rest is registered. */
function isCode({ parsed: { code, enhanced } }: SaidReplyLine): boolean {
  if (!enhanced || !findEnhancedCode(enhanced.subject, enhanced.detail)) return false;
  const digit = Math.floor(code / 100);
  return digit === 3 ? enhanced.class === 2 || enhanced.class === 3 : enhanced.class === digit;
}
