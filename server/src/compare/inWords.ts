import { counted, listed } from '../features/hover/words';
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
    ...(partings.length > 1 ? [`They differ in ${counted(partings.length - 1, 'more exchange')} behind it.`] : []),
    ...(wordings.length > 0
      ? [`In ${counted(wordings.length, 'exchange')} only the words of a reply or of a message differ.`]
      : []),
  ];
  const [first] = partings;
  if (first !== undefined) return { first: `They first part here: ${first}`, more, differ: true };
  return { first: 'The same happens in both: exchange by exchange they agree.', more, differ: false };
}

/** Why two steps are not the same; undefined where they are. */
function partingOf([a, b]: Pair, [nameA, nameB]: readonly [string, string]): string | undefined {
  if (!a && !b) return undefined;
  if (!a || !b) {
    const there = (a ?? b)!;
    return `${a ? nameA : nameB} has ${stepText(there)}, and ${a ? nameB : nameA} has not.`;
  }
  if (isSaidOtherwise(a, b)) {
    return `${stepText(a)} of ${nameA} is another one than that of ${nameB} (line ${b.line + 1}): what the client says differs in more than names.`;
  }
  const [codesA, codesB] = [codesOf(a.answers), codesOf(b.answers)];
  if (codesA !== codesB) {
    return `the server answers ${stepText(a)} with ${codesA} in ${nameA}, and with ${codesB} in ${nameB} (line ${b.line + 1}).`;
  }
  return offerText(a, b, [nameA, nameB]);
}

function stepText({ name, line, kind }: Step): string {
  const called = kind === 'greeting' || kind === 'message' || kind === 'response' ? name : `the command ${name}`;
  return `${called} (line ${line + 1})`;
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
  if (answers.length === 0) return 'no recorded reply';
  return listed(answers.map(({ code, enhanced }) => `${code}${enhanced ? ` ${enhanced}` : ''}`));
}

function offerText(a: Step, b: Step, [nameA, nameB]: readonly [string, string]): string | undefined {
  const onlyA = [...a.offered].filter((keyword) => !b.offered.has(keyword));
  const onlyB = [...b.offered].filter((keyword) => !a.offered.has(keyword));
  if (onlyA.length === 0 && onlyB.length === 0) return undefined;
  const parts = [
    ...(onlyA.length > 0 ? [`only ${nameA} offers ${listed(onlyA)}`] : []),
    ...(onlyB.length > 0 ? [`only ${nameB} offers ${listed(onlyB)}`] : []),
  ];
  return `in the reply to ${stepText(a)} ${parts.join(', and ')}.`;
}
