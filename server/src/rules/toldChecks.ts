import type { SessionEvent } from '../session/event';
import type { Exchange } from '../session/exchange';
import { maskOf, TRAIT_FIELDS, type TraitType } from './hearing';
import type { JudgedRule, RuleContext } from './rule';

/** A rule's check of one type of event. */
export interface TypedCheck {
  readonly rule: JudgedRule;
  /** Where the rule's memory is kept among what is remembered of a session. */
  readonly slot: number;
  readonly start: (() => unknown) | undefined;
  readonly check: (event: SessionEvent, context: RuleContext) => void;
  /** The traits of which an event must have one; 0 where any event is told. */
  readonly mask: number;
}

/** Checks of one type of event. */
export interface CheckList {
  /** Whether any of them asks for traits: else they need not be worked out. */
  readonly asksTraits: boolean;
  /** Those that are called for an event with these traits. */
  calledFor(traits: number): readonly TypedCheck[];
}

/** Which checks may be told of an event: see Hearing. Made once for each list of rules. */
export function checksOf(rules: readonly JudgedRule[]): (event: SessionEvent) => CheckList {
  const known = made.get(rules);
  if (known) return known;
  const told = toldChecks(typedChecks(rules));
  made.set(rules, told);
  return told;
}

const made = new WeakMap<readonly JudgedRule[], (event: SessionEvent) => CheckList>();

type Typed = TypedCheck & { readonly type: SessionEvent['type'] };

function typedChecks(rules: readonly JudgedRule[]): Typed[] {
  const typed: Typed[] = [];
  let slots = 0;
  for (const rule of rules) {
    const slot = rule.memory ? slots++ : -1;
    for (const [name, check] of Object.entries(rule.check)) {
      const type = name as Typed['type'];
      const mask = hasTraits(type) ? maskOf(type, rule.hears) : 0;
      // The table pairs each check with events of its own type only.
      typed.push({ type, rule, slot, start: rule.memory, check: check as TypedCheck['check'], mask });
    }
  }
  return typed;
}

function hasTraits(type: SessionEvent['type']): type is TraitType {
  return Object.hasOwn(TRAIT_FIELDS, type);
}

function toldChecks(all: readonly Typed[]): (event: SessionEvent) => CheckList {
  const listOf = (type: Typed['type'], takes: (one: Typed) => boolean = () => true) =>
    checkList(all.filter((one) => one.type === type && takes(one)));
  const byKind = (type: Typed['type']) => {
    const lists = new Map<Exchange['kind'], CheckList>();
    return (kind: Exchange['kind']) => {
      let list = lists.get(kind);
      if (!list) {
        list = listOf(type, (one) => hearsKind(one, kind));
        lists.set(kind, list);
      }
      return list;
    };
  };
  const commands = byKind('command');
  const replies = byKind('reply');
  const responses = byKind('response');
  const messages = byKind('end-of-data');
  const everyReply = listOf('reply');
  const unanswering = listOf('reply', ({ rule: { hears } }) => !hears?.kinds && !hears?.replyKinds);
  const types = new Map<string, CheckList>();
  return (event) => {
    switch (event.type) {
      case 'command':
        return commands(event.exchange.kind);
      case 'reply':
        // Of replies that are missing all rules are told, whatever commands they are about.
        if (event.skipped.length > 0) return everyReply;
        return event.exchange ? replies(event.exchange.kind) : unanswering;
      case 'response':
        return responses(event.exchange.kind);
      case 'end-of-data':
        return messages(event.exchange.kind);
    }
    let list = types.get(event.type);
    if (!list) {
      list = listOf(event.type);
      types.set(event.type, list);
    }
    return list;
  };
}

function hearsKind({ type, rule: { hears } }: Typed, kind: Exchange['kind']): boolean {
  const kinds = (type === 'reply' ? hears?.replyKinds : hears?.commandKinds) ?? hears?.kinds;
  return kinds?.includes(kind) ?? true;
}

function checkList(checks: readonly Typed[]): CheckList {
  const always = checks.filter(({ mask }) => mask === 0);
  const special = checks.filter(({ mask }) => mask !== 0);
  // Few combinations of traits occur: to keep the list of each is faster than to compare each mask for each event.
  const lists = new Map<number, readonly TypedCheck[]>([[0, always]]);
  return {
    asksTraits: special.length > 0,
    calledFor(traits) {
      const known = lists.get(traits);
      if (known) return known;
      const list = [...always, ...special.filter(({ mask }) => (mask & traits) !== 0)];
      if (lists.size < MOST_LISTS) lists.set(traits, list);
      return list;
    },
  };
}

const MOST_LISTS = 1024;
