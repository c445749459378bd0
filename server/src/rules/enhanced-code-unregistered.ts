import { enhancedSubjects, findEnhancedCode } from '../protocol/enhancedCodes';
import { localized } from '../text/localized';
import { isHello, offeredEnhancedCodes } from './enhancedOffer';
import { defineRule } from './rule';
import { partOf } from './spanPlace';

export default defineRule({
  id: 'enhanced-code-unregistered',
  title: 'Enhanced code that is not registered',
  category: 'reply',
  severity: 'hint',
  party: 'server',
  rfc: [
    { rfc: 5248, section: '2' },
    { rfc: 3463, section: '2' },
  ],
  docs: {
    what: 'The server sends an enhanced code whose subject and detail are not in the registry, or whose class is none of 2, 4 and 5.',
    why: 'RFC 5248 set up a registry for these codes. A sender that does not know one understands no more than its class and subject (RFC 3463 section 2), and reports show a number that nobody can look up.',
    remedy: 'Use the registered code that fits best, or x.0 of the subject where none does.',
    practice: 'Some large mail services have codes of their own, mostly with details above the registered ones.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 ENHANCEDSTATUSCODES
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: RCPT TO:<b@example.net>
S: 550 5.1.99 No such user
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
  hears: { replies: ['enhanced'] },
  check: {
    reply({ reply, complete, exchange }, { state, report }) {
      if (complete.role !== 'answer' || !exchange || isHello(exchange) || state.muddled) return;
      // Where the extension was not offered, three numbers with dots may be anything.
      if (!offeredEnhancedCodes(exchange) || exchange.verb === 'HELP') return;
      for (const line of reply.lines) {
        const code = line.parsed.enhanced;
        if (!code || (CLASSES.has(code.class) && findEnhancedCode(code.subject, code.detail))) continue;
        const name = `${code.class}.${code.subject}.${code.detail}`;
        const subject = enhancedSubjects.find((one) => one.subject === code.subject)?.name;
        const known = subject
          ? localized(' Of its subject, {0}, it is known that it stands for: {1}.', code.subject, localized(subject))
          : '';
        report({
          place: partOf(line, code.start, code.end),
          message: localized(
            '{0} is not in the registry of enhanced status codes (RFC 5248 section 2).{1}',
            name,
            CLASSES.has(code.class) ? known : localized(' The first number is 2, 4 or 5 (RFC 3463 section 2).'),
          ),
        });
        return;
      }
    },
  },
});

const CLASSES: ReadonlySet<number> = new Set([2, 4, 5]);
