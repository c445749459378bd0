import type { SessionEvent, SessionListener } from '../session/event';
import type { Session } from '../session/exchange';
import type { Finding } from './finding';
import type { Report, Rule, RuleContext } from './rule';

/** Makes a listener that runs all rules over the events of a session and hands out what they find. */
export function judge(rules: readonly Rule[], found: (finding: Finding) => void): SessionListener {
  const byType = checksByType(rules);
  const memories = new WeakMap<Session, Map<string, unknown>>();
  const recall = (session: Session, rule: Rule): unknown => {
    if (!rule.memory) return undefined;
    const ofSession = memories.get(session) ?? new Map<string, unknown>();
    memories.set(session, ofSession);
    if (!ofSession.has(rule.id)) ofSession.set(rule.id, rule.memory());
    return ofSession.get(rule.id);
  };
  return (event, { session, state, order }) => {
    const checks = byType.get(event.type);
    if (!checks) return;
    for (const { rule, check } of checks) {
      const report = (one: Report) => found(findingOf(rule, one));
      check(event, { session, state, order, memory: recall(session, rule), report });
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
    ...(report.fix ? { fix: report.fix } : {}),
  };
}
