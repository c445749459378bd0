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
  const found = [...sessionFolds(text), ...unsaidFolds(text)];
  const kept = nested(
    found.length <= most ? found : ORDER.flatMap((kind) => found.filter((one) => one.kind === kind)).slice(0, most),
  );
  return kept;
}

function* sessionFolds(text: OutlinedText): Generator<Fold, undefined> {
  const alone = standAlone(text);
  for (const [at, session] of text.sessions.entries()) if (alone[at]) yield* foldsOf(text, session);
  return undefined;
}

function* foldsOf(
  { lineOf }: OutlinedText,
  { line, endLine, transactions, parts }: SessionOutline,
): Generator<Fold, undefined> {
  const first = lineOf(line);
  const last = lineOf(endLine);
  if (last > first) yield { first, last, kind: 'session' };
  for (const transaction of transactions) {
    const from = lineOf(transaction.line);
    const to = lineOf(transaction.endLine);
    if (to > from) yield { first: from, last: to, kind: 'transaction' };
  }
  for (const part of parts) yield { first: lineOf(part.first), last: lineOf(part.last), kind: part.kind };
  return undefined;
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
