import type { Exchange, Landmark } from '../session/exchange';
import type { OrderFault } from '../session/order';
import { PHASE_TEXT } from '../session/phase';
import { defineRule, type Related, type Rule, type RuleContext } from './rule';

/** What a rule about the order of commands has to say; the order itself is the table in session/order.ts. */
export interface OrderRule extends Omit<Rule, 'id' | 'category' | 'check' | 'party'> {
  readonly id: OrderFault;
  /** The message, without what the server did about it. `where` says in words where the session stands. */
  message(facts: { readonly verb: string; readonly where: string; readonly exchange: Exchange }): string;
  /** Earlier lines that explain the fault, where the session has them. */
  readonly related?: Readonly<Partial<Record<Landmark, string>>>;
}

/** Makes the rule that reports one fault of the order table, at the verb of the command. */
export function orderRule({ message, related = {}, ...rule }: OrderRule): Rule {
  return defineRule({
    ...rule,
    category: 'sequence',
    party: 'client',
    check: {
      command({ exchange }, context) {
        if (exchange.fault !== rule.id) return;
        const { place, verb, before } = exchange;
        context.report({
          place: { ...place, end: place.start + (exchange.command?.verbEnd ?? 0) },
          message: message({ verb, where: PHASE_TEXT[before.phase], exchange }),
          answered: exchange,
          related: relatedLines(context, related),
        });
      },
    },
  });
}

/** The landmarks of the session that were met, as related lines. */
export function relatedLines({ session }: RuleContext, wanted: Readonly<Partial<Record<Landmark, string>>>): Related[] {
  const lines: Related[] = [];
  for (const [landmark, message] of Object.entries(wanted)) {
    const line = session.landmarks.get(landmark as Landmark);
    if (line !== undefined) lines.push({ line, message });
  }
  return lines;
}
