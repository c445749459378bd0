import type { Condition, FieldTest, NumberTest } from './customRule';
import { findField } from './fields';
import { fieldReader, type Subject, type Value } from './subject';
import { anyPattern } from './textPattern';

/** Whether a condition holds; undefined where the recording does not tell. */
export type Truth = boolean | undefined;

export type Test = (subject: Subject) => Truth;

/**
 * Compiles a condition. What is not known stays so through `not`, `all` and `any` (as in Kleene’s logic): a rule reports only what
 * is sure, and what a recording leaves out is held against nobody.
 */
export function compileCondition({ fields, all, any, not }: Condition): Test {
  const tests = Object.entries(fields).map(([name, test]) => compileField(name, test));
  if (all) tests.push(...all.map(compileCondition));
  if (any) tests.push(anyOf(any.map(compileCondition)));
  if (not) tests.push(negated(compileCondition(not)));
  const [only, more] = tests;
  return only && !more ? only : allOf(tests);
}

function allOf(tests: readonly Test[]): Test {
  return (subject) => {
    let truth: Truth = true;
    for (const test of tests) {
      const one = test(subject);
      if (one === false) return false;
      if (one === undefined) truth = undefined;
    }
    return truth;
  };
}

function anyOf(tests: readonly Test[]): Test {
  return (subject) => {
    let truth: Truth = false;
    for (const test of tests) {
      const one = test(subject);
      if (one === true) return true;
      if (one === undefined) truth = undefined;
    }
    return truth;
  };
}

function negated(test: Test): Test {
  return (subject) => {
    const truth = test(subject);
    return truth === undefined ? undefined : !truth;
  };
}

function compileField(name: string, test: FieldTest): Test {
  const value = fieldReader(name);
  const fits = compileTest(name, test);
  return (subject) => {
    const found = value(subject);
    return found === undefined || isTooLong(found) ? undefined : fits(found);
  };
}

/** Patterns are compared with no more than this: what is longer is no text that anybody wrote a rule for. */
const MOST_COMPARED = 4096;

function isTooLong(value: Exclude<Value, undefined>): boolean {
  if (typeof value === 'string') return value.length > MOST_COMPARED;
  if (!Array.isArray(value)) return false;
  let total = 0;
  for (const { length } of value as readonly string[]) total += length;
  return total > MOST_COMPARED;
}

function compileTest(name: string, test: FieldTest): (value: Exclude<Value, undefined>) => boolean {
  if (typeof test === 'boolean') return (value) => value === test;
  if (!isPatterns(test)) return (value) => typeof value === 'number' && isWithin(value, test);
  const kind = findField(name)?.kind;
  const fits = anyPattern(
    test.map((one) =>
      kind === 'code' ? one.replace(/[xyz]/gi, '?') : kind === 'enhanced' ? one.replace(/x/gi, '*') : one,
    ),
  );
  return (value) => (Array.isArray(value) ? value.some(fits) : typeof value === 'string' && fits(value));
}

function isPatterns(test: FieldTest): test is readonly string[] {
  return Array.isArray(test);
}

function isWithin(value: number, { above, atLeast, below, atMost }: NumberTest): boolean {
  return !(
    (above !== undefined && value <= above) ||
    (atLeast !== undefined && value < atLeast) ||
    (below !== undefined && value >= below) ||
    (atMost !== undefined && value > atMost)
  );
}
