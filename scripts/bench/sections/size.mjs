// Cost against size: opening, a key, and check, from 10,000 to 1,000,000 lines.
import { readFileSync } from 'node:fs';
import { inRoot } from '../../lib/root.mjs';
import { startLanguageServer } from '../lsp/client.mjs';
import { openDocument } from '../lsp/findings.mjs';
import { createTypist, pushed } from '../lsp/typist.mjs';
import { check, inTurns, measure } from '../measure/program.mjs';
import { median, percentile } from '../measure/stats.mjs';
import { measureOpening } from './opening.mjs';
import { sizeRows } from './sizeRows.mjs';

const SIZES = [10_000, 30_000, 100_000, 300_000, 1_000_000];
/** A slow server would take hours for all places. */
const TYPING_LIMIT_MS = 240_000;

export async function run({ files, quick, seed, log }) {
  const sizes = SIZES.map((lines) => (quick ? lines / 20 : lines));
  const inputs = sizes.map((lines) => ({ lines, ...files.input('lines', { lines }) }));
  const points = [];
  for (const input of inputs) points.push({ ...input, check: await timeOfCheck(input, quick, log) });
  for (const [at, input] of inputs.entries()) {
    const rounds = quick ? 1 : at === inputs.length - 1 ? 5 : 3;
    points[at].open = await measureOpening(input, rounds, (step) => log(`opening ${input.lines} lines: ${step}`));
  }
  const keys = await typeEverywhere(inputs, { places: quick ? 30 : 200, seed, log });
  for (const [at, point] of points.entries()) point.key = keys[at];
  return { rows: sizeRows(points), points: points.map(({ path, ...point }) => point) };
}

async function timeOfCheck({ path, lines }, quick, log) {
  const { runs } = await inTurns(quick ? 1 : 3, { runs: () => measure(check(path)) }, () =>
    log(`check of ${lines} lines`),
  );
  return runs.some((one) => one.failure) ? undefined : median(runs.map((one) => one.seconds)) * 1000;
}

/** One server for each size; the same key goes to each of them before the next key. */
async function typeEverywhere(inputs, { places, seed, log }) {
  const open = [];
  try {
    for (const { path, lines } of inputs) {
      log(`typing: opening ${lines} lines`);
      open.push(await openForTyping(path, seed));
    }
    const end = performance.now() + TYPING_LIMIT_MS;
    for (let place = 0; place < places && performance.now() < end; place++) {
      if (place % 20 === 0) log(`typing: ${place} of ${places} places`);
      for (const one of open) {
        if (one.silent) continue;
        const samples = await one.typist.step(place);
        if (samples) one.samples.push(...samples);
        else one.silent = true;
      }
    }
    // Every key was taken back, so that there have to be as many findings as before; one may wait for a pause in typing.
    return open.map(({ samples, silent, before }) => ({
      ...summary(samples),
      silent,
      findings: { before, after: samples.at(-1)?.count },
    }));
  } finally {
    await Promise.all(open.map(({ server }) => server.stop()));
  }
}

async function openForTyping(path, seed) {
  const server = await startLanguageServer([process.execPath, inRoot('dist/node/server.js'), '--stdio']);
  const uri = 'file:///bench/typed.smtp';
  const text = readFileSync(path, 'utf8');
  const { findings, count } = await openDocument(server, { uri, languageId: 'smtp', text });
  findings.forget();
  const lines = text.replace(/\n$/, '').split('\n');
  const typist = createTypist({ server, uri, lines, seed, findings: pushed(findings) });
  return { server, typist, samples: [], silent: count === undefined, before: count };
}

function summary(samples) {
  const of = (moment) => {
    const all = samples.map((sample) => sample[moment]);
    return { median: median(all), p99: percentile(all, 0.99), longest: all.length > 0 ? Math.max(...all) : undefined };
  };
  return { samples: samples.length, ...of('first'), all: of('last') };
}
