import { readRecordings } from '../truth/recording';
import { cleanSessions, type Miss, type MutationScore, mutateAll } from './run';
import { MUTATION_SEED, total } from './table';

/** Prints the rate of detection for each kind of mutation, and each mutant that went undetected. */
export function printMutations(folder: string, { seed = MUTATION_SEED, perSession = 3 } = {}): void {
  const sessions = cleanSessions(readRecordings(folder));
  const scores = mutateAll(sessions, { seed, perSession });
  console.log(`${sessions.length} clean sessions, seed ${seed}, ${perSession} mutants of each kind and session\n`);
  row({ kind: '', made: 'mutants', valid: 'valid', unsure: 'unsure', invalid: 'invalid', detected: 'detected' });
  for (const score of [...scores, total(scores)]) {
    // Mutants of which the oracle is not sure do not count in the rate, so their number stands beside it.
    const unsure = score.made - score.valid - score.invalid;
    row({ ...score, unsure, kind: score.kind.replaceAll('*', '') });
  }
  for (const { kind, misses } of scores) list(`Not detected: ${kind}`, misses);
  const alarms = new Map<string, number>();
  for (const { why } of scores.flatMap((score) => score.alarms)) alarms.set(why, (alarms.get(why) ?? 0) + 1);
  console.log(
    '\nFound in mutants of which the oracle has nothing to say (headers, keywords and the like are beyond it):',
  );
  for (const [rules, count] of [...alarms].sort((a, b) => b[1] - a[1])) console.log(`  ${count} × ${rules}`);
}

type Row = Record<'made' | 'valid' | 'unsure' | 'invalid' | 'detected', number | string> & Pick<MutationScore, 'kind'>;

function row({ kind, made, valid, unsure, invalid, detected }: Row): void {
  const rate =
    typeof invalid === 'number' && typeof detected === 'number' && invalid > 0
      ? `${((100 * detected) / invalid).toFixed(1)} %`
      : '';
  const cells = [made, valid, unsure, invalid, detected].map((cell) => String(cell).padStart(9)).join('');
  console.log(`${kind.padEnd(20)}${cells}${rate.padStart(10)}`);
}

function list(title: string, misses: readonly Miss[]): void {
  if (misses.length === 0) return;
  console.log(`\n${title}:`);
  for (const { session, what, why } of misses) console.log(`  ${session}: ${what} (${why})`);
}
