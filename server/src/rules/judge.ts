import type { SessionEvent, SessionListener } from '../session/event';
import type { Session } from '../session/exchange';
import type { FileView } from './fileView';
import type { Finding } from './finding';
import type { Report, Rule, RuleContext } from './rule';

/** Makes a listener that runs all rules over the events of a session and hands out what they find. */
export function judge(rules: readonly Rule[], found: (finding: Finding) => void): SessionListener {
  const byType = checksByType(rules, found);
  // A context holds for the whole session, as its state is stepped in place. By the rule's place in the list.
  const contexts = new WeakMap<Session, RuleContext[]>();
  // Long messages are one event after another of the same session.
  let session: Session | undefined;
  let latest: RuleContext[] = [];
  return (event, at) => {
    const checks = byType.get(event.type === 'content' && event.plain ? PLAIN_TEXT : event.type);
    if (!checks) return;
    if (at.session !== session) {
      session = at.session;
      latest = contexts.get(session) ?? [];
      contexts.set(session, latest);
    }
    for (const { index, rule, check, report } of checks) {
      let context = latest[index];
      if (!context) {
        context = { session: at.session, state: at.state, order: at.order, memory: rule.memory?.(), report };
        latest[index] = context;
      }
      check(event, context);
    }
  };
}

/** Runs the rules about the recording as a whole. */
export function judgeFile(rules: readonly Rule[], view: FileView, found: (finding: Finding) => void): void {
  for (const rule of rules) rule.file?.(view, (report) => found(findingOf(rule, report)));
}

/** Stands for the type of `content` events that are plain. */
const PLAIN_TEXT = 'plain-text';

interface TypedCheck {
  /** Of the rule in the list. */
  readonly index: number;
  readonly rule: Rule;
  readonly report: (report: Report) => void;
  readonly check: (event: SessionEvent, context: RuleContext) => void;
}

function checksByType(
  rules: readonly Rule[],
  found: (finding: Finding) => void,
): ReadonlyMap<string, readonly TypedCheck[]> {
  const byType = new Map<string, TypedCheck[]>();
  const add = (type: string, check: TypedCheck) => {
    const list = byType.get(type);
    if (list) list.push(check);
    else byType.set(type, [check]);
  };
  for (const [index, rule] of rules.entries()) {
    const report = (one: Report) => found(findingOf(rule, one));
    for (const [type, check] of Object.entries(rule.check)) {
      // The table pairs each check with events of its own type only.
      const typed: TypedCheck = { index, rule, report, check: check as TypedCheck['check'] };
      add(type, typed);
      if (type === 'content' && !rule.skipsPlainText) add(PLAIN_TEXT, typed);
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
