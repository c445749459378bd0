import type { SessionEvent, SessionListener } from '../session/event';
import type { Finding } from './finding';
import type { Report, Rule, RuleContext } from './rule';

/** Makes a listener that runs all rules over the events of a session and hands out what they find. */
export function judge(rules: readonly Rule[], found: (finding: Finding) => void): SessionListener {
  const byType = checksByType(rules);
  return (event, { session, state, order }) => {
    const checks = byType.get(event.type);
    if (!checks) return;
    let judging: Rule | undefined;
    const context: RuleContext = {
      session,
      state,
      order,
      report: (report) => judging && found(findingOf(judging, report)),
    };
    for (const { rule, check } of checks) {
      judging = rule;
      check(event, context);
    }
  };
}

interface TypedCheck {
  readonly rule: Rule;
  readonly check: (event: SessionEvent, context: RuleContext) => void;
}

function checksByType(rules: readonly Rule[]): ReadonlyMap<string, readonly TypedCheck[]> {
  const byType = new Map<string, TypedCheck[]>();
  for (const rule of rules) {
    for (const [type, check] of Object.entries(rule.check)) {
      const list = byType.get(type) ?? [];
      // The table pairs each check with events of its own type only.
      list.push({ rule, check: check as TypedCheck['check'] });
      byType.set(type, list);
    }
  }
  return byType;
}

function findingOf(rule: Rule, report: Report): Finding {
  return {
    rule: rule.id,
    category: rule.category,
    severity: report.severity ?? rule.severity,
    party: report.party ?? rule.party,
    place: report.place,
    related: report.related ?? [],
    text: report.message,
    ...(report.answered ? { answered: report.answered } : {}),
  };
}
