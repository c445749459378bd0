// npm run truth [-- FOLDER] [--write]: compares our verdicts on commands with what real servers answered. FOLDER holds
// labelled recordings; by default ../shared/lab-transcripts. --write puts the figures into docs/truth.md.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ensureDependencies } from './lib/install.mjs';
import { inRoot } from './lib/root.mjs';

await ensureDependencies();
await import('tsx');
const require = createRequire(import.meta.url);
const { sharedPath } = require('../test/harness/shared.ts');
const args = process.argv.slice(2);
const folder = args.find((arg) => !arg.startsWith('-')) ?? sharedPath('lab-transcripts');
if (!existsSync(folder)) {
  console.error(`There are no recordings in ${folder}.`);
  process.exitCode = 2;
} else if (args.includes('--write')) {
  const { withFigures } = require('../test/harness/truth/document.ts');
  const { readRecordings } = require('../test/harness/truth/recording.ts');
  const file = inRoot('docs/truth.md');
  writeFileSync(file, withFigures(readFileSync(file, 'utf8'), readRecordings(folder)));
} else {
  const { printTruth } = require('../test/harness/truth/report.ts');
  printTruth(folder);
}
