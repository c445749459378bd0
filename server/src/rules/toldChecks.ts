import type { SessionEvent } from '../session/event';
import type { Exchange } from '../session/exchange';
import type { Rule, RuleContext } from './rule';

/** A rule's check of one type of event. */
export interface TypedCheck {
  readonly rule: Rule;
  /** Where the rule's memory is kept among what is remembered of a session. */
  readonly slot: number;
  readonly start: (() => unknown) | undefined;
  readonly check: (event: SessionEvent, context: RuleContext) => void;
}

/** Which checks are told of an event: see Hearing. */
export interface ToldChecks {
  checks(event: SessionEvent): readonly TypedCheck[];
  /** Those that are told of commands out of order, and of the first command behind content, too. */
  readonly outOfOrder: readonly TypedCheck[];
  readonly behindContent: readonly TypedCheck[];
}

/** Made once for each list of rules. */
export function checksOf(rules: readonly Rule[]): ToldChecks {
  const known = made.get(rules);
  if (known) return known;
  const told = toldChecks(typedChecks(rules));
  made.set(rules, told);
  return told;
}

const made = new WeakMap<readonly Rule[], ToldChecks>();

type Typed = TypedCheck & { readonly type: SessionEvent['type'] };

function typedChecks(rules: readonly Rule[]): Typed[] {
  const typed: Typed[] = [];
  let slots = 0;
  for (const rule of rules) {
    const slot = rule.memory ? slots++ : -1;
    for (const [type, check] of Object.entries(rule.check)) {
      // The table pairs each check with events of its own type only.
      typed.push({
        type: type as Typed['type'],
        rule,
        slot,
        start: rule.memory,
        check: check as TypedCheck['check'],
      });
    }
  }
  return typed;
}

function toldChecks(all: readonly Typed[]): ToldChecks {
  const lists = new Map<string, readonly TypedCheck[]>();
  const listOf = (key: string, takes: (one: Typed) => boolean) => {
    const known = lists.get(key);
    if (known) return known;
    const list = all.filter(takes);
    lists.set(key, list);
    return list;
  };
  const ofType = (type: SessionEvent['type']) => listOf(type, (one) => one.type === type);
  const ofKind = (type: SessionEvent['type'], kind: Exchange['kind']) =>
    listOf(`${type} ${kind}`, (one) => one.type === type && hearsKind(one, kind) && !one.rule.hears?.commands);
  const answering = byKind((kind) =>
    listOf(`reply ${kind}`, (one) => one.type === 'reply' && hearsKind(one, kind) && !one.rule.hears?.replies),
  );
  const refusing = byKind((kind) =>
    listOf(
      `refusal ${kind}`,
      (one) => one.type === 'reply' && hearsKind(one, kind) && one.rule.hears?.replies !== 'unanswering',
    ),
  );
  const unanswering = listOf('unanswering', ({ type, rule: { hears } }) => {
    return type === 'reply' && !hears?.kinds && hears?.replies !== 'refusals';
  });
  const commands = byKind((kind) => ofKind('command', kind));
  const types = new Map<string, readonly TypedCheck[]>();
  return {
    checks(event) {
      if (event.type === 'command') return commands(event.exchange.kind);
      if (event.type === 'reply') {
        if (!event.exchange) return unanswering;
        return event.reply.code >= 400 ? refusing(event.exchange.kind) : answering(event.exchange.kind);
      }
      if (event.type === 'response' || event.type === 'end-of-data') return ofKind(event.type, event.exchange.kind);
      let list = types.get(event.type);
      if (!list) {
        list = ofType(event.type);
        types.set(event.type, list);
      }
      return list;
    },
    outOfOrder: all.filter(({ type, rule }) => type === 'command' && rule.hears?.commands === 'out-of-order'),
    behindContent: all.filter(({ type, rule }) => type === 'command' && rule.hears?.commands === 'behind-content'),
  };
}

function hearsKind({ rule }: TypedCheck, kind: Exchange['kind']): boolean {
  return rule.hears?.kinds?.includes(kind) ?? true;
}

/** A list for each kind of exchange, made when it is asked for first. */
function byKind(make: (kind: Exchange['kind']) => readonly TypedCheck[]) {
  const lists = new Map<Exchange['kind'], readonly TypedCheck[]>();
  return (kind: Exchange['kind']): readonly TypedCheck[] => {
    let list = lists.get(kind);
    if (!list) {
      list = make(kind);
      lists.set(kind, list);
    }
    return list;
  };
}
