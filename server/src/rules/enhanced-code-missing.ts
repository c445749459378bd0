import { localized } from '../text/localized';
import { brokenEnhancedCode, isHello, offeredEnhancedCodes } from './enhancedOffer';
import { replyPlace } from './replyPlace';
import { defineRule } from './rule';

export default defineRule<{ told: boolean }>({
  id: 'enhanced-code-missing',
  title: 'Reply without the enhanced code that was offered',
  category: 'reply',
  severity: 'information',
  party: 'server',
  rfc: [
    { rfc: 2034, section: '4' },
    { rfc: 2034, section: '3' },
  ],
  docs: {
    what: 'The server offers ENHANCEDSTATUSCODES, and a 2yz, 4yz or 5yz reply of it has no enhanced code. It is reported once in a session.',
    why: 'RFC 2034 section 4: who offers the extension begins the text of every such reply with a code, but for the greeting and the replies to EHLO, HELO and LHLO. A client that counts on it has nothing for its delivery status notification. The 220 to STARTTLS is not reported, as the examples of RFC 4954 section 4.1 leave the code out there.',
    remedy:
      'Put the code that fits behind the reply code, or do not offer ENHANCEDSTATUSCODES. Where no other fits, it is 2.0.0, 4.0.0 or 5.0.0.',
    practice:
      'OpenSMTPD leaves it out in refusals of RCPT; Postfix, Sendmail, Dovecot, smtp-server and go-smtp wrote it in every recorded reply.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 ENHANCEDSTATUSCODES
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: RCPT TO:<b@example.net>
S: 550 Invalid recipient
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 ENHANCEDSTATUSCODES
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: RCPT TO:<b@example.net>
S: 550 5.1.1 Invalid recipient
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  memory: () => ({ told: false }),
  hears: { replies: ['not-enhanced'] },
  check: {
    reply({ reply, complete, exchange }, { state, memory, report }) {
      if (memory.told || complete.role !== 'answer' || !exchange || isHello(exchange) || state.muddled) return;
      if (!offeredEnhancedCodes(exchange) || exchange.before.phase === 'unknown') return;
      // RFC 3207 has a 220 of its own, and the examples of later RFCs leave the code out there.
      if (exchange.kind === 'starttls' && reply.code === 220) return;
      const digit = Math.floor(reply.code / 100);
      if (digit !== 2 && digit !== 4 && digit !== 5) return;
      if (reply.lines[0]?.parsed.enhanced) return;
      // A reply without any text may have lost it when it was written down.
      const said = reply.lines.some((line) => line.text.slice(4).trim() !== '');
      if (!said || reply.lines.some(({ parsed, text }) => parsed.enhanced || brokenEnhancedCode(text.slice(4)))) return;
      const place = replyPlace(reply);
      if (!place) return;
      memory.told = true;
      report({
        place,
        message: localized(
          '{0} without an enhanced code, though the server offers ENHANCEDSTATUSCODES: its text must begin with a code {1}.x.x (RFC 2034 section 4).',
          reply.code,
          digit,
        ),
      });
    },
  },
});
