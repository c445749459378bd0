import { type OutlinedText, standAlone } from '../../analysis/outline/outlinedText';
import type { SessionOutline } from '../../analysis/outline/sessionOutline';

/** Lines that can be folded behind the first of them. They count from 0, both inclusive. */
export interface Fold {
  readonly first: number;
  readonly last: number;
  readonly kind: 'session' | 'transaction' | 'message' | 'reply' | 'comment' | 'talk' | 'tls';
}

/** Where there are more than an editor takes, those that stand in front here are kept. */
const ORDER: readonly Fold['kind'][] = ['session', 'transaction', 'message', 'tls', 'talk', 'comment', 'reply'];

/**
 * What can be folded: sessions, transactions, messages, replies of several lines, and lines that nobody said. Folds lie in one
 * another or apart. Of sessions that go on at the same time nothing is folded, as it would hide the lines of the others.
 *
 * @param most so many at most
 */
export function folds(text: OutlinedText, most: number): Fold[] {
  // Where already the sessions are too many, nothing in them need be looked at.
  const found = text.sessions.length >= most ? sessionFolds(text, 'sessions-only') : allFolds(text);
  if (found.length <= most) return nested(found);
  return nested(ORDER.flatMap((kind) => found.filter((one) => one.kind === kind)).slice(0, most));
}

function allFolds(text: OutlinedText): Fold[] {
  return [...sessionFolds(text, 'with-parts'), ...unsaidFolds(text)];
}

function sessionFolds(text: OutlinedText, wanted: 'sessions-only' | 'with-parts'): Fold[] {
  const alone = standAlone(text);
  return text.sessions.flatMap((session, at) => {
    if (!alone[at]) return [];
    return wanted === 'with-parts' ? [...foldOf(text, session), ...partFolds(text, session)] : foldOf(text, session);
  });
}

function foldOf({ lineOf }: OutlinedText, { line, endLine }: SessionOutline): Fold[] {
  return endLine > line ? [{ first: lineOf(line), last: lineOf(endLine), kind: 'session' }] : [];
}

function partFolds({ lineOf }: OutlinedText, { transactions, parts }: SessionOutline): Fold[] {
  return [
    ...transactions.flatMap(({ line, endLine }): Fold[] =>
      endLine > line ? [{ first: lineOf(line), last: lineOf(endLine), kind: 'transaction' }] : [],
    ),
    ...parts.map(({ first, last, kind }): Fold => ({ first: lineOf(first), last: lineOf(last), kind })),
  ];
}

function unsaidFolds({ unsaid, lineOf }: OutlinedText): Fold[] {
  return unsaid.flatMap(({ kind, first, last }): Fold[] =>
    last > first ? [{ first: lineOf(first), last: lineOf(last), kind }] : [],
  );
}

/** Leaves out what crosses another fold, or begins in the same line as a larger one. */
function nested(found: readonly Fold[]): Fold[] {
  const sorted = [...found].sort((a, b) => a.first - b.first || b.last - a.last);
  const kept: Fold[] = [];
  const open: Fold[] = [];
  for (const fold of sorted) {
    while (open.length > 0 && open.at(-1)!.last < fold.first) open.pop();
    const around = open.at(-1);
    if (around && (fold.last > around.last || fold.first === around.first)) continue;
    open.push(fold);
    kept.push(fold);
  }
  return kept;
}
