import type { LineForm } from './lineForm';

/** A rule of a TextMate grammar, as vscode-textmate reads it. */
export interface Rule {
  readonly comment?: string;
  readonly include?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly name?: string;
  readonly contentName?: string;
  readonly captures?: Captures;
  readonly beginCaptures?: Captures;
  readonly endCaptures?: Captures;
  readonly patterns?: readonly Rule[];
}

/** What the groups of a regular expression are: a scope, or the rules that read the group's text again. */
export type Captures = Readonly<Record<number, { readonly name?: string; readonly patterns?: readonly Rule[] }>>;

/** The rules of one dialect, which become one entry of the grammar's repository. */
export interface GrammarDialect {
  /** The repository key and the include's name. */
  readonly id: string;
  /** What the dialect is, for who reads the grammar. */
  readonly comment: string;
  readonly patterns: readonly Rule[];
  /** The forms of line that the patterns are made of, whose messages become entries of their own. */
  readonly forms: readonly LineForm[];
}

/** Includes of the shared rules by their repository keys. */
export const use = (...keys: string[]): Rule[] => keys.map((key) => ({ include: `#${key}` }));
