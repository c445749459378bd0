import { offerAt } from '../session/offer';
import { localized } from '../text/localized';
import { neededKeyword } from './neededKeyword';
import { relatedLines } from './orderRule';
import { replyPlace } from './replyPlace';
import { defineRule } from './rule';

export default defineRule({
  id: 'offered-but-unimplemented',
  title: 'Command offered, then answered as unknown',
  category: 'extension',
  severity: 'error',
  party: 'server',
  rfc: [{ rfc: 5321, section: '4.2.4' }],
  docs: {
    what: 'The server listed an extension in its reply to EHLO, and answers its command with 502, or with 500.',
    why: 'RFC 5321 section 4.2.4: servers MUST NOT list capabilities in the reply to EHLO for which they return 502 or 500. The client relies on the list and is led into an error.',
    remedy:
      'Leave the keyword out of the reply to EHLO, or serve the command. A refusal for other reasons has codes of its own: 503 out of order, 454 for now, 535 for wrong credentials.',
    practice:
      'Some servers answer 502 also to commands out of order, as Courier and go-smtp do: these are not reported.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 ETRN
C: ETRN example.org
S: 502 5.5.1 Command not implemented
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 ETRN
C: ETRN example.org
S: 459 Node example.org not allowed
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  hears: { replies: ['refusal'] },
  check: {
    reply({ exchange, reply, next }, context) {
      if (!exchange || (reply.code !== 500 && reply.code !== 502) || exchange.replies.length > 1) return;
      // To a group of commands, 500 may say that the group is what the server does not take.
      if (next || exchange.grouped) return;
      // Only where the command stands as it should: many servers say 502 to what comes out of order.
      if (exchange.before.phase !== 'ready' || exchange.before.authenticated || context.state.muddled) return;
      // 500 is also the code of a syntax error: a command with an argument may be refused for that.
      if (reply.code === 500 && exchange.verb !== 'STARTTLS') return;
      const keyword = PLAIN.has(exchange.verb) ? neededKeyword(exchange, context.session) : undefined;
      const place = replyPlace(reply);
      if (!keyword || !place || !offerAt(exchange.before)?.has(keyword)) return;
      context.report({
        place,
        message: localized(
          '{0} says that the server does not know {1}, but its reply to EHLO offers {2}: a server must not list what it answers with 500 or 502 (RFC 5321 section 4.2.4).',
          reply.code,
          exchange.verb,
          keyword,
        ),
        related: [
          { line: exchange.place.line, message: localized('The {0} that this answers.', exchange.verb) },
          ...relatedLines(context, { hello: localized('The reply to this offers {0}.', keyword) }),
        ],
      });
    },
  },
});

const PLAIN: ReadonlySet<string> = new Set(['STARTTLS', 'ETRN', 'ATRN', 'XCLIENT', 'XFORWARD']);
