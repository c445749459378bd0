import { findEnhancedCode } from '../protocol/enhancedCodes';
import type { Exchange, SaidReplyLine } from '../session/exchange';
import type { EnhancedCode } from '../syntax/replyLine';
import { localized } from '../text/localized';
import { offersEnhancedCodes } from './enhancedOffer';
import { defineRule } from './rule';
import { partOf } from './spanPlace';

export default defineRule({
  id: 'mismatched-enhanced-code',
  title: 'Enhanced code of another class than the reply',
  category: 'reply',
  severity: 'error',
  party: 'server',
  fix: 'unsafe',
  rfc: [
    { rfc: 2034, section: '4' },
    { rfc: 3463, section: '2' },
  ],
  docs: {
    what: 'The first digit of the enhanced status code is not that of the reply code, as in `550 4.7.1` or `250 5.0.0`.',
    why: 'RFC 2034 section 4: the status codes must agree with the reply code: 2.x.x in a 2yz reply, 4.x.x in a 4yz, 5.x.x in a 5yz. A sender that reads the enhanced code tries again where it should give up, or gives up where it should try again; the wrong class also gets into delivery status notifications.',
    remedy: 'Decide whether the failure is temporary or permanent and use the same class in both codes.',
    practice:
      'None of the recorded servers does so. It can come about where the text, with a code of its own, is written in another place than the reply code.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 ENHANCEDSTATUSCODES
C: MAIL FROM:<a@example.org>
S: 550 4.7.1 Try again later
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 ENHANCEDSTATUSCODES
C: MAIL FROM:<a@example.org>
S: 450 4.7.1 Try again later
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  hears: { replies: ['other-class'] },
  check: {
    reply({ reply, complete, exchange }, { state, report }) {
      // Greetings and replies to EHLO and HELO carry none (RFC 2034 section 4): what looks like one is a version number.
      if (complete.role === 'greeting' || exchange?.offered || isHello(exchange)) return;
      const line = reply.lines.find((one) => disagrees(one));
      const code = line?.parsed.enhanced;
      if (!line || !code) return;
      const offered = offersEnhancedCodes(state.offer);
      if (!offered && !isKnown(code, exchange)) return;
      const first = Math.floor(reply.code / 100);
      const digit = partOf(line, code.start, code.start + 1);
      report({
        place: partOf(line, code.start, code.end),
        severity: offered ? 'error' : 'warning',
        message: localized(
          '{0}.{1}.{2} in a {3} reply: {4}, while {5} means {6}. The class of the enhanced code must be the first digit of the reply, here {7} (RFC 2034 section 4).',
          code.class,
          code.subject,
          code.detail,
          reply.code,
          localized(CLASS_TEXT[code.class]!),
          reply.code,
          localized(CLASS_TEXT[first]!),
          first,
        ),
        fix: {
          title: localized('Make it {0}', right(code, first)),
          kind: 'unsafe',
          edits: [{ replace: digit, text: String(first) }],
        },
      });
    },
  },
});

const CLASS_TEXT: Readonly<Record<number, string>> = {
  2: 'success (2)',
  4: 'a temporary failure (4)',
  5: 'a permanent failure (5)',
};

function right({ subject, detail }: EnhancedCode, first: number): string {
  return `${first}.${subject}.${detail}`;
}

function disagrees({ parsed }: SaidReplyLine): boolean {
  const first = Math.floor(parsed.code / 100);
  const { enhanced } = parsed;
  return (
    enhanced !== undefined &&
    enhanced.class !== first &&
    CLASS_TEXT[first] !== undefined &&
    CLASS_TEXT[enhanced.class] !== undefined
  );
}

function isHello(exchange: Exchange | undefined): boolean {
  return exchange?.kind === 'ehlo' || exchange?.kind === 'helo' || exchange?.kind === 'lhlo';
}

/** Where the extension was not seen, three numbers with dots may be a version: only a registered code counts then. */
function isKnown(code: EnhancedCode, exchange: Exchange | undefined): boolean {
  return exchange?.verb !== 'HELP' && findEnhancedCode(code.subject, code.detail) !== undefined;
}
