import { localized } from '../text/localized';
import { closest } from './closest';

/** What is wrong in settings: the rest of them applies. */
export interface SettingsProblem {
  /** Keys and indices that lead to the wrong value. */
  readonly path: readonly (string | number)[];
  /** Whether the key is wrong rather than its value. */
  readonly key: boolean;
  /** Whole sentences: what is wrong, and what to write instead. */
  readonly message: string;
}

/** Is told what is wrong. */
export interface Reading {
  report(path: SettingsProblem['path'], message: string, key?: boolean): void;
}

/** The value if it is one of those allowed; undefined where it is absent or wrong. */
export function choice<Choice extends string>(
  value: unknown,
  path: SettingsProblem['path'],
  choices: readonly Choice[],
  read: Reading,
): Choice | undefined {
  const chosen = choices.find((one) => one === value);
  if (chosen === undefined && value !== undefined) {
    read.report(path, localized('Must be {0}, not {1}.', listed(choices), quoted(value)));
  }
  return chosen;
}

/** The value if it is an object. */
export function record(
  value: unknown,
  path: SettingsProblem['path'],
  read: Reading,
): Record<string, unknown> | undefined {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  read.report(path, localized('Must be an object ({ … }), not {0}.', quoted(value)));
  return undefined;
}

/** A value as it is shown in a message. */
export function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** Choices in a sentence. */
export function listed(choices: readonly string[]): string {
  return localized('{0} or {1}', choices.slice(0, -1).join(localized(', ')), choices.at(-1) ?? '');
}

/** Names the choice that is likely to be meant, to go on with a sentence. */
export function perhaps(value: unknown, choices: readonly string[]): string {
  const near = typeof value === 'string' ? closest(value, choices) : undefined;
  return near === undefined ? '' : localized('; “{0}” is meant, perhaps', near);
}
