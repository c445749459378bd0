import type { Phase } from '../session/phase';
import { localized } from '../text/localized';
import { replyPlace } from './replyPlace';
import { defineRule } from './rule';

export default defineRule({
  id: 'stateless-refused',
  title: 'NOOP, RSET, HELP, VRFY or EXPN refused as out of order',
  category: 'sequence',
  severity: 'warning',
  party: 'server',
  rfc: [{ rfc: 5321, section: '4.1.4' }],
  docs: {
    what: 'The server answers 503 to NOOP, RSET, HELP, VRFY or EXPN.',
    why: 'RFC 5321 section 4.1.4: these commands can be used at any time during a session, also before EHLO, and servers should process them normally, that is, not answer 503.',
    remedy:
      'Answer them in every state. RSET before EHLO has nothing to discard and does no harm; 502 or 252 are there for VRFY and EXPN where they are switched off.',
    practice: 'OpenSMTPD answers 503 to RSET before EHLO. Exim answers 503 to VRFY between the chunks of a message.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: RSET
S: 503 5.5.1 Invalid command: Command not allowed at this point.
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: RSET
S: 250 2.0.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  hears: { replies: ['refusal'] },
  check: {
    reply({ exchange, reply }, { state, report }) {
      if (reply.code !== 503 || !exchange || !STATELESS.has(exchange.verb) || exchange.grouped) return;
      if (!CERTAIN.has(exchange.before.phase) || state.muddled) return;
      const place = replyPlace(reply);
      if (!place) return;
      const when = exchange.before.hello === '' ? localized(', also before EHLO') : '';
      report({
        place,
        message: localized(
          '503 to {0}: it can be used at any time{1}, and the server should process it normally (RFC 5321 section 4.1.4).',
          exchange.verb,
          when,
        ),
        related: [{ line: exchange.place.line, message: localized('This {0} is in order.', exchange.verb) }],
      });
    },
  },
});

const STATELESS: ReadonlySet<string> = new Set(['NOOP', 'RSET', 'HELP', 'VRFY', 'EXPN']);

/** Not where the session was refused, or where the transaction can only be thrown away. */
const CERTAIN: ReadonlySet<Phase> = new Set<Phase>(['connected', 'ready', 'mail', 'rcpt', 'chunk']);
