// npm run mutate [-- SEED [COUNT]]: changes clean recorded sessions in one place, COUNT times for each kind of change and
// session (3), and prints how many of the changes that break the protocol are found, with those that are not.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ensureDependencies } from './lib/install.mjs';

await ensureDependencies();
await import('tsx');
const require = createRequire(import.meta.url);
const { sharedPath } = require('../test/harness/shared.ts');
const { printMutations } = require('../test/harness/mutation/report.ts');
const folder = sharedPath('lab-transcripts');
const [seed, perSession] = process.argv.slice(2).map(Number);
if (existsSync(folder)) printMutations(folder, { seed, perSession });
else {
  console.error(`There are no recordings in ${folder}.`);
  process.exitCode = 2;
}
