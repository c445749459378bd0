import { withoutNumbers } from './sameNames';
import type { Step } from './steps';

/** A step of either session that is the same one; or of one where the other has none like it. */
export type Pair = readonly [a: Step | undefined, b: Step | undefined];

/** Beyond so many steps the sessions are set side by side as they come: the table would be too large. */
const MOST_STEPS = 2000;

/**
 * Sets two sessions side by side, exchange by exchange: the pairing with the least cost. Only steps of the same kind are paired;
 * a step without a partner costs more than one of which the words differ.
 */
export function align(a: readonly Step[], b: readonly Step[]): Pair[] {
  const [headA, headB] = [a.slice(0, MOST_STEPS), b.slice(0, MOST_STEPS)];
  const pairs = alignHead(headA, headB);
  const rest = Math.max(a.length, b.length) - MOST_STEPS;
  for (let at = 0; at < rest; at++) pairs.push([a[MOST_STEPS + at], b[MOST_STEPS + at]]);
  return pairs;
}

function alignHead(a: readonly Step[], b: readonly Step[]): Pair[] {
  const costOf = costsBetween(a, b);
  const width = b.length + 1;
  /** The least cost of pairing what follows, from step i of a and step j of b on. */
  const costs = new Uint32Array((a.length + 1) * width);
  for (let i = a.length; i >= 0; i--) {
    for (let j = b.length; j >= 0; j--) {
      if (i === a.length && j === b.length) continue;
      const skipA = i < a.length ? costs[(i + 1) * width + j]! + ALONE : NEVER;
      const skipB = j < b.length ? costs[i * width + j + 1]! + ALONE : NEVER;
      const both = i < a.length && j < b.length ? costs[(i + 1) * width + j + 1]! + costOf(i, j) : NEVER;
      costs[i * width + j] = Math.min(skipA, skipB, both);
    }
  }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const cost = costs[i * width + j]!;
    if (i < a.length && j < b.length && cost === costs[(i + 1) * width + j + 1]! + costOf(i, j)) {
      pairs.push([a[i++], b[j++]]);
    } else if (i < a.length && cost === costs[(i + 1) * width + j]! + ALONE) pairs.push([a[i++], undefined]);
    else pairs.push([undefined, b[j++]]);
  }
  return pairs;
}

const ALONE = 4;
const NEVER = 0xffffff;

/** The cost of pairing a step of one with a step of the other, by their places: each text is looked at once, not for each pair. */
function costsBetween(a: readonly Step[], b: readonly Step[]): (i: number, j: number) => number {
  const numbers = new Map<string, number>();
  const numberOf = (text: string) => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
  const [signsA, signsB] = [a, b].map((steps) =>
    steps.map(({ kind, name, said, answers }) => ({
      kind: numberOf(kind === 'other' ? `${kind} ${name}` : kind),
      said: numberOf(withoutNumbers(said)),
      code: answers[0]?.code,
    })),
  );
  return (i, j) => {
    const [one, other] = [signsA![i]!, signsB![j]!];
    if (one.kind !== other.kind) return NEVER;
    return (one.said === other.said ? 0 : 2) + (one.code === other.code ? 0 : 1);
  };
}
