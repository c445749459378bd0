import type { Exchange, Session } from '../session/exchange';
import { localized } from '../text/localized';
import { defineRule } from './rule';

export default defineRule({
  id: 'auth-continued-after-cancel',
  title: 'AUTH exchange goes on after it was cancelled',
  category: 'security',
  severity: 'error',
  party: 'client',
  rfc: [{ rfc: 4954, section: '4' }],
  docs: {
    what: 'The client cancels the AUTH exchange with a lone `*`, the server refuses the AUTH with 501 as it must, and the client sends a response for it all the same.',
    why: 'RFC 4954 section 4: with `*` and 501 the exchange is over, and the next line is a command. What the client sends, possibly a password, is read as an unknown command and gets into logs.',
    remedy: 'After `*` wait for 501, then begin anew with AUTH, or send another command.',
    practice:
      'Haraka does not heed the `*` and goes on with 334; then the client is right to answer or to cancel again. Snort warns (124:14) where another mechanism follows a cancelled one: that is legal, but crashed old versions of Postfix with Cyrus SASL (CVE-2011-1720).',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 AUTH LOGIN PLAIN
C: AUTH LOGIN
S: 334 VXNlcm5hbWU6
C: *
S: 501 5.7.0 Authentication aborted
C: dXNlckBleGFtcGxlLm9yZw==
S: 500 5.5.2 Command not recognized
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 AUTH LOGIN PLAIN
C: AUTH LOGIN
S: 334 VXNlcm5hbWU6
C: *
S: 501 5.7.0 Authentication aborted
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  hears: { kinds: ['other'] },
  check: {
    command({ exchange }, { session, report }) {
      if (exchange.kind !== 'other' || !isResponse(exchange.text)) return;
      const cancel = cancelBefore(session, exchange);
      if (!cancel) return;
      report({
        place: exchange.place,
        message: localized(
          'A response for an AUTH exchange that is over: the client cancelled it with “*” and the server confirmed that. Here a command is expected (RFC 4954 section 4).',
        ),
        answered: exchange,
        related: [{ line: cancel.place.line, message: localized('Here the exchange was cancelled.') }],
      });
    },
  },
});

/** The `*` right before, where the server refused the AUTH with it. */
function cancelBefore({ exchanges }: Session, exchange: Exchange): Exchange | undefined {
  const before = exchanges[exchanges.lastIndexOf(exchange) - 1];
  if (before?.kind !== 'response' || before.verb !== '*') return undefined;
  return before.replies.some((reply) => reply.code >= 400) ? before : undefined;
}

/** Whether it looks like base64 and not like a misspelt verb. */
function isResponse(text: string): boolean {
  return /^[A-Za-z0-9+/]{6,}={0,2}$/.test(text) && text.length % 4 === 0;
}
