import { findCommand } from '../protocol/commands';
import type { Exchange, Landmark, Session } from '../session/exchange';
import type { OrderFault } from '../session/order';
import { PHASE_TEXT } from '../session/phase';
import { localized } from '../text/localized';
import { defineRule, type Fix, type Related, type Rule, type RuleContext, type Severity } from './rule';
import { verbPlace } from './verbPlace';

/** What a message about the order of commands can tell. */
export interface OrderFacts {
  readonly verb: string;
  /** Where the session stands, in words: see PHASE_TEXT. */
  readonly where: string;
  readonly exchange: Exchange;
  readonly session: Session;
}

/** What a rule about the order of commands has to say; the order itself is the table in session/order.ts. */
export interface OrderRule extends Omit<Rule, 'id' | 'category' | 'check' | 'party'> {
  readonly id: OrderFault;
  /** The message, without what the server did about it. */
  message(facts: OrderFacts): string;
  /** Where some cases weigh less or more than others; otherwise all have the rule's own severity. */
  severityOf?(facts: OrderFacts): Severity;
  /** What would mend it, where there is a right form. */
  fixOf?(facts: OrderFacts): Fix | undefined;
  /** Earlier lines that explain the fault, where the session has them. */
  readonly related?: Readonly<Partial<Record<Landmark, string>>>;
}

/** Makes the rule that reports one fault of the order table, at the verb of the command. */
export function orderRule({ message, severityOf, fixOf, related = {}, ...rule }: OrderRule): Rule {
  return defineRule({
    ...rule,
    category: 'sequence',
    party: 'client',
    hears: { commands: ['out-of-order'] },
    check: {
      command({ exchange }, context) {
        if (exchange.fault !== rule.id || isExcused(exchange, context)) return;
        const facts = {
          verb: exchange.verb,
          where: whereText(exchange, context.session),
          exchange,
          session: context.session,
        };
        const fix = fixOf?.(facts);
        context.report({
          place: verbPlace(exchange),
          message: message(facts),
          severity: severityOf ? severityOf(facts) : rule.severity,
          answered: exchange,
          related: relatedLines(context, related).map((one) => ({ ...one, message: localized(one.message) })),
          ...(fix ? { fix } : {}),
        });
      },
    },
  });
}

function whereText({ before: { phase } }: Exchange, session: Session): string {
  return phase === 'connected' && isBegunAnew(session)
    ? localized('{0} since STARTTLS', localized(PHASE_TEXT[phase]))
    : localized(PHASE_TEXT[phase]);
}

/** STARTTLS put the session back to its beginning: the EHLO before it is forgotten (RFC 3207 section 4.2). */
export function isBegunAnew({ landmarks }: Session): boolean {
  return (landmarks.get('hello') ?? Number.POSITIVE_INFINITY) < (landmarks.get('starttls') ?? -1);
}

/** Whether the fault is not certain, or was told of before. */
function isExcused(exchange: Exchange, context: RuleContext): boolean {
  // Where only the client was recorded, any of its commands may have been refused.
  if (!context.state.serverSeen) return true;
  // Text that is no command, behind the end of a session, is rather the tool’s.
  if (exchange.kind === 'other' && !findCommand(exchange.verb)) return true;
  const { exchanges } = context.session;
  // Which EHLO counts for it is not known yet: pipelined-behind-starttls tells of it.
  if (exchange.grouped && isBehindStarttls(exchanges, exchange)) return true;
  // A log may leave out how the next session began; only after QUIT and its 221 there is nothing to go on with.
  if (exchange.fault === 'command-after-close' && context.order === 'log' && !endedByQuit(exchanges)) return true;
  return ONCE.has(exchange.fault) && exchanges[exchanges.lastIndexOf(exchange) - 1]?.fault === exchange.fault;
}

/** Whether the command is in one group with a STARTTLS in front of it that has no reply yet. */
function isBehindStarttls(exchanges: readonly Exchange[], exchange: Exchange): boolean {
  const place = exchanges.lastIndexOf(exchange);
  // In a long group each line would cost as much as all before it.
  for (let back = 1; back <= LOOK_BACK; back++) {
    const one = exchanges[place - back];
    if (one?.kind === 'starttls' && one.replies.length === 0) return true;
    if (!one?.grouped) return false;
  }
  return false;
}

const LOOK_BACK = 20;

function endedByQuit(exchanges: readonly Exchange[]): boolean {
  return exchanges.findLast((exchange) => exchange.replies.length > 0)?.replies.at(-1)?.code === 221;
}

/** Faults that go on until the session is left; the first line tells it. */
const ONCE: ReadonlySet<string> = new Set<OrderFault>([
  'command-after-refusal',
  'command-after-quit',
  'command-after-close',
]);

/** The landmarks of the session that were met, as related lines. */
export function relatedLines({ session }: RuleContext, wanted: Readonly<Partial<Record<Landmark, string>>>): Related[] {
  const lines: Related[] = [];
  for (const [landmark, message] of Object.entries(wanted)) {
    const line = session.landmarks.get(landmark as Landmark);
    if (line !== undefined) lines.push({ line, message });
  }
  return lines;
}
