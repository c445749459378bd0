import { ABSOLUTE, isUndated } from '../dialects/recordedTime';
import { readIsoTime } from '../dialects/timeTag';
import { timeouts } from '../protocol/limits';
import type { RfcRef } from '../protocol/rfc';
import type { Exchange, Reply, SaidPlace, Session } from '../session/exchange';
import { localized } from '../text/localized';
import { refWords } from '../text/refWords';
import { defineRule, type RuleContext } from './rule';
import { partOf } from './spanPlace';
import { verbPlace } from './verbPlace';

export default defineRule<Memory>({
  id: 'long-wait',
  title: 'Wait beyond the time-out of the other side',
  category: 'transcript',
  severity: 'information',
  party: 'server',
  rfc: [{ rfc: 5321, section: '4.5.3.2' }],
  docs: {
    what: 'A reply came later than a client has to wait for it, or the client was silent for longer than a server has to wait for its next line. Only where the transcript has times.',
    why: 'RFC 5321 section 4.5.3.2 says how long each side should wait at the least: 5 minutes for the greeting and the replies to MAIL and RCPT, 2 for the 354, 10 for the reply to the end of the message, and a server 5 minutes for the next command. Who takes longer must expect that the other side gives up. A client that gives up behind the final dot sends the message again, and the recipient gets it twice.',
    remedy:
      'Let the server answer the final dot as soon as it has stored the message, and deliver it afterwards; checks that may still refuse it have to be done by then. Let the client open a connection only when it has something to say, and leave with QUIT.',
    practice:
      'Servers that look up names or check content before they answer are slow at RCPT and at the final dot; tarpits are so on purpose. Postfix waits 300 s for a command, Exim 5 minutes.',
  },
  examples: {
    bad: `[+0.004] S: 220 mx.example.net ESMTP
[+0.005] C: EHLO client.example.org
[+0.009] S: 250 mx.example.net
[+0.010] C: MAIL FROM:<a@example.org>
[+341.2] S: 250 2.1.0 Ok
[+341.3] C: QUIT
[+341.4] S: 221 2.0.0 Bye
`,
    good: `[+0.004] S: 220 mx.example.net ESMTP
[+0.005] C: EHLO client.example.org
[+0.009] S: 250 mx.example.net
[+0.010] C: MAIL FROM:<a@example.org>
[+41.2] S: 250 2.1.0 Ok
[+41.3] C: QUIT
[+41.4] S: 221 2.0.0 Bye
`,
  },
  memory: () => ({ last: null }),
  hears: { commands: ['timed'], replies: ['timed'], content: ['timed'] },
  check: {
    reply({ reply, complete, exchange }, context) {
      const first = reply.lines[0];
      if (complete.role === 'greeting') reportGreeting(reply, context);
      else if (exchange && first) reportReply(exchange, first, context);
      const last = reply.lines.at(-1)?.time;
      if (last !== undefined) context.memory.last = last;
    },
    command({ exchange }, context) {
      fromClient(exchange.place, exchange.grouped ? undefined : verbPlace(exchange), context);
    },
    response({ exchange }, context) {
      fromClient(exchange.place, exchange.grouped ? undefined : exchange.place, context);
    },
    content({ place }, context) {
      fromClient(place, place, context);
    },
    'end-of-data'({ exchange }, context) {
      fromClient(exchange.place, exchange.place, context);
    },
  },
});

interface Memory {
  /** The time of the last line that a side said. */
  last: number | null;
}

interface Limit {
  readonly minutes: number;
  readonly refs: readonly RfcRef[];
}

function limitOf(id: string): Limit {
  return timeouts.find((one) => one.id === id) ?? { minutes: Number.POSITIVE_INFINITY, refs: [] };
}

const REPLY_LIMITS: Readonly<Partial<Record<Exchange['kind'], Limit>>> = {
  mail: limitOf('mail'),
  rcpt: limitOf('rcpt'),
  data: limitOf('data'),
  message: limitOf('end-of-data'),
  bdat: limitOf('end-of-data'),
  atrn: limitOf('atrn'),
};

function reportReply(
  exchange: Exchange,
  reply: SaidPlace & { text: string },
  { memory, report }: RuleContext<Memory>,
): void {
  const limit = REPLY_LIMITS[exchange.kind];
  const { time } = reply;
  const sent = exchange.place.time;
  if (!limit || time === undefined || sent === undefined) return;
  // In a group the server comes to a command only when it has answered the one before.
  const waited = time - Math.max(sent, exchange.grouped ? (memory.last ?? sent) : sent);
  if (!isLonger(waited, limit)) return;
  const name = exchange.kind === 'message' ? localized('the end of the message') : exchange.verb;
  report({
    place: partOf(reply, 0, 3),
    message: localized(
      'The reply to {0} came after {1}. A client need not wait longer than {2} minutes for it{3}.',
      name,
      duration(waited),
      limit.minutes,
      cited(limit),
    ),
    related: [{ line: exchange.place.line, message: localized('It answers this line.') }],
  });
}

function reportGreeting(reply: Reply, { session, report }: RuleContext<Memory>): void {
  const first = reply.lines[0];
  if (first?.time === undefined) return;
  const waited = first.time - connectTime(session, first.time);
  const limit = GREETING_LIMIT;
  if (!isLonger(waited, limit)) return;
  report({
    place: partOf(first, 0, 3),
    message: localized(
      'The greeting came after {0}. A client need not wait longer than {1} minutes for it{2}.',
      duration(waited),
      limit.minutes,
      cited(limit),
    ),
  });
}

/** Relative times begin with the connection; an absolute one is compared with the time of the connect event, if there is one. */
function connectTime({ connection = '' }: Session, time: number): number {
  if (isUndated(time)) return time;
  if (time < ABSOLUTE) return 0;
  return readIsoTime(connection, connection.lastIndexOf(' ') + 1, connection.length) ?? time;
}

/** `silent` is where a silence before this line is reported; none where the server was to speak. */
function fromClient(
  { time, line }: SaidPlace,
  silent: { start: number; end: number } | undefined,
  { memory, report }: RuleContext<Memory>,
): void {
  if (time === undefined) return;
  const limit = SERVER_LIMIT;
  const waited = memory.last === null ? 0 : time - memory.last;
  memory.last = time;
  if (!silent || !isLonger(waited, limit)) return;
  report({
    place: { line, start: silent.start, end: silent.end },
    party: 'client',
    message: localized(
      'The client was silent for {0} before this line. A server need not wait longer than {1} minutes for the client’s next line{2}.',
      duration(waited),
      limit.minutes,
      cited(limit),
    ),
  });
}

const SERVER_LIMIT = limitOf('server');
const GREETING_LIMIT = limitOf('greeting');

/** What came in time by the whole seconds of a log is not late. */
function isLonger(seconds: number, { minutes }: Limit): boolean {
  return seconds > minutes * 60 + 1;
}

function cited({ refs }: Limit): string {
  return refs[0] ? localized(' ({0})', refWords(refs[0])) : '';
}

function duration(seconds: number): string {
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const minutes = Math.floor(seconds / 60);
  const rest = Math.round(seconds - minutes * 60);
  return localized('{0} min{1}', minutes, rest > 0 ? ` ${rest} s` : '');
}
