import type { RfcRef } from '../../protocol/rfc';
import type { Party, Severity } from '../rule';

/** A rule that a user defined in a configuration file. Plain data: it goes to threads that check files, and is compared. */
export interface CustomRule {
  /** `custom/` and words in kebab case. */
  readonly id: string;
  /** The fault in a few words, for lists. */
  readonly title: string;
  /** What is reported, with `{field}` in place of values. */
  readonly message: string;
  /** Why the rule is there and what to do: plain text. */
  readonly explanation?: string;
  readonly severity: Severity;
  readonly party: Party;
  /** An http or https address that tells more. */
  readonly url?: string;
  readonly rfc?: RfcRef;
  readonly on: Occasion;
  readonly when: Condition;
}

/** When the condition of a rule is looked at. */
export type Occasion = (typeof OCCASIONS)[number];

export const OCCASIONS = [
  'command',
  'reply',
  'greeting',
  'ehlo',
  'header',
  'message',
  'transaction-end',
  'session-end',
] as const;

/** Holds where all that it names does. */
export interface Condition {
  /** By the name of the field. */
  readonly fields: Readonly<Record<string, FieldTest>>;
  readonly all?: readonly Condition[];
  readonly any?: readonly Condition[];
  readonly not?: Condition;
}

/** Patterns of which one has to fit; what a flag has to be; or bounds of a number. */
export type FieldTest = readonly string[] | boolean | NumberTest;

export interface NumberTest {
  readonly above?: number;
  readonly atLeast?: number;
  readonly below?: number;
  readonly atMost?: number;
}

/** The ids of all custom rules begin so, so that none is ever that of a rule of ours. */
export const CUSTOM_PREFIX = 'custom/';

/** Whether a text may be the id of a custom rule; it need not be defined. */
export function isCustomId(id: string): boolean {
  return /^custom\/[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) && id.length <= LONGEST_ID;
}

export const LONGEST_ID = 80;
