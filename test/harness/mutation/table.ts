import { percent, table } from '../truth/markdown';
import type { Recording } from '../truth/recording';
import { cleanSessions, type MutationScore, mutateAll } from './run';

/** The seed of the figures in docs/truth.md. */
export const MUTATION_SEED = 20261123;

/** The rate at which mutants that are no longer valid are detected, by kind and for all. */
export function mutationTable(recordings: readonly Recording[]): string {
  const scores = mutateAll(cleanSessions(recordings), { seed: MUTATION_SEED, perSession: 3 });
  return table(
    ['mutation', 'mutants', 'no longer valid', 'detected', 'rate'],
    [...scores.filter(({ invalid }) => invalid > 0), total(scores)].map(({ kind, made, invalid, detected }) => [
      kind,
      String(made),
      String(invalid),
      String(detected),
      percent(detected / invalid),
    ]),
  );
}

export function total(
  scores: readonly MutationScore[],
): Pick<MutationScore, 'kind' | 'made' | 'valid' | 'invalid' | 'detected'> {
  const sum = (count: (score: MutationScore) => number) => scores.reduce((all, score) => all + count(score), 0);
  return {
    kind: '**all**',
    made: sum(({ made }) => made),
    valid: sum(({ valid }) => valid),
    invalid: sum(({ invalid }) => invalid),
    detected: sum(({ detected }) => detected),
  };
}
