import { type OutlinedText, standAlone } from '../../analysis/outline/outlinedText';
import type { SessionOutline } from '../../analysis/outline/sessionOutline';
import { lastAtOrBelow } from '../../analysis/sortedSearch';

/** Lines that can be folded behind the first of them. They count from 0, both inclusive. */
export interface Fold {
  readonly first: number;
  readonly last: number;
  /** A run is what stands together of a session while others go on. */
  readonly kind: 'session' | 'run' | 'transaction' | 'message' | 'reply' | 'comment' | 'talk' | 'tls';
}

/** Where there are more than an editor takes, those that stand in front here are kept. */
const ORDER: readonly Fold['kind'][] = ['session', 'run', 'transaction', 'message', 'tls', 'talk', 'comment', 'reply'];

/**
 * What can be folded: sessions, transactions, messages, replies of several lines, and lines that nobody said. Folds lie in one
 * another or apart. Of sessions that go on at the same time only what hides no line of another one: what stands in a run of lines
 * of its session, and that run itself.
 *
 * @param most so many at most
 */
export function folds(text: OutlinedText, most: number): Fold[] {
  const alone = standAlone(text);
  // Where already the sessions are too many, nothing in them need be looked at.
  const areTooMany = alone.filter(Boolean).length >= most;
  const found = areTooMany
    ? text.sessions.flatMap((one, at) => (alone[at] ? foldOf(text, one) : []))
    : allFolds(text, alone);
  if (found.length <= most) return nested(found);
  return nested(ORDER.flatMap((kind) => found.filter((one) => one.kind === kind)).slice(0, most));
}

function allFolds(text: OutlinedText, alone: readonly boolean[]): Fold[] {
  const isInRun = createInRun(text);
  const { lineOf } = text;
  return [
    ...text.sessions.flatMap((session, at) =>
      alone[at]
        ? [...foldOf(text, session), ...partFolds(session).map(numbered(lineOf))]
        : partFolds(session).filter(isInRun).map(numbered(lineOf)),
    ),
    ...runFolds(text, alone),
    ...unsaidFolds(text),
  ];
}

function foldOf({ lineOf }: OutlinedText, { line, endLine }: SessionOutline): Fold[] {
  return endLine > line ? [{ first: lineOf(line), last: lineOf(endLine), kind: 'session' }] : [];
}

/** Lines are labels. */
function partFolds({ transactions, parts }: SessionOutline): Fold[] {
  return [
    ...transactions.flatMap(({ line, endLine }): Fold[] =>
      endLine > line ? [{ first: line, last: endLine, kind: 'transaction' }] : [],
    ),
    ...parts,
  ];
}

function numbered(lineOf: OutlinedText['lineOf']): (fold: Fold) => Fold {
  return ({ first, last, kind }) => ({ first: lineOf(first), last: lineOf(last), kind });
}

/** Tells of labels. */
function createInRun({ runs }: OutlinedText): (fold: Fold) => boolean {
  const firsts = runs.map(({ first }) => first);
  return ({ first, last }) => {
    const run = runs[lastAtOrBelow(firsts, first, runs.length - 1)];
    return run !== undefined && run.first <= first && last <= run.last;
  };
}

/** Those of sessions that go on while others do. */
function runFolds({ sessions, runs, lineOf }: OutlinedText, alone: readonly boolean[]): Fold[] {
  const starts = sessions.map(({ line }) => line);
  return runs.flatMap(({ first, last }): Fold[] => {
    // A session that stands alone has its lines, and no other one has any there.
    const isAlone = alone[lastAtOrBelow(starts, first, starts.length - 1)];
    return isAlone === false ? [{ first: lineOf(first), last: lineOf(last), kind: 'run' }] : [];
  });
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
