import type { Phase } from '../session/phase';
import { localized } from '../text/localized';
import { replyPlace } from './replyPlace';
import { defineRule, type Related } from './rule';

export default defineRule({
  id: 'hello-refused-in-session',
  title: 'Another EHLO refused as out of order',
  category: 'sequence',
  severity: 'warning',
  party: 'server',
  rfc: [{ rfc: 5321, section: '4.1.4' }],
  docs: {
    what: 'The server answers 503 to an EHLO that follows an earlier one.',
    why: 'RFC 5321 section 4.1.4: EHLO may be issued by a client later in the session, and then does what RSET does. Where it is not acceptable the server answers 501, 500, 502 or 550; 503 is not among these, as EHLO is never out of order.',
    remedy: 'Accept EHLO at any time, discard the open transaction, and send the list of extensions anew.',
    practice:
      'OpenSMTPD, qpsmtpd and CPython’s smtpd answer 503 to a second EHLO or HELO; the others accept it. Courier accepts it but keeps the transaction.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: EHLO client.example.org
S: 503 5.5.1 Invalid command: Already identified
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: EHLO client.example.org
S: 250 mx.example.net
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: { suricata: 'duplicate_fields', opensmtpd: 'already identified' },
  hears: { kinds: ['ehlo'], replies: ['refusal'] },
  check: {
    reply({ exchange, reply }, { session, state, report }) {
      if (reply.code !== 503 || exchange?.verb !== 'EHLO' || exchange.fault !== '' || exchange.grouped) return;
      if (exchange.before.hello === '' || !CERTAIN.has(exchange.before.phase) || state.muddled) return;
      const place = replyPlace(reply);
      if (!place) return;
      const related: Related[] = [];
      const hello = session.landmarks.get('hello');
      if (hello !== undefined)
        related.push({ line: hello, message: localized('The client introduced itself here the first time.') });
      report({
        place,
        message: localized(
          '503 to another EHLO: a client may repeat it at any time, and the server should accept it as it accepts RSET (RFC 5321 section 4.1.4).',
        ),
        related,
      });
    },
  },
});

const CERTAIN: ReadonlySet<Phase> = new Set<Phase>(['ready', 'mail', 'rcpt', 'chunk']);
