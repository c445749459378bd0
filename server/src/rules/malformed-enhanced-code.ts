import { localized } from '../text/localized';
import { brokenEnhancedCode, isHello, offeredEnhancedCodes } from './enhancedOffer';
import { defineRule } from './rule';
import { partOf } from './spanPlace';

export default defineRule({
  id: 'malformed-enhanced-code',
  title: 'Malformed enhanced code',
  category: 'reply',
  severity: 'warning',
  party: 'server',
  rfc: [
    { rfc: 3463, section: '2' },
    { rfc: 2034, section: '4' },
  ],
  docs: {
    what: 'The server offers ENHANCEDSTATUSCODES, and where the code belongs stands something like it that is none: in brackets, with a mark or text glued to it, or with too few or too many numbers or digits.',
    why: 'RFC 3463 section 2 and RFC 2034 section 4: the code is class, subject and detail, with dots between, one to three digits in the latter two, and a blank behind it. Anything else is text for a program, and the reply has no code.',
    remedy: 'Write it as `5.1.1` with a blank on both sides.',
    practice:
      'qmail and its kin write `(#5.1.1)` at the end of the text and do not offer the extension; that is not reported.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 ENHANCEDSTATUSCODES
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: RCPT TO:<b@example.net>
S: 550 [5.1.1] No such user
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
S: 550 5.1.1 No such user
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  hears: { replies: ['not-enhanced'] },
  check: {
    reply({ reply, complete, exchange }, { state, report }) {
      if (complete.role !== 'answer' || !exchange || isHello(exchange) || state.muddled || reply.code < 200) return;
      if (!offeredEnhancedCodes(exchange) || (reply.code >= 300 && reply.code < 400) || exchange.verb === 'HELP')
        return;
      for (const line of reply.lines) {
        const broken = line.parsed.enhanced ? undefined : brokenEnhancedCode(line.text.slice(4));
        // A class of X stands for any, in texts about the codes.
        if (broken === undefined || broken.startsWith('X')) continue;
        report({
          place: partOf(line, 4, 4 + broken.length),
          message: localized(
            '“{0}” is no enhanced code: it is written as three numbers with dots, such as {1}.1.1, between two blanks (RFC 3463 section 2).',
            broken.slice(0, 40),
            Math.floor(reply.code / 100),
          ),
        });
        return;
      }
    },
  },
});
