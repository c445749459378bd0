import type { Exchange } from '../session/exchange';
import type { OrderFault } from '../session/order';
import { localized } from '../text/localized';
import { lastChunkBefore } from './lastChunkBefore';
import { replyPlace } from './replyPlace';
import { defineRule, type RuleContext, type Severity } from './rule';

export default defineRule({
  id: 'out-of-order-accepted',
  title: 'Server accepts a command that it must refuse here',
  category: 'sequence',
  severity: 'error',
  party: 'server',
  rfc: [
    { rfc: 5321, section: '3.3' },
    { rfc: 5321, section: '4.1.4' },
    { rfc: 4954, section: '4' },
    { rfc: 3030, section: '2' },
    { rfc: 2033, section: '4.1' },
  ],
  docs: {
    what: 'The client sent a command out of order, and the server accepted it although an RFC says that it must answer 503 (or, to EHLO in LMTP, must not accept it).',
    why: 'RFC 5321 section 4.1.4: where a command is out of order the server answers 503 and stays in the state it was in; RCPT without MAIL (section 3.3), AUTH in a transaction or after a success (RFC 4954 section 4), DATA or BDAT after chunks (RFC 3030 sections 2 and 3), and HELO or EHLO in LMTP (RFC 2033 section 4.1) MUST be refused. A server that goes along may mix the senders or recipients of two messages.',
    remedy:
      'Check the state of the session at each command, answer 503 and change nothing. The client’s own fault is reported beside this one.',
    practice:
      'Haraka, qpsmtpd and go-smtp accept a nested MAIL and forget the first sender; aiosmtpd, smtp-server, Haraka and Twisted accept AUTH in a transaction; Haraka accepts a second AUTH.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 AUTH EXTERNAL
C: AUTH EXTERNAL dXNlcg==
S: 235 2.7.0 Authentication successful
# smtp-expect auth-twice
C: AUTH EXTERNAL b3RoZXI=
S: 235 2.7.0 Authentication successful
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 AUTH EXTERNAL
C: AUTH EXTERNAL dXNlcg==
S: 235 2.7.0 Authentication successful
# smtp-expect auth-twice
C: AUTH EXTERNAL b3RoZXI=
S: 503 5.5.1 Already authenticated
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  hears: { replies: ['out-of-order'] },
  check: {
    reply({ exchange, reply }, context) {
      // In a group the fault was judged by replies that the client hoped for; the server may stand elsewhere.
      if (!exchange?.fault || exchange.grouped || reply !== exchange.replies[0]) return;
      if (reply.code < 200 || reply.code >= 400) return;
      const must = mustRefuse(exchange, context);
      const place = replyPlace(reply);
      if (!must || !place) return;
      context.report({
        place,
        message: localized(
          '{0} is out of order here, and {1}. The server accepted it with {2}.',
          exchange.verb,
          localized(must.text),
          reply.code,
        ),
        severity: must.severity ?? 'error',
        related: [{ line: exchange.place.line, message: localized('This {0} is out of order.', exchange.verb) }],
      });
    },
  },
});

interface Duty {
  /** Completes “… is out of order here, and”. */
  readonly text: string;
  readonly severity?: Severity;
}

const DUTIES: Readonly<Partial<Record<OrderFault, Duty>>> = {
  'rcpt-before-mail': { text: 'the server must answer RCPT without MAIL with 503 (RFC 5321 section 3.3)' },
  // Section 4.1.4 asks for 503 where the order is such that the server cannot process the commands: some can.
  'nested-mail': {
    text: 'the server should answer 503 and keep the transaction that is open (RFC 5321 section 4.1.4)',
    severity: 'warning',
  },
  'auth-twice': { text: 'the server must answer 503 to AUTH after a success (RFC 4954 section 4)' },
  'auth-in-transaction': { text: 'the server must answer 503 to AUTH in a transaction (RFC 4954 section 4)' },
  'data-with-binarymime': { text: 'the server must answer 503 to DATA for a binary message (RFC 3030 section 3)' },
  'hello-in-lmtp': { text: 'an LMTP server must not accept it (RFC 2033 section 4.1)' },
};

function mustRefuse(exchange: Exchange, { session }: RuleContext): Duty | undefined {
  if (exchange.fault === 'chunking-interrupted') {
    return exchange.kind === 'data'
      ? { text: localized('the server must answer 503 to DATA between chunks (RFC 3030 section 2)') }
      : {
          text: localized('the server should answer 503 between chunks (RFC 5321 section 4.1.4)'),
          severity: 'warning',
        };
  }
  if (exchange.fault === 'bdat-before-mail') {
    if (!lastChunkBefore(session, exchange)) return undefined;
    return { text: localized('the server must answer 503 to a chunk after the last one (RFC 3030 section 2)') };
  }
  return exchange.fault ? DUTIES[exchange.fault] : undefined;
}
