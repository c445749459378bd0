import type { Exchange, Place } from '../../session/exchange';
import { verbKind } from '../../session/verbs';
import { helloName } from '../helloName';
import { acceptsHello } from '../offerOf';
import { pathCommandOf } from '../pathCommandOf';
import { replyPlace } from '../replyPlace';
import { spanPlace } from '../spanPlace';
import { verbPlace } from '../verbPlace';
import type { Occasion } from './customRule';
import { headerChecks, messageChecks } from './messageOccasions';
import { type Checks, type Reporter, subjectOf } from './reporter';
import { transactionChecks } from './transactionEnd';
import { durationOf } from './waits';

/** The checks that look at a condition on an occasion. */
export function checksOn(on: Occasion, reporter: Reporter): Checks {
  return CHECKS[on](reporter);
}

const CHECKS: Readonly<Record<Occasion, (reporter: Reporter) => Checks>> = {
  command: (reporter) => ({
    hears: kindsOf(reporter, (kind) => [kind]),
    check: {
      command({ exchange }, context) {
        const subject = { ...subjectOf(context), standing: exchange.before, exchange };
        reporter.tell(subject, commandPlace(exchange, reporter.names), context);
      },
    },
  }),
  reply: (reporter) => ({
    hears: kindsOf(reporter, (kind) => (kind === 'auth' ? ['auth', 'response'] : [kind])),
    check: {
      reply({ exchange, reply }, context) {
        if (!exchange) return;
        const subject = { ...subjectOf(context), standing: exchange.before, exchange, reply };
        reporter.tell(subject, replyPlace(reply), context, [
          { line: exchange.place.line, message: 'It answers this line.' },
        ]);
      },
    },
  }),
  greeting: (reporter) => ({
    hears: { replies: ['unanswering'] },
    check: {
      reply({ reply, complete }, context) {
        if (complete.role === 'greeting') reporter.tell({ ...subjectOf(context), reply }, replyPlace(reply), context);
      },
    },
  }),
  ehlo: (reporter) => ({
    hears: { replyKinds: ['ehlo', 'helo', 'lhlo'] },
    check: {
      reply(event, context) {
        const { exchange, reply } = event;
        const accepts = acceptsHello(event) || (exchange?.kind === 'helo' && reply.code >= 200 && reply.code < 300);
        if (accepts) reporter.tell({ ...subjectOf(context), exchange, reply }, replyPlace(reply), context);
      },
    },
  }),
  header: headerChecks,
  message: messageChecks,
  'transaction-end': transactionChecks,
  'session-end': (reporter) => ({
    check: {
      over(_, context) {
        const { session } = context;
        const { landmarks, greeting } = session;
        // Of a recording that just stops nobody knows what came behind it.
        if (!greeting || !(landmarks.has('end') || landmarks.has('closed'))) return;
        reporter.tell({ ...subjectOf(context), duration: durationOf(session) }, replyPlace(greeting), context);
      },
    },
  }),
};

/** The kinds of commands that the verbs of a condition have, so that no other is told to it. */
function kindsOf(
  { verbs }: Reporter,
  kinds: (kind: Exchange['kind']) => readonly Exchange['kind'][],
): NonNullable<Checks['hears']> {
  if (!verbs) return {};
  return { kinds: [...new Set(verbs.flatMap((verb) => kinds(verb === '.' ? 'message' : verbKind(verb))))] };
}

/** The part of a command that a condition is about. */
function commandPlace(exchange: Exchange, names: ReadonlySet<string>): Place {
  if (names.has('address') || names.has('domain') || names.has('localPart')) {
    const path = pathCommandOf(exchange)?.path;
    if (path && path.end > path.start) return spanPlace(exchange, path);
  }
  const name = names.has('name') ? helloName(exchange) : undefined;
  return name && name.end > name.start ? spanPlace(exchange, name) : verbPlace(exchange);
}
