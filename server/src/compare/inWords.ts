import { counted, listed } from '../features/hover/words';
import { localized } from '../text/localized';
import type { Pair } from './align';
import { withoutNumbers } from './sameNames';
import type { Answer, Step } from './steps';

/** What two sessions differ in, in sentences; of the transcript only verbs and codes stand in them. */
export interface Differences {
  /** Where they first part, or that they do not. */
  readonly first: string;
  /** What else there is to say. */
  readonly more: readonly string[];
  /** False where nothing differs but times, ids, names and the words of replies. */
  readonly differ: boolean;
}

/** @param names what the sessions are called */
export function differencesOf(pairs: readonly Pair[], names: readonly [a: string, b: string]): Differences {
  const partings = pairs.flatMap((pair) => {
    const text = partingOf(pair, names);
    return text === undefined ? [] : [text];
  });
  const wordings = pairs.filter(([a, b]) => a && b && !partingOf([a, b], names) && isWordedOtherwise(a, b));
  const more = [
    ...(partings.length > 1
      ? [localized('They differ in {0} behind it.', counted(partings.length - 1, 'more exchange'))]
      : []),
    ...(wordings.length > 0
      ? [localized('In {0} only the words of a reply or of a message differ.', counted(wordings.length, 'exchange'))]
      : []),
  ];
  const [first] = partings;
  if (first !== undefined) return { first: localized('They first part here: {0}', first), more, differ: true };
  return { first: localized('The same happens in both: exchange by exchange they agree.'), more, differ: false };
}

/** Why two steps are not the same; undefined where they are. */
function partingOf([a, b]: Pair, [nameA, nameB]: readonly [string, string]): string | undefined {
  if (!a && !b) return undefined;
  if (!a || !b) {
    const there = (a ?? b)!;
    return localized('{0} has {1}, and {2} has not.', a ? nameA : nameB, stepText(there), a ? nameB : nameA);
  }
  if (isSaidOtherwise(a, b)) {
    return localized(
      '{0} of {1} is another one than that of {2} (line {3}): what the client says differs in more than names.',
      stepText(a),
      nameA,
      nameB,
      b.line + 1,
    );
  }
  const [codesA, codesB] = [codesOf(a.answers), codesOf(b.answers)];
  if (codesA !== codesB) {
    return localized(
      'the server answers {0} with {1} in {2}, and with {3} in {4} (line {5}).',
      stepText(a),
      codesA,
      nameA,
      codesB,
      nameB,
      b.line + 1,
    );
  }
  return offerText(a, b, [nameA, nameB]);
}

function stepText({ name, line, kind }: Step): string {
  const called =
    kind === 'greeting' || kind === 'message' || kind === 'response' ? name : localized('the command {0}', name);
  return localized('{0} (line {1})', called, line + 1);
}

/** Passwords and challenges are different in every session. */
function isSaidOtherwise(a: Step, b: Step): boolean {
  return a.kind !== 'response' && withoutNumbers(a.said) !== withoutNumbers(b.said);
}

function isWordedOtherwise(a: Step, b: Step): boolean {
  return textOf(a) !== textOf(b);
}

function textOf({ answers, message }: Step): string {
  return withoutNumbers([...answers.flatMap(({ lines }) => lines), '', ...message].join('\n'));
}

function codesOf(answers: readonly Answer[]): string {
  if (answers.length === 0) return localized('no recorded reply');
  return listed(answers.map(({ code, enhanced }) => `${code}${enhanced ? ` ${enhanced}` : ''}`));
}

function offerText(a: Step, b: Step, [nameA, nameB]: readonly [string, string]): string | undefined {
  const onlyA = [...a.offered].filter((keyword) => !b.offered.has(keyword));
  const onlyB = [...b.offered].filter((keyword) => !a.offered.has(keyword));
  if (onlyA.length === 0 && onlyB.length === 0) return undefined;
  const parts = [
    ...(onlyA.length > 0 ? [localized('only {0} offers {1}', nameA, listed(onlyA))] : []),
    ...(onlyB.length > 0 ? [localized('only {0} offers {1}', nameB, listed(onlyB))] : []),
  ];
  return localized('in the reply to {0} {1}.', stepText(a), parts.join(localized(', and ')));
}
