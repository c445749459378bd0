import { BLANK, COLON, GREATER, isDigit, isLetter, LESS, TAB } from './chars';
import type { Side } from './dialect';

/** Two marks that stand before what the client and what the server says. */
export interface PrefixPair {
  /** The client's mark and the server's, as a user sees them: `C:/S:`. */
  readonly variant: string;
  /** The client's mark; empty where only the server's lines are marked. */
  readonly client: string;
  /** The server's mark; empty where only the client's lines are marked. */
  readonly server: string;
  /**
   * How the direction is known: `mark` where the mark alone says it; `content` where tools disagree on it, so that codes on
   * one side and commands on the other must bear it out.
   */
  readonly settledBy: 'mark' | 'content';
  /** True where a program writes these marks, so that lines between are its own talk and not a writer's prose. */
  readonly tool?: true;
  /** True where lines may be folded under deeper indentation, as RFCs do; RFC 3461 has marks that else programs use. */
  readonly folds?: true;
  /** True where people write the words in any case. */
  readonly anyCase?: true;
}

const both = (one: string, other: string): readonly PrefixPair[] => [
  { variant: `${one}/${other}`, client: one, server: other, settledBy: 'content', tool: true },
  { variant: `${other}/${one}`, client: other, server: one, settledBy: 'content', tool: true },
];

/**
 * The pairs in order of trust: of two that fit a text equally well, the first counts. `S:` is the server, but the sender (the
 * client) where RFC 821 and its time put `R:` (the receiver) beside it; `C:` is a client, but the customer where RFC 2645
 * puts `P:` (the provider) beside it.
 */
export const PREFIX_PAIRS: readonly PrefixPair[] = [
  {
    variant: 'CLIENT -> SERVER:',
    client: 'CLIENT -> SERVER:',
    server: 'SERVER -> CLIENT:',
    settledBy: 'mark',
    tool: true,
  },
  {
    variant: '>>>putline>>>',
    client: '>>>putline>>>',
    server: '<<<getline<<<',
    settledBy: 'mark',
    tool: true,
  },
  { variant: 'send:/recv:', client: 'send:', server: 'recv:', settledBy: 'mark', tool: true },
  { variant: 'S:/R:', client: 'S:', server: 'R:', settledBy: 'mark', folds: true },
  { variant: 'M:/S:', client: 'M:', server: 'S:', settledBy: 'mark', folds: true },
  { variant: 'C:/P:', client: 'C:', server: 'P:', settledBy: 'mark', folds: true },
  { variant: 'C:/S:', client: 'C:', server: 'S:', settledBy: 'mark', folds: true },
  { variant: 'Client:/Server:', client: 'client:', server: 'server:', settledBy: 'mark', folds: true, anyCase: true },
  { variant: 'C>/S>', client: 'C>', server: 'S>', settledBy: 'mark', folds: true },
  { variant: '>>>/<<<', client: '>>>', server: '<<<', settledBy: 'content', tool: true, folds: true },
  { variant: '<<</>>>', client: '<<<', server: '>>>', settledBy: 'content', tool: true },
  ...both('-->', '<--'),
  ...both('>>', '<<'),
  ...both('->', '<-'),
  ...both('>', '<'),
  { variant: 'unmarked/# =>', client: '', server: '# =>', settledBy: 'content' },
  { variant: 'unmarked/>>>', client: '', server: '>>>', settledBy: 'content' },
  { variant: 'unmarked/<<<', client: '', server: '<<<', settledBy: 'content' },
  { variant: 'unmarked/>', client: '', server: '>', settledBy: 'content' },
  { variant: 'unmarked/<', client: '', server: '<', settledBy: 'content' },
  { variant: 'unmarked/=>', client: '', server: '=>', settledBy: 'content' },
  { variant: 'unmarked/S:', client: '', server: 'S:', settledBy: 'content' },
  { variant: '>>>/unmarked', client: '>>>', server: '', settledBy: 'content', tool: true },
  { variant: '>/unmarked', client: '>', server: '', settledBy: 'content' },
  { variant: 'C:/unmarked', client: 'C:', server: '', settledBy: 'content' },
];

/** All marks, longest first: of those that a line begins with the longest counts, so `>>>` is not `>`. */
export const MARKS: readonly Mark[] = collectMarks();

export interface Mark {
  readonly text: string;
  readonly anyCase: boolean;
}

function collectMarks(): Mark[] {
  const marks = new Map<string, Mark>();
  for (const pair of PREFIX_PAIRS) {
    for (const text of [pair.client, pair.server])
      if (text !== '') marks.set(text, { text, anyCase: pair.anyCase === true });
  }
  return [...marks.values()].sort((a, b) => b.text.length - a.text.length);
}

/** Where a mark may begin: behind a backslash that a page in Markdown has in front of it. */
export function markStart(line: string, at: number): number {
  if (line.charCodeAt(at) !== BACKSLASH) return at;
  const c = line.charCodeAt(at + 1);
  return c === LESS || c === GREATER ? at + 1 : at;
}

const BACKSLASH = 92;

/** Whether a mark stands at `at`, with a blank or the line's end behind it; a mark that ends in a colon needs no blank. */
export function hasMark(line: string, at: number, end: number, mark: string, anyCase: boolean): boolean {
  const behind = at + mark.length;
  if (behind > end) return false;
  // Most lines have the other mark: one character tells.
  const first = line.charCodeAt(at);
  if (first !== mark.charCodeAt(0) && (!anyCase || (first | 32) !== mark.charCodeAt(0))) return false;
  if (anyCase) {
    if (line.slice(at, behind).toLowerCase() !== mark) return false;
  } else if (!line.startsWith(mark, at)) return false;
  if (behind === end) return true;
  const c = line.charCodeAt(behind);
  return c === BLANK || c === TAB || (mark.charCodeAt(mark.length - 1) === COLON && (isDigit(c) || isLetter(c)));
}

/** Whose mark stands at `at`; empty where none does. */
export function sideAt(line: string, at: number, end: number, pair: PrefixPair): '' | Side {
  const anyCase = pair.anyCase === true;
  // The server's mark may go on behind what is the client's.
  if (pair.server.length > pair.client.length && hasMark(line, at, end, pair.server, anyCase)) return 'server';
  if (pair.client !== '' && hasMark(line, at, end, pair.client, anyCase)) return 'client';
  return pair.server !== '' && hasMark(line, at, end, pair.server, anyCase) ? 'server' : '';
}
