// Several files with one worker and with two.
import { availableParallelism } from 'node:os';
import { check, inTurns, measure } from '../measure/program.mjs';
import { median, medianRatio } from '../measure/stats.mjs';
import { seconds, times } from '../output/format.mjs';

const FILES = 4;

export async function run({ files, quick, seed, log }) {
  const row = { id: 'workers', work: 'two workers against one, four files', goal: 'at least 1.7×' };
  const cores = availableParallelism();
  if (cores < 2) return { rows: [{ ...row, figure: 'not available: one core' }] };
  const size = quick ? 1e6 : 25e6;
  const paths = Array.from({ length: FILES }, (_, at) => files.input('sessions', { size, seed: seed + at }).path);
  const withWorkers = (number) => () => measure(check(paths, '--workers', String(number)), { oneCore: false });
  const { one, two } = await inTurns(quick ? 2 : 5, { one: withWorkers(1), two: withWorkers(2) }, (step) =>
    log(`workers: ${step}`),
  );
  const failed = [...one, ...two].find((outcome) => outcome.failure);
  if (failed) {
    const unknown = /unknown option/i.test(failed.errors);
    return { rows: [{ ...row, figure: unknown ? 'not available: check has no --workers' : failed.failure }] };
  }
  const time = (outcomes) => outcomes.map((outcome) => outcome.seconds);
  const faster = medianRatio(time(one), time(two));
  return {
    rows: [
      {
        ...row,
        figure: `${times(faster)} as fast (${seconds(median(time(two)))} instead of ${seconds(median(time(one)))})`,
        met: faster >= 1.7,
        values: { ratio: faster, one: time(one), two: time(two), cores },
      },
    ],
  };
}
