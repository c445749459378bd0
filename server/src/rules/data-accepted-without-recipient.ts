import { localized } from '../text/localized';
import { replyPlace } from './replyPlace';
import { defineRule } from './rule';

export default defineRule({
  id: 'data-accepted-without-recipient',
  title: 'Server accepts DATA without a recipient',
  category: 'sequence',
  severity: 'warning',
  party: 'server',
  rfc: [
    { rfc: 2920, section: '3.2' },
    { rfc: 5321, section: '3.3' },
    { rfc: 2033, section: '4.2' },
  ],
  docs: {
    what: 'The server answers DATA with 354 though it accepted no recipient in this transaction.',
    why: 'A server should not answer DATA positively unless it accepted a recipient (RFC 2920 section 3.2); RFC 5321 section 3.3 gives it 503 and 554 for that, and an LMTP server MUST answer 503 (RFC 2033 section 4.2). After 354 the client has to send something, and a client that pipelines should send a lone dot (RFC 2920 section 3.1); the server must not deliver anything for it (section 3.2).',
    remedy: 'Count the accepted recipients, and answer DATA with 503 or 554 where there are none.',
    practice:
      'Every recorded server refuses such a DATA: most with 503, Postfix and Dovecot submission with 554, Courier and go-smtp with 502.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 PIPELINING
C: MAIL FROM:<a@example.org>
C: RCPT TO:<nobody@example.net>
C: DATA
S: 250 2.1.0 Ok
S: 550 5.1.1 No such user
S: 354 End data with <CR><LF>.<CR><LF>
C: .
S: 554 5.5.1 No valid recipients
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 PIPELINING
C: MAIL FROM:<a@example.org>
C: RCPT TO:<nobody@example.net>
C: DATA
S: 250 2.1.0 Ok
S: 550 5.1.1 No such user
S: 554 5.5.1 No valid recipients
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  hears: { kinds: ['data'] },
  check: {
    reply({ exchange, reply }, { session, state, report }) {
      if (exchange?.kind !== 'data' || reply.code !== 354 || state.recipients > 0) return;
      // Where the recording begins late, recipients may have been accepted before it does.
      const known = state.refused > 0 || WITHOUT.has(exchange.fault);
      const place = replyPlace(reply);
      if (!known || !place) return;
      const lmtp = state.hello === 'LHLO';
      const why = state.refused > 0 ? localized('every RCPT was refused') : localized('no RCPT was accepted');
      const mail = session.landmarks.get('mail');
      report({
        place,
        message: lmtp
          ? localized(
              '354 though {0}: an LMTP server must answer DATA with 503 then, as there is nobody to whom it could answer the message (RFC 2033 section 4.2).',
              why,
            )
          : localized(
              '354 though {0}: the message has nowhere to go. The server should answer DATA with 503 or 554 then (RFC 5321 section 3.3, RFC 2920 section 3.2).',
              why,
            ),
        // RFC 2920 shows it as an example of what a client has to live with.
        severity: lmtp ? 'error' : exchange.fault === '' ? 'hint' : 'warning',
        related: mail === undefined ? [] : [{ line: mail, message: localized('This MAIL opened the transaction.') }],
      });
    },
  },
});

const WITHOUT: ReadonlySet<string> = new Set(['data-before-rcpt', 'data-before-mail']);
