// Texts made to be hard: time against size, memory, and how long the server does not answer while it opens them.
import { readFileSync } from 'node:fs';
import { inRoot } from '../../lib/root.mjs';
import { startLanguageServer } from '../lsp/client.mjs';
import { stallsWhileOpening } from '../lsp/stalls.mjs';
import { memoryOf } from '../measure/memory.mjs';
import { check, measure } from '../measure/program.mjs';
import { median } from '../measure/stats.mjs';
import { count, megabytes, milliseconds, seconds } from '../output/format.mjs';
import { isRead } from './isRead.mjs';
import { receiptOf } from './opening.mjs';

const GOAL = { time: 'linear time', stall: 'no stall above 50 ms' };
/** What a measured ratio of times may be above the ratio of sizes: no two runs are alike. */
const STILL_LINEAR = 1.25;
/** Below this nothing can be said of growth, in seconds. */
const TOO_SHORT = 0.02;

const TEXTS = [
  { name: 'one-line', title: (size) => `one line of ${megabytes(size)}`, measure: 'size', whole: 50e6 },
  { name: 'empty-lines', title: (lines) => `${count(lines)} empty lines`, measure: 'lines', whole: 5_000_000 },
  {
    name: 'unclosed-data',
    title: (size) => `a message of ${megabytes(size)} without end`,
    measure: 'size',
    whole: 50e6,
  },
  {
    name: 'open-sessions',
    title: (number) => `${count(number)} sessions never closed`,
    measure: 'sessions',
    whole: 100_000,
  },
  {
    name: 'open-sessions-log',
    title: (number) => `${count(number)} sessions of a Postfix log, all open`,
    measure: 'sessions',
    whole: 100_000,
    log: true,
  },
];

export async function run(context) {
  const rows = [];
  for (const text of TEXTS) {
    rows.push(...(await runOne(text, context)));
    context.files.drop();
  }
  return { rows };
}

async function runOne({ name, title, measure: unit, whole, log: isLog }, { files, quick, log }) {
  const full = quick ? whole / 50 : whole;
  const work = title(full);
  const id = `hostile-${name}`;
  if (isLog && !(await isRead(files.input('interleaved', { size: 300_000 })))) {
    return [{ id, work, figure: 'not read yet', goal: GOAL.time }];
  }
  const inputs = [1 / 4, 1 / 2, 1].map((share) => files.input(name, { [unit]: Math.round(full * share) }));
  return [
    await timeRow({ id, work, inputs, nothing: files.input('empty-lines', { lines: 1 }), rounds: quick ? 1 : 3, log }),
    await stallRow({ id: `${id}-stall`, work: `opening ${work}`, file: inputs[2].path, log }),
  ];
}

async function timeRow({ id, work, inputs, nothing, rounds, log }) {
  const runs = inputs.map(() => []);
  const starts = [];
  for (let round = 1; round <= rounds; round++) {
    starts.push((await measure(check(nothing.path))).seconds);
    for (const [at, input] of inputs.entries()) {
      log(`hostile: check of ${work}, ${round} of ${rounds}, size ${at + 1} of ${inputs.length}`);
      const outcome = await measure(check(input.path));
      if (outcome.failure) return { id, work: `check of ${work}`, figure: outcome.failure, goal: GOAL.time };
      runs[at].push(outcome);
    }
  }
  const time = runs.map((all) => median(all.map((one) => one.seconds)));
  const peak = Math.max(...runs[2].map((one) => one.peak));
  // Without what the start takes, which has no size.
  const start = median(starts);
  const growth = Math.max(time[2] - start, TOO_SHORT) / Math.max(time[0] - start, TOO_SHORT);
  return {
    id,
    work: `check of ${work}`,
    figure: `${seconds(time[2])}; 4 times the size: ${growth.toFixed(2)} times the time; memory ${megabytes(peak)}`,
    goal: GOAL.time,
    met: growth <= 4 * STILL_LINEAR,
    values: { octets: inputs.map(({ size }) => size), start, seconds: time, growth, peak },
  };
}

async function stallRow({ id, work, file, log }) {
  log(`hostile: ${work} in the server`);
  const document = { uri: 'file:///bench/hostile.smtp', languageId: 'smtp', text: readFileSync(file, 'utf8') };
  const row = { id, work, goal: GOAL.stall };
  const receipt = median([await receiptOf(document), await receiptOf(document), await receiptOf(document)]);
  const server = await startLanguageServer([process.execPath, inRoot('dist/node/server.js'), '--stdio']);
  try {
    const { opened, longest, beyondReceipt } = await stallsWhileOpening(server, document, receipt);
    if (longest === undefined) return { ...row, figure: 'the server did not answer' };
    const peak = memoryOf(server.pid)?.peak;
    return {
      ...row,
      figure: `longest stall ${milliseconds(beyondReceipt)}; all findings after ${milliseconds(opened.complete)}; memory ${megabytes(peak)}`,
      met: beyondReceipt <= 50,
      values: { stall: beyondReceipt, longestAnswer: longest, receipt, complete: opened.complete, peak },
    };
  } finally {
    await server.stop();
  }
}
