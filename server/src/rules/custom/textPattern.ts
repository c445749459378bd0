/** A pattern longer than this is a mistake, or meant to keep us busy. */
export const LONGEST_PATTERN = 200;

/** Whether a pattern fits more than one text. */
export function hasWildcard(pattern: string): boolean {
  return /[*?[]/.test(pattern);
}

/** Compiles patterns of which one has to fit; many texts without wildcards cost no more than one. */
export function anyPattern(patterns: readonly string[]): (text: string) => boolean {
  const words = new Set(patterns.filter((one) => !hasWildcard(one)).map((one) => one.toLowerCase()));
  const others = patterns.filter(hasWildcard).map(textPattern);
  return (text) => (words.size > 0 && words.has(text.toLowerCase())) || others.some((pattern) => pattern(text));
}

/**
 * Compiles a pattern of a whole text: `*` is any run of characters, `?` any one, `[abc]`, `[0-9]` one of those, `[!abc]` one of
 * the others; letters are alike in either case. The time is bounded by the product of both lengths, whatever they hold: patterns
 * come from files of workspaces that nobody may have looked at.
 *
 * Globs of paths would be wrong here, as `*` stops at a slash in them.
 */
export function textPattern(pattern: string): (text: string) => boolean {
  const steps = stepsOf(pattern.slice(0, LONGEST_PATTERN).toLowerCase());
  const [only, more] = steps;
  if (only === RUN && more === undefined) return () => true;
  return (text) => fits(steps, text.toLowerCase());
}

/** One character, any run of characters (`RUN`), any one (`ONE`), or one of some. */
type Step = string | typeof RUN | typeof ONE | OneOf;

interface OneOf {
  readonly ranges: readonly (readonly [first: string, last: string])[];
  readonly others: boolean;
}

const RUN = Symbol('any run');
const ONE = Symbol('any one');

function stepsOf(pattern: string): Step[] {
  const steps: Step[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const sign = pattern[at]!;
    const set = sign === '[' ? setAt(pattern, at) : undefined;
    if (set) {
      steps.push(set.oneOf);
      at = set.end - 1;
    } else if (sign !== '*') steps.push(sign === '?' ? ONE : sign);
    else if (steps.at(-1) !== RUN) steps.push(RUN);
  }
  return steps;
}

/** `[abc]` at a column; a bracket that is not closed, or with nothing in it, stands for itself. */
function setAt(pattern: string, open: number): { oneOf: OneOf; end: number } | undefined {
  const others = pattern[open + 1] === '!';
  const from = open + (others ? 2 : 1);
  // A closing bracket that comes first is one of the characters.
  const close = pattern.indexOf(']', from + 1);
  if (close < 0) return undefined;
  const ranges: [string, string][] = [];
  for (let at = from; at < close; at++) {
    const first = pattern[at]!;
    const isRange = pattern[at + 1] === '-' && at + 2 < close;
    ranges.push([first, isRange ? pattern[at + 2]! : first]);
    if (isRange) at += 2;
  }
  return { oneOf: { ranges, others }, end: close + 1 };
}

/** Goes back to the last run only: what an earlier one could take, the last one can take as well. */
function fits(steps: readonly Step[], text: string): boolean {
  let step = 0;
  let at = 0;
  let run = -1;
  let takenTo = 0;
  while (at < text.length) {
    const wanted = steps[step];
    if (wanted === RUN) {
      run = step++;
      takenTo = at;
    } else if (wanted !== undefined && isOne(wanted, text[at]!)) {
      step++;
      at++;
    } else if (run >= 0) {
      step = run + 1;
      at = ++takenTo;
    } else return false;
  }
  return steps[step] === undefined || (steps[step] === RUN && steps[step + 1] === undefined);
}

function isOne(step: Exclude<Step, typeof RUN>, character: string): boolean {
  if (step === ONE) return true;
  if (typeof step === 'string') return step === character;
  return step.ranges.some(([first, last]) => first <= character && character <= last) !== step.others;
}
