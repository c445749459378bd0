import type { Exchange, Session } from '../session/exchange';
import { localized } from '../text/localized';
import { defineRule } from './rule';
import { verbPlace } from './verbPlace';

export default defineRule<Memory>({
  id: 'message-without-354',
  title: 'Message sent without 354',
  category: 'sequence',
  severity: 'error',
  party: 'client',
  rfc: [
    { rfc: 5321, section: '3.3' },
    { rfc: 2920, section: '3.1' },
  ],
  docs: {
    what: 'The client sends the text of the message though the server did not answer DATA with 354: it was refused, or its reply had not come yet.',
    why: 'RFC 5321 section 3.3: the message MUST NOT be sent unless 354 was received. A server that refused DATA takes each line of the text for a command; text that holds commands then becomes part of the session. DATA must be the last command of a pipelined group for this reason (RFC 2920 section 3.1).',
    remedy: 'Read the reply to DATA. After 354 send the message; after a refusal send RSET or QUIT.',
    practice:
      'Servers that refuse DATA answer each line of the message with 500 or 502, and some hang up after a number of them. Postfix answers 554 and closes when the message comes in the same packet as DATA.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 PIPELINING
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: RCPT TO:<b@example.net>
S: 250 2.1.5 Ok
C: DATA
C: Subject: hello
C: 
C: text
C: .
S: 354 End data with <CR><LF>.<CR><LF>
S: 250 2.0.0 Ok: queued as 4F2A1
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 PIPELINING
C: MAIL FROM:<a@example.org>
C: RCPT TO:<b@example.net>
C: DATA
S: 250 2.1.0 Ok
S: 250 2.1.5 Ok
S: 354 End data with <CR><LF>.<CR><LF>
C: Subject: hello
C: 
C: text
C: .
C: QUIT
S: 250 2.0.0 Ok: queued as 4F2A1
S: 221 2.0.0 Bye
`,
  },
  peers: {
    suricata: 'invalid_pipelined_sequence',
    zeek: 'smtp_unmatched_end_of_data',
    postfix: 'improper command pipelining after DATA',
  },
  memory: () => ({ goesOn: false }),
  hears: { commands: ['single-dot'], replyKinds: ['data'], content: ['first'] },
  check: {
    content({ text, exchange, place }, { memory }) {
      if (exchange?.content?.first === place.line) memory.goesOn = COMMAND.test(text);
    },
    reply({ exchange, reply, next, complete }, { order, state, memory, report }) {
      if (exchange?.kind !== 'data' || order !== 'wire') return;
      // After a refusal it is the next command of a client that sends no message; after 354 it is text that came too early.
      if (memory.goesOn && exchange.content && reply.code >= 400) return;
      const sent = exchange.content !== undefined || complete.unwanted || next?.kind === 'message';
      // A refusal of another kind may be the reply to the final dot, where the recording lacks the 354.
      if (!sent || (reply.code >= 400 && state.recipients > 0 && !REFUSES_DATA.has(reply.code))) return;
      const first = exchange.content?.first;
      report({
        place: verbPlace(exchange),
        message: localized(
          'The message follows DATA at once: the client must wait for the reply, and may send the message only after 354 (RFC 5321 section 3.3).',
        ),
        answered: exchange,
        related: first === undefined ? [] : [{ line: first, message: localized('Here the message begins.') }],
      });
    },
    command({ exchange }, { session, report }) {
      if (exchange.text !== '.' || !isDataRefused(session)) return;
      const line = session.landmarks.get('refusedData');
      report({
        place: exchange.place,
        message: localized(
          'The end of a message, though the server refused DATA: without 354 the message must not be sent, and each of its lines is taken for a command (RFC 5321 section 3.3).',
        ),
        answered: exchange,
        related: line === undefined ? [] : [{ line, message: localized('This DATA was refused.') }],
      });
    },
  },
});

interface Memory {
  /** What follows DATA begins with a command. */
  goesOn: boolean;
}

/** Commands that no first line of a message can be taken for (RFC 5322 section 2.2). */
const COMMAND = /^(?:MAIL FROM:|RCPT TO:|(?:EHLO|HELO|LHLO|AUTH) \S|(?:RSET|NOOP|QUIT|STARTTLS)$)/i;

/** Codes that refuse DATA itself and are no verdict on a message. */
const REFUSES_DATA: ReadonlySet<number> = new Set([500, 501, 502, 503, 530]);

/** Whether the latest DATA was refused, and nothing begun since. */
function isDataRefused({ exchanges }: Session): boolean {
  const latest = exchanges.findLast((one) => BEGINS.has(one.kind));
  return latest?.kind === 'data' && latest.replies.length > 0 && latest.replies.every((reply) => reply.code >= 400);
}

const BEGINS: ReadonlySet<Exchange['kind']> = new Set<Exchange['kind']>([
  'mail',
  'data',
  'bdat',
  'message',
  'rset',
  'ehlo',
  'helo',
  'lhlo',
]);
