import { findReplyCode, type ReplyCode } from '../protocol/replyCodes';
import type { Exchange, Place } from '../session/exchange';
import { PHASE_TEXT } from '../session/phase';
import { localized } from '../text/localized';
import { refWords } from '../text/refWords';
import { type Misfit, replyMisfit } from './replyFit';
import { replyPlace } from './replyPlace';
import { defineRule, type Report } from './rule';

export default defineRule({
  id: 'illegal-reply-code',
  title: 'Reply code does not fit the command',
  category: 'reply',
  severity: 'error',
  party: 'server',
  rfc: [
    { rfc: 5321, section: '4.3.2' },
    { rfc: 5321, section: '4.2' },
    { rfc: 4954, section: '4' },
  ],
  docs: {
    what: 'The server says that all goes well, but with a code that does not belong to this command: 250 to DATA, 354 to RCPT, 334 to anything but AUTH. Refusals with a code that no specification lists are hints.',
    why: 'RFC 5321 section 4.3.2 lists the replies to each command, and section 4.2 asks servers to send only codes that are listed. A client acts on the code: after 250 to DATA it may not send the message, after 354 to RCPT it may send it too early. A code that only differs within its class (250 to QUIT) is a warning. Any refusal is understood by its first digit, so a code from the list of another command is not reported; one that nobody has defined is a hint.',
    remedy:
      'Answer with the code that the command has in RFC 5321 section 4.3.2 or in the specification of its extension: 354 to DATA, 220 to STARTTLS, 334 or 235 in an AUTH exchange, 501 when the client cancels it with `*`, 221 to QUIT.',
    practice:
      'aiosmtpd and Haraka answer HELP with 250 instead of 214. Haraka goes on with the AUTH exchange (334) when the client cancels it, Courier answers 535. The examples of RFC 1985 and RFC 6152 show 250 to QUIT, where RFC 5321 section 4.1.1.10 asks for 221.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: RCPT TO:<b@example.net>
S: 250 2.1.5 Ok
C: DATA
S: 250 Ok
C: RSET
S: 250 2.0.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: RCPT TO:<b@example.net>
S: 251 2.1.5 User not local; will forward
C: DATA
S: 354 End data with <CR><LF>.<CR><LF>
C: Subject: hello
C: 
C: text
C: .
S: 554 5.7.1 Message refused
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: {
    zeek: 'unexpected reply',
    suricata: 'tls_rejected, data_command_rejected, invalid_reply',
  },
  hears: { commandKinds: ['ehlo', 'helo', 'lhlo'], replies: ['unusual-code'] },
  check: {
    command({ exchange }, { session, order, report }) {
      // Who introduces himself has just been greeted: also without a connect event, what came before was the greeting.
      const { greeting, connection, exchanges } = session;
      if (!greeting || connection !== undefined || exchanges.length > 1 || order !== 'wire') return;
      const place = replyPlace(greeting);
      if (!place || !HELLO.has(exchange.kind) || !isReplyCode(greeting.code) || place.line !== session.line) return;
      const fault = greetingReport(greeting.code, place);
      if (fault) report(fault);
    },
    reply({ reply, complete, exchange }, { session, state, report }) {
      // What breaks the grammar of codes has its own rule, and a server out of step cannot be held to a command.
      if (!isReplyCode(reply.code) || state.muddled) return;
      if (complete.role === 'greeting') {
        // Without a connect event the recording may begin late, so that this is no greeting.
        const place = session.connection === undefined ? undefined : replyPlace(reply);
        const greeting = place && greetingReport(reply.code, place);
        if (greeting) report(greeting);
        return;
      }
      // Behind a gap nobody knows what the reply answers.
      if (complete.role !== 'answer' || !exchange || exchange.before.phase === 'unknown') return;
      const misfit = replyMisfit(exchange, reply.code);
      const place = misfit && replyPlace(reply);
      if (!misfit || !place) return;
      report({
        place,
        severity: misfit.severity,
        message: messageFor(exchange, reply.code, misfit),
        related: [{ line: exchange.place.line, message: localized('What it answers: {0}.', nameOf(exchange)) }],
      });
    },
  },
});

const HELLO: ReadonlySet<Exchange['kind']> = new Set<Exchange['kind']>(['ehlo', 'helo', 'lhlo']);

function greetingReport(code: number, place: Place): Report | undefined {
  if (code === 220 || code === 421 || code === 521 || code === 554) return undefined;
  const expected = localized(
    'a server greets with 220, or refuses the session with 554, 521 or 421 (RFC 5321 section 3.1)',
  );
  if (code >= 400)
    return {
      place,
      severity: 'hint',
      message: localized('{0} as a greeting: {1}. A client goes by the first digit.', code, expected),
    };
  return { place, severity: 'error', message: localized('{0} as a greeting: {1}.', code, expected) };
}

function messageFor(exchange: Exchange, code: number, { expected, remark, ref }: Misfit): string {
  const where = localized('{0} to {1}: {2}', code, nameOf(exchange), stateOf(exchange));
  const wanted =
    expected.length > 0
      ? localized(', and the reply should be {0}{1} ({2})', oneOf(expected), orRefusal(expected), refWords(ref))
      : '';
  const belongs = code < 400 ? belongsTo(findReplyCode(code)) : '';
  return [`${where}${wanted}.`, remark, belongs].filter(Boolean).join(' ');
}

function stateOf({ kind, before }: Exchange): string {
  return kind === 'message' ? localized('the message was sent') : localized(PHASE_TEXT[before.phase]);
}

function orRefusal(expected: readonly number[]): string {
  return expected.some((code) => code < 400 && code !== 221) ? localized(' or a refusal (4yz or 5yz)') : '';
}

/** To what a code is the answer, where that is one thing or two; 250 answers nearly everything. */
function belongsTo(row: ReplyCode | undefined): string {
  const places = row?.legalFor.map(nameOfMoment) ?? [];
  if (!row || places.length === 0 || places.length > 4) return '';
  return localized('{0} answers {1}.', row.code, oneOf(places));
}

const MOMENTS: Readonly<Record<string, string>> = {
  connection: 'the connection itself',
  'end-of-data': 'the end of the message',
};

function nameOfMoment(what: string): string {
  const name = MOMENTS[what];
  return name === undefined ? what : localized(name);
}

function oneOf(items: readonly (number | string)[]): string {
  return items.length < 2
    ? `${items[0] ?? ''}`
    : localized('{0} or {1}', items.slice(0, -1).join(', '), items.at(-1) ?? '');
}

function nameOf({ kind, verb, text }: Exchange): string {
  if (kind === 'message') return localized('the end of the message');
  if (kind === 'response') return text === '*' ? '“*”' : localized('an AUTH response');
  return verb;
}

/** RFC 5321 section 4.2: `Reply-code = %x32-35 %x30-35 %x30-39`. */
function isReplyCode(code: number): boolean {
  return code >= 200 && code < 600 && Math.floor(code / 10) % 10 <= 5;
}
