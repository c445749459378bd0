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
      if (withoutNumbers(other) !== withoutNumbers(text)) continue;
      const [namesA, namesB] = [other.match(NAME) ?? [], text.match(NAME) ?? []];
      for (const [place, name] of namesB.entries()) {
        const partner = namesA[place]!;
        if (partners.has(name) || taken.has(partner)) continue;
        partners.set(name, partner);
        taken.add(partner);
      }
    }
  }
  return (text) => text.replace(NAME, (name, kind, number) => partners.get(name) ?? `‹${kind} ${number}b›`);
}

function textsOf({ said, message, answers }: Step): readonly string[] {
  return [said, ...answers.flatMap(({ lines }) => lines), ...message];
}
