// npm run bench [-- --only NAME[,NAME]] [--quick] [--json FILE] [--svg FILE] [--write] [--seed N] [--keep]
// Measures how fast the built command line, language server and extension are, and prints each figure beside its goal. Inputs are made
// with a seed in a temporary folder. Nothing passes or fails on time.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createFiles } from './bench/files.mjs';
import { asJson, writeDocuments } from './bench/output/documents.mjs';
import { describeMachine, machineLine } from './bench/output/machine.mjs';
import { picture } from './bench/output/picture.mjs';
import { terminalTable } from './bench/output/table.mjs';
import { howToInstall } from './bench/peers/find.mjs';
import { SECTIONS } from './bench/sections/index.mjs';
import { buildIfStale } from './build.mjs';
import { ensureDependencies } from './lib/install.mjs';
import { isStopping } from './lib/stop.mjs';

const HELP = `npm run bench [-- OPTION...]

  --only NAME[,NAME]  Only these parts: ${Object.keys(SECTIONS).join(', ')}
  --quick             Small inputs and few rounds, to try the benchmarks themselves
  --json FILE         Write the figures as JSON, too
  --svg FILE          Draw cost against size (part size)
  --write             Put the figures into README.md, docs/performance.md, docs/bench.json and docs/pictures/bench.svg
  --seed N            Other inputs of the same kind (4)
  --keep              Leave the inputs in their temporary folder`;

const log = (text) => console.error(`bench: ${text}`);

try {
  const options = readOptions();
  if (options.help) console.log(HELP);
  else await bench(options);
} catch (error) {
  // What was ended on purpose ends with errors that are none.
  if (!isStopping()) {
    console.error(error.code?.startsWith('ERR_PARSE_ARGS') ? `${error.message}\n\n${HELP}` : error.message);
    process.exitCode = 2;
  }
}

function readOptions() {
  const text = { type: 'string' };
  const flag = { type: 'boolean', default: false };
  const { values } = parseArgs({
    options: { only: text, quick: flag, json: text, svg: text, write: flag, seed: text, keep: flag, help: flag },
  });
  const names = values.only?.split(',') ?? Object.keys(SECTIONS);
  const unknown = names.filter((name) => !SECTIONS[name]);
  if (unknown.length > 0)
    throw new Error(`There is no part ${unknown.join(', ')}: ${Object.keys(SECTIONS).join(', ')}`);
  if (values.write && (values.only || values.quick)) throw new Error('--write needs all figures from one full run');
  if (values.svg && !names.includes('size')) throw new Error('--svg draws what the part size measures');
  const seed = Number(values.seed ?? 4);
  if (!Number.isSafeInteger(seed)) throw new Error('--seed must be a number');
  return { ...values, names, seed };
}

async function bench({ names, only, quick, seed, keep, json, svg, write }) {
  await ensureDependencies();
  await buildIfStale();
  const machine = describeMachine();
  const files = createFiles({ keep, seed, log });
  const rows = [];
  let points = [];
  try {
    for (const name of names) {
      const measured = await SECTIONS[name]({ files, quick, seed, log, asked: only !== undefined });
      rows.push(...measured.rows);
      points = measured.points ?? points;
      files.drop();
    }
  } finally {
    if (keep) log(`the inputs are in ${files.folder}`);
    files.end();
  }
  const result = { version: 1, date: new Date().toISOString(), quick, seed, machine, rows, points };
  print(result);
  if (json) writeFileSync(json, asJson(result));
  if (svg) writeFileSync(svg, picture(points));
  if (write) for (const file of writeDocuments(result)) log(`wrote ${file}`);
}

function print({ rows, machine, quick }) {
  console.log(`\n${terminalTable(rows, process.stdout.columns ?? 100)}\n`);
  console.log(machineLine(machine));
  if (quick) console.log('Small inputs: these figures say nothing about speed.');
  const missing = howToInstall();
  if (missing) console.log(missing);
}
