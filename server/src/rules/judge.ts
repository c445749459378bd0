import type { Held, ListenerContext, SessionEvent, SessionListener } from '../session/event';
import type { Session } from '../session/exchange';
import type { SessionState } from '../session/state';
import { type Finding, findingOf } from './finding';
import { traitsOf } from './hearing';
import type { JudgedRule, RecordingChecks, Report, RuleContext } from './rule';
import { type CheckList, checksOf, type TypedCheck } from './toldChecks';

export interface Judge extends SessionListener {
  /** Runs one kind of check of the recording in all rules that have it. */
  recording<Kind extends keyof RecordingChecks>(kind: Kind, ...[what]: RecordingArguments<Kind>): void;
}

type RecordingArguments<Kind extends keyof RecordingChecks> = [Parameters<NonNullable<RecordingChecks[Kind]>>[0]];

/** Runs all rules over the events of sessions and over the recording, and hands out what they find. */
export function judge(rules: readonly JudgedRule[], found: (finding: Finding) => void): Judge {
  return new RuleJudge(rules, found);
}

/** A class, as closures of their own for each judge would be compiled anew for each. */
class RuleJudge implements Judge {
  readonly #rules: readonly JudgedRule[];
  readonly #found: (finding: Finding) => void;
  readonly #checks: (event: SessionEvent) => CheckList;
  readonly #current: CurrentCheck;

  constructor(rules: readonly JudgedRule[], found: (finding: Finding) => void) {
    this.#rules = rules;
    this.#found = found;
    this.#checks = checksOf(rules);
    this.#current = new CurrentCheck(found);
  }

  listen(event: SessionEvent, at: ListenerContext): void {
    const list = this.#checks(event);
    const current = this.#current;
    current.enter(at);
    for (const one of list.calledFor(list.asksTraits ? traitsOf(event, at) : 0)) {
      current.prepare(one, at);
      one.check(event, current);
    }
    if (event.type === 'command') at.contentTold = false;
    else if (event.type === 'content') at.contentTold = true;
    if (at.held.length > 0 && RELEASES.has(event.type)) release(at, event.type === 'reply', this.#found);
  }

  recording<Kind extends keyof RecordingChecks>(kind: Kind, ...[what]: RecordingArguments<Kind>): void {
    for (const rule of havingChecks(this.#rules, kind)) {
      const check = rule.recording?.[kind] as ((what: unknown, report: (report: Report) => void) => void) | undefined;
      check?.(what, (report) => this.#found(findingOf(rule, report)));
    }
  }
}

/** The few rules that have a check of the recording: a log has many rows of lines that are judged so. */
function havingChecks(rules: readonly JudgedRule[], kind: keyof RecordingChecks): readonly JudgedRule[] {
  let lists = having.get(rules);
  if (!lists) {
    lists = new Map();
    having.set(rules, lists);
  }
  let list = lists.get(kind);
  if (!list) {
    list = rules.filter(({ recording }) => recording?.[kind] !== undefined);
    lists.set(kind, list);
  }
  return list;
}

const having = new WeakMap<readonly JudgedRule[], Map<keyof RecordingChecks, readonly JudgedRule[]>>();

/**
 * What a check sees: one object for all of them, made ready for each call, as a session of a few lines would else cost more
 * objects than it has characters. Checks use it while they run and do not keep it.
 */
class CurrentCheck implements RuleContext {
  session!: Session;
  state!: Readonly<SessionState>;
  order: 'wire' | 'log' = 'wire';
  memory: unknown;
  #rule!: JudgedRule;
  #at!: ListenerContext;
  readonly #found: (finding: Finding) => void;

  constructor(found: (finding: Finding) => void) {
    this.#found = found;
  }

  enter(at: ListenerContext): void {
    this.#at = at;
    this.session = at.session;
    this.state = at.state;
    this.order = at.order;
  }

  prepare({ rule, slot, start }: TypedCheck, { remembered }: ListenerContext): void {
    this.#rule = rule;
    if (start) this.memory = remembered[slot] ??= start();
  }

  /** A message that tells of a reply waits for it, so that a finding never changes. An arrow, as checks take it out of the context. */
  readonly report = (report: Report): void => {
    const { answered } = report;
    if (!answered || answered.replies.length > 0) {
      this.#found(findingOf(this.#rule, report, answered));
      return;
    }
    const { answered: exchange, ...rest } = report;
    this.#at.held.push({ exchange: answered, what: { rule: this.#rule, report: rest } });
  };
}

/** Events behind which an exchange may have got its reply, or will get none. */
const RELEASES: ReadonlySet<SessionEvent['type']> = new Set<SessionEvent['type']>(['reply', 'closed', 'over']);

function release(at: ListenerContext, onlyAnswered: boolean, found: (finding: Finding) => void): void {
  const waiting: Held[] = [];
  for (const one of at.held) {
    if (onlyAnswered && one.exchange.replies.length === 0) {
      waiting.push(one);
      continue;
    }
    const { rule, report } = one.what as { rule: JudgedRule; report: Report };
    found(findingOf(rule, report, one.exchange));
  }
  at.held = waiting;
}
