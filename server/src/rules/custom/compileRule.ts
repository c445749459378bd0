import type { JudgedRule } from '../rule';
import { compileCondition } from './condition';
import type { Condition, CustomRule } from './customRule';
import { compileMessage } from './messageText';
import { checksOn } from './occasions';
import type { Reporter } from './reporter';
import type { Subject } from './subject';

/** Makes a rule that the judge runs of what a user defined. */
export function compileRule({ id, severity, party, on, when, message }: CustomRule): JudgedRule {
  const holds = compileCondition(when);
  const text = compileMessage(message);
  const reporter: Reporter = {
    names: namesIn(when),
    verbs: verbsOf(when),
    tell(subject: Subject, place, { report }, related) {
      if (!place || holds(subject) !== true) return;
      report({ place, message: text(subject), ...(related ? { related } : {}) });
    },
  };
  return { id, category: 'custom', severity, party, ...checksOn(on, reporter) };
}

/** The fields that a condition asks about. */
function namesIn({ fields, all = [], any = [], not }: Condition): ReadonlySet<string> {
  const parts = [...all, ...any, ...(not ? [not] : [])];
  return new Set([...Object.keys(fields), ...parts.flatMap((part) => [...namesIn(part)])]);
}

/** The verbs without which a condition cannot hold; undefined where it does not say. */
function verbsOf({ fields, all = [] }: Condition): readonly string[] | undefined {
  const { verb } = fields;
  if (Array.isArray(verb)) {
    const words = verb as readonly string[];
    return words.some((word) => /[*?[]/.test(word)) ? undefined : words.map((word) => word.toUpperCase());
  }
  for (const part of all) {
    const verbs = verbsOf(part);
    if (verbs) return verbs;
  }
  return undefined;
}
