// npm run fuzz [-- --minutes N] [--seed N]: edits transcripts of every dialect at random and compares after each few edits what
// the incremental engine knows with an analysis from scratch (5 minutes). With a seed: that one run alone, as a failure tells it.
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './lib/install.mjs';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '5' }, seed: { type: 'string' } } });
const minutes = Number(values.minutes);
const seed = values.seed === undefined ? undefined : Number(values.seed);
if (!(minutes > 0) || (seed !== undefined && !Number.isSafeInteger(seed))) {
  console.error('npm run fuzz -- [--minutes N] [--seed N]: both are numbers.');
  process.exit(2);
}
await ensureDependencies();
await import('tsx');
const { fuzz } = createRequire(import.meta.url)('../test/harness/fuzz.ts');
process.exitCode = fuzz({ minutes, seed }) ? 0 : 1;
