// npm run fuzz [-- --minutes N] [--seed N] [--only engine|capture] (5 minutes)
// engine: edits transcripts of every dialect at random and compares after each few edits what the incremental engine knows
// with an analysis from scratch. capture: reads files of random packets and captures that were damaged at random,
// and imports some, with secrets of TLS and with notes.
// With a seed: that one run alone, as a failure tells it.
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './lib/install.mjs';

const MODES = {
  engine: ['../test/harness/fuzz.ts', 'fuzz'],
  capture: ['../test/harness/capture/fuzzForMinutes.ts', 'fuzzCaptures'],
};
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '5' },
    seed: { type: 'string' },
    only: { type: 'string', default: 'engine' },
  },
});
const minutes = Number(values.minutes);
const seed = values.seed === undefined ? undefined : Number(values.seed);
const mode = MODES[values.only];
if (!mode || !(minutes > 0) || (seed !== undefined && !Number.isSafeInteger(seed))) {
  console.error('npm run fuzz -- [--minutes N] [--seed N] [--only engine|capture]: both N are numbers.');
  process.exit(2);
}
await ensureDependencies();
await import('tsx');
const [file, name] = mode;
process.exitCode = (await createRequire(import.meta.url)(file)[name]({ minutes, seed })) ? 0 : 1;
