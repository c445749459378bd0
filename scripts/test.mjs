// npm test [-- --only unit|grammar|node|web|vsix] [--grep PATTERN]
// Installs what is missing, builds, runs every kind of test and ends with one line of counts. Until the installation is
// done, only Node's own modules are used.
import { parseArgs } from 'node:util';
import { build, buildIntegrationTests } from './build.mjs';
import { ensureDependencies, ensureHost } from './lib/install.mjs';
import { inRoot } from './lib/root.mjs';
import { run } from './lib/run.mjs';
import { ensurePrograms } from './lib/systemPackages.mjs';

const INTEGRATION_LIMIT_MS = 5 * 60_000;
const END = /^END (\{.*\})$/;
const NOISE = /^Exit code: /; // Of @vscode/test-electron.

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true }, grep: { type: 'string' } } });
const grep = values.grep ?? '';
const parts = {
  unit,
  grammar,
  node: () => integration('node'),
  web: () => integration('web'),
  vsix: () => integration('vsix'),
};
const wanted = values.only?.flatMap((one) => one.split(',')) ?? Object.keys(parts);
const unknown = wanted.filter((name) => !parts[name]);
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}: ${Object.keys(parts).join(', ')}`);
  process.exit(2);
}

try {
  await prepare();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const rows = [];
for (const name of wanted) {
  console.log(`\n${name}`);
  const start = Date.now();
  const counts = await parts[name]();
  rows.push({ name, ...counts, seconds: (Date.now() - start) / 1000 });
}
finish(rows);

async function prepare() {
  await ensureDependencies();
  if (wanted.includes('unit')) await ensurePrograms();
  if (!wanted.some((name) => ['node', 'web', 'vsix'].includes(name))) return;
  await ensureHost();
  await build();
  await buildIntegrationTests({ grep });
}

function unit() {
  return counted([inRoot('node_modules', 'tsx', 'dist', 'cli.mjs'), 'test/harness/runUnit.ts', grep]);
}

function grammar() {
  return counted(['test/harness/runGrammar.mjs']);
}

function integration(host) {
  return counted(['test/integration/run.mjs', host], { timeoutMs: INTEGRATION_LIMIT_MS });
}

/** Runs a Node script that ends with a line of counts; a run without it, with a bad status or without tests has failed. */
async function counted(args, options) {
  let counts;
  const onLine = (line) => {
    const text = line.replaceAll('\u200b', '');
    const end = END.exec(text);
    if (end) counts = JSON.parse(end[1]);
    else if (!NOISE.test(text)) console.log(text);
  };
  const status = await run(process.execPath, args, { ...options, onLine });
  const { passed = 0, failed = 0, skipped = 0 } = counts ?? {};
  const problem = !counts
    ? `the run ended with status ${status} before its tests did`
    : passed + failed + skipped === 0
      ? 'no test ran'
      : status !== 0 && failed === 0
        ? `the run ended with status ${status}`
        : undefined;
  if (problem) console.log(`  ✗ ${problem}`);
  return { passed, failed: problem ? failed + 1 : failed, skipped };
}

function finish(rows) {
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  console.log();
  for (const row of rows) console.log(`${row.name.padEnd(8)} ${summary(row)} (${row.seconds.toFixed(1)} s)`);
  const total = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
  // The last line has one form, whatever was skipped; the rows above tell that.
  console.log(`\n${summary({ ...total, skipped: 0 })}`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}

function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
