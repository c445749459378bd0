// npm run truth [-- FOLDER]: compares our verdicts on the order of commands, each given without having seen the reply, with
// what real servers answered. FOLDER holds labelled recordings; by default ../shared/lab-transcripts.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ensureDependencies } from './lib/install.mjs';

await ensureDependencies();
await import('tsx');
const require = createRequire(import.meta.url);
const { sharedPath } = require('../test/harness/shared.ts');
const { printTruth } = require('../test/harness/truth/report.ts');
const folder = process.argv[2] ?? sharedPath('lab-transcripts');
if (existsSync(folder)) printTruth(folder);
else {
  console.error(`There are no recordings in ${folder}.`);
  process.exitCode = 2;
}
