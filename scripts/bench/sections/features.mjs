// What an editor asks of a transcript of 10,000 lines, beside its goal: on a text that stays as it is, and just behind a key.
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { inRoot } from '../../lib/root.mjs';
import { ABLE, createAsker, FEATURES } from '../lsp/askFeatures.mjs';
import { startLanguageServer } from '../lsp/client.mjs';
import { openDocument } from '../lsp/findings.mjs';
import { median, percentile } from '../measure/stats.mjs';
import { count, milliseconds } from '../output/format.mjs';

const LINES = 10_000;
/** Until what the server has told of its times is read. */
const REPORT_LIMIT_MS = 5000;

export async function run({ files, quick, seed, log }) {
  const input = files.input('lines', { lines: LINES });
  const places = quick ? 8 : 100;
  const text = readFileSync(input.path, 'utf8');
  const server = await startLanguageServer(
    [
      process.execPath,
      '--require',
      inRoot('scripts/bench/lsp/reportTimes.cjs'),
      inRoot('dist/node/server.js'),
      '--stdio',
    ],
    { able: ABLE },
  );
  try {
    const uri = 'file:///bench/features.smtp';
    const { findings, count: told } = await openDocument(server, { uri, languageId: 'smtp', text });
    if (told === undefined) return { rows: FEATURES.map((feature) => row(feature, [])) };
    const lines = text.replace(/\n$/, '').split('\n');
    const waitFor = async (version) => {
      await findings.first(version, 1000);
      findings.forget();
    };
    const asker = createAsker({ server, uri, lines, seed, findings: waitFor });
    const samples = FEATURES.map(() => []);
    for (let place = 0; place < places; place++) {
      if (place % 20 === 0) log(`features: ${place} of ${places} places`);
      for (const [at, feature] of FEATURES.entries()) samples[at].push(await asker.ask(feature));
    }
    await allTimes(server, samples);
    return { rows: FEATURES.map((feature, at) => row(feature, samples[at], server.spent)) };
  } finally {
    await server.stop();
  }
}

/** They come through a pipe of their own, be it behind the last answer. */
async function allTimes({ spent }, samples) {
  const last = samples.at(-1).at(-1).keys.at(-1).id;
  const end = performance.now() + REPORT_LIMIT_MS;
  while (!spent.has(last) && performance.now() < end) await pause(10);
}

function row({ name, goal }, samples, spent) {
  const [still, typed] = [samples.map((one) => one.still), samples.flatMap((one) => one.keys)].map((all) =>
    summary(all, spent),
  );
  const wanted = goal === undefined ? {} : { goal: `under ${goal} ms median` };
  const work = `${name} in ${count(LINES)} lines`;
  const id = `feature-${name.replaceAll(' ', '-')}`;
  if (still.median === undefined || typed.median === undefined) return { id, work, figure: 'no answer', ...wanted };
  return {
    id,
    work,
    figure: `${shown(still)}; just behind a key ${shown(typed)}`,
    ...wanted,
    ...(goal === undefined ? {} : { met: still.median < goal && typed.median < goal }),
    values: { still, typed },
  };
}

function shown({ median: middle, p99 }) {
  return `${milliseconds(middle)} (p99 ${milliseconds(p99)})`;
}

/** Milliseconds in the server; with those of processor time, those until the answer is here, and how many answers say something. */
function summary(samples, spent) {
  const own = samples.flatMap(({ id }) => spent.get(id) ?? []);
  const times = own.map(({ time }) => time);
  const rounds = samples.map(({ round }) => round);
  return {
    samples: times.length,
    median: median(times),
    p99: percentile(times, 0.99),
    processor: median(own.map(({ processor }) => processor)),
    round: { median: median(rounds), p99: percentile(rounds, 0.99) },
    answered: samples.filter(({ isEmpty }) => !isEmpty).length,
  };
}
