import type { Pair } from './align';
import type { Step } from './steps';

/** A text in which names have no number: two of them are the same where only names differ. */
export function withoutNumbers(text: string): string {
  return text.replace(NAME, '‹$1›');
}

const NAME = /‹([a-z]+) (\d+)›/g;

/**
 * Names of the second session as those of the first that stand in their places, so that the same is written alike: one session
 * may have named somebody more before. Names without a partner get a letter.
 *
 * @returns a function for texts of the second session
 */
export function namesAsInFirst(pairs: readonly Pair[]): (text: string) => string {
  const partners = new Map<string, string>();
  const taken = new Set<string>();
  for (const [a, b] of pairs) {
    if (!a || !b) continue;
    const [linesA, linesB] = [textsOf(a), textsOf(b)];
    for (const [at, text] of linesB.entries()) {
      const other = linesA[at] ?? '';
      for (const [partner, name] of alikeNames(other, text)) {
        if (partners.has(name) || taken.has(partner)) continue;
        partners.set(name, partner);
        taken.add(partner);
      }
    }
  }
  return (text) => text.replace(NAME, (name, kind, number) => partners.get(name) ?? `‹${kind} ${number}b›`);
}

/** The names of two texts that stand in the same places, up to where the texts part. */
function alikeNames(a: string, b: string): (readonly [string, string])[] {
  const [partsA, partsB] = [a.split(PARTS), b.split(PARTS)];
  const found: (readonly [string, string])[] = [];
  for (let at = 1; at < partsA.length && at < partsB.length; at += 2) {
    const [nameA, nameB] = [partsA[at]!, partsB[at]!];
    if (partsA[at - 1] !== partsB[at - 1] || withoutNumbers(nameA) !== withoutNumbers(nameB)) break;
    found.push([nameA, nameB]);
  }
  return found;
}

const PARTS = /(‹[a-z]+ \d+›)/;

function textsOf({ said, message, answers }: Step): readonly string[] {
  return [said, ...answers.flatMap(({ lines }) => lines), ...message];
}
