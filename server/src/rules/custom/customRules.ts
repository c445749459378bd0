import { RULES } from '../index';
import type { JudgedRule } from '../rule';
import { compileRule } from './compileRule';
import type { CustomRule } from './customRule';

/** The rule with this id among those that a user defined. */
export function findCustomRule(rules: readonly CustomRule[] | undefined, id: string): CustomRule | undefined {
  return rules?.find((rule) => rule.id === id);
}

/**
 * All rules that judge a transcript: ours, then those that a user defined. The same definitions give the same list, compiled once;
 * without any it is that of ours.
 */
export function rulesWith(custom: readonly CustomRule[] | undefined): readonly JudgedRule[] {
  if (!custom || custom.length === 0) return RULES;
  const known = lists.get(custom);
  if (known) return known;
  // What goes to another thread, or comes from several files, is another object each time.
  const text = JSON.stringify(custom);
  const list = byText.get(text) ?? [...RULES, ...custom.map(compileRule)];
  if (byText.size >= MOST_LISTS) byText.clear();
  byText.set(text, list);
  lists.set(custom, list);
  return list;
}

const lists = new WeakMap<readonly CustomRule[], readonly JudgedRule[]>();
const byText = new Map<string, readonly JudgedRule[]>();
const MOST_LISTS = 50;
