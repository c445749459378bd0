import type { Condition, FieldTest, NumberTest, Occasion } from '../rules/custom/customRule';
import { type Field, fieldsOn, findField } from '../rules/custom/fields';
import { hasWildcard, LONGEST_PATTERN } from '../rules/custom/textPattern';
import { localized } from '../text/localized';
import { listed, perhaps, quoted, type Reading, record, type SettingsProblem } from './checkedValue';

type Path = SettingsProblem['path'];

/** Conditions within conditions, and all of them in a rule: more than anybody can read. */
export const DEEPEST_CONDITION = 10;
const MOST_CONDITIONS = 200;
export const MOST_PATTERNS = 100;
/** Characters of all patterns with wildcards in a file: what each event may cost is bounded. */
export const MOST_WILDCARDS = 20_000;
const BOUNDS = ['above', 'atLeast', 'below', 'atMost'] as const satisfies readonly (keyof NumberTest)[];

/** Reads the condition of a rule; undefined where anything in it is wrong. */
export function readCondition(
  value: unknown,
  on: Occasion,
  path: Path,
  outer: ConditionReading,
): Condition | undefined {
  let isWrong = false;
  const read: ConditionReading = {
    spend(characters, at) {
      if (outer.spend(characters, at)) return true;
      // Said once: what is too much is so a thousand times.
      if (!isWrong)
        read.report(
          at,
          localized('All patterns with wildcards in a file have at most {0} characters together.', MOST_WILDCARDS),
        );
      return false;
    },
    report(at, message, key) {
      isWrong = true;
      outer.report(at, message, key);
    },
  };
  let left = MOST_CONDITIONS;
  const list = (value: unknown, at: Path, depth: number): Condition[] => {
    if (Array.isArray(value) && value.length > 0)
      return value.flatMap((one, index) => condition(one, [...at, index], depth) ?? []);
    read.report(at, localized('Must be a list of conditions ([{ … }, { … }]), not {0}.', quoted(value)));
    return [];
  };
  const condition = (value: unknown, at: Path, depth: number): Condition | undefined => {
    if (depth > DEEPEST_CONDITION || --left < 0) {
      // Said once: what is too much is so a thousand times.
      if (!isWrong)
        read.report(
          at,
          localized(depth > DEEPEST_CONDITION ? 'Conditions are nested too deeply.' : 'There are too many conditions.'),
        );
      return undefined;
    }
    const entries = Object.entries(record(value, at, read) ?? {});
    const fields: Record<string, FieldTest> = {};
    const parts: { -readonly [Key in 'all' | 'any' | 'not']?: Condition[Key] } = {};
    for (const [name, wanted] of entries) {
      const here = [...at, name];
      if (name === 'all' || name === 'any') parts[name] = list(wanted, here, depth + 1);
      else if (name === 'not') {
        const inner = condition(wanted, here, depth + 1);
        if (inner) parts.not = inner;
      } else {
        const test = fieldTest(name, wanted, on, here, read);
        if (test !== undefined) fields[name] = test;
      }
    }
    if (entries.length === 0 && !isWrong)
      read.report(at, localized('A condition names a field, or “all”, “any” or “not”: {0}.', listed(fieldsOn(on))));
    return { fields, ...parts };
  };
  const found = condition(value, path, 1);
  return isWrong ? undefined : found;
}

/** Is asked for each pattern with wildcards whether there may be one more. */
export interface ConditionReading extends Reading {
  spend(characters: number, path: SettingsProblem['path']): boolean;
}

/** Says on which occasions a field is there; nothing for one that is nowhere. */
export function whereIsField(name: string): string {
  const field = findField(name);
  if (!field) return '';
  return localized(': it is there with "on": {0}', field.on.map((on) => `"${on}"`).join(localized(', ')));
}

function fieldTest(
  name: string,
  value: unknown,
  on: Occasion,
  path: Path,
  read: ConditionReading,
): FieldTest | undefined {
  const field = findField(name);
  if (!field?.on.includes(on)) {
    const known = [...fieldsOn(on), 'all', 'any', 'not'];
    read.report(
      path,
      localized('There is no field {0} on {1}{2}.', quoted(name), on, whereIsField(name) || perhaps(name, known)),
      true,
    );
    return undefined;
  }
  switch (field.kind) {
    case 'flag':
      if (typeof value === 'boolean') return value;
      read.report(path, localized('Must be true or false, not {0}.', quoted(value)));
      return undefined;
    case 'number':
      return numberTest(value, path, read);
    default:
      return patterns(value, field, path, read);
  }
}

function numberTest(value: unknown, path: Path, read: Reading): NumberTest | undefined {
  if (isCount(value)) return { atLeast: value, atMost: value };
  const bounds: { -readonly [Key in keyof NumberTest]: NumberTest[Key] } = {};
  const entries = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
  for (const [name, bound] of entries) {
    const key = BOUNDS.find((one) => one === name);
    if (!key)
      read.report(
        [...path, name],
        localized('There is no bound {0}{1}: {2}.', quoted(name), perhaps(name, BOUNDS), listed(BOUNDS)),
        true,
      );
    else if (!isCount(bound))
      read.report([...path, name], localized('Must be a number from 0 on, not {0}.', quoted(bound)));
    else bounds[key] = bound;
  }
  if (entries.length > 0) return bounds;
  read.report(path, localized('Must be a number, or bounds of one such as { "above": 30 }, not {0}.', quoted(value)));
  return undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && Number.isFinite(value);
}

function patterns(value: unknown, field: Field, path: Path, read: ConditionReading): readonly string[] | undefined {
  const isList = Array.isArray(value);
  const all: readonly unknown[] = isList ? value : [value];
  if (all.length === 0 || all.length > MOST_PATTERNS) {
    read.report(path, localized('Must be a pattern, or a list of 1 to {0} of which one has to fit.', MOST_PATTERNS));
    return undefined;
  }
  return all.flatMap((one, at) => pattern(one, field, isList ? [...path, at] : path, read) ?? []);
}

function pattern(value: unknown, { kind, choices }: Field, path: Path, read: ConditionReading): string | undefined {
  if (kind === 'code' && typeof value === 'number' && CODE_PATTERN.test(String(value))) return String(value);
  if (choices) {
    if (typeof value === 'string' && choices.includes(value)) return value;
    read.report(path, localized('Must be {0}, not {1}{2}.', listed(choices), quoted(value), perhaps(value, choices)));
    return undefined;
  }
  const form = FORMS[kind];
  if (typeof value === 'string' && value.length <= LONGEST_PATTERN && (!form || form.test(value))) {
    return !hasWildcard(value) || read.spend(value.length, path) ? value : undefined;
  }
  read.report(
    path,
    localized('Must be {0}, not {1}.', localized(WANTED[kind] ?? 'a text', LONGEST_PATTERN), quoted(value)),
  );
  return undefined;
}

/** A code, or a class of codes as RFCs write it. */
export const CODE_PATTERN = /^[2-5][0-9xyzXYZ]{2}$/;
export const ENHANCED_PATTERN = /^[245x*](\.([0-9]{1,3}|x|\*)){2}$/;

const FORMS: Readonly<Partial<Record<Field['kind'], RegExp>>> = { code: CODE_PATTERN, enhanced: ENHANCED_PATTERN };

const ANY_TEXT = 'a text of at most {0} characters, in which * is any run of characters and ? any one';
const WANTED: Readonly<Partial<Record<Field['kind'], string>>> = {
  text: ANY_TEXT,
  words: ANY_TEXT,
  code: 'a code such as 550, or a class such as "5yz" or "55z"',
  enhanced: 'an enhanced code such as "5.1.1", or "5.1.*"',
};
