import type { Exchange } from '../session/exchange';
import { localized } from '../text/localized';
import { replyPlace } from './replyPlace';
import { defineRule, type RuleContext } from './rule';

export default defineRule<{ told: boolean }>({
  id: 'session-after-close-reply',
  title: 'Server goes on after 221 or 421',
  category: 'reply',
  severity: 'error',
  party: 'server',
  rfc: [
    { rfc: 5321, section: '4.1.1.10' },
    { rfc: 5321, section: '3.8' },
  ],
  docs: {
    what: 'The server said 221 or 421, which close the session, and sends further replies on the same connection.',
    why: 'RFC 5321 section 4.1.1.10: on QUIT the server MUST send 221 and then close the connection; 421 announces that the server closes it (section 3.8). A client that reads on takes the extra replies for something else, and one that does not may be cut off in the middle.',
    remedy: 'Close the connection behind 221 and 421. A server that can go on uses another code, such as 451 or 450.',
    practice: 'Every recorded server closes the connection with 221 and with 421.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: QUIT
S: 221 2.0.0 Bye
S: 250 2.0.0 Ok
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  memory: () => ({ told: false }),
  hears: { replies: ['out-of-order', 'unanswering'] },
  check: {
    reply({ reply, complete, exchange }, context) {
      if (context.memory.told || context.order !== 'wire' || reply.code === 421 || reply.code === 0) return;
      if (!isAfterClose(complete.role, exchange, context)) return;
      const place = replyPlace(reply);
      const end = context.session.landmarks.get('end');
      if (!place || end === undefined) return;
      context.memory.told = true;
      context.report({
        place,
        message: localized(
          '{0} after the end: the server had closed the session with 221 or 421, and must close the connection behind it instead of going on (RFC 5321 sections 4.1.1.10 and 3.8).',
          reply.code,
        ),
        related: [{ line: end, message: localized('With this reply the server ended the session.') }],
      });
    },
  },
});

function isAfterClose(role: string, exchange: Exchange | undefined, { state }: RuleContext<unknown>): boolean {
  if (role === 'unexpected') return state.phase === 'closed';
  return exchange?.fault === 'command-after-close';
}
