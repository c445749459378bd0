// A long transcript in the real VS Code: opened, typed into and scrolled, measured from the keystroke through the API.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hostIsInstalled } from '../../../tools/vscode-host/host.mjs';
import { ensureHost } from '../../lib/install.mjs';
import { inRoot, root } from '../../lib/root.mjs';
import { run as runProgram } from '../../lib/run.mjs';
import { createRandom } from '../make/random.mjs';
import { median, percentile } from '../measure/stats.mjs';
import { count, milliseconds } from '../output/format.mjs';

/** VS Code colours no text of more than 300,000 lines. */
const LINES = 299_990;
const LIMIT_MS = 5 * 60_000;
const SHORT =
  'S: 220 mx.example.net ESMTP\nC: RCPT TO:<bob@example.net>\nS: 503 5.5.1 MAIL first\nC: QUIT\nS: 221 2.0.0 Bye\n';
/** Lines below a place at which no finding may be yet. */
const CLEAN_BELOW = 20;

export async function run({ files, quick, seed, log, asked }) {
  const lines = quick ? LINES / 10 : LINES;
  const work = `VS Code, ${count(lines)} lines`;
  // It is large: nobody downloads it without asking for this part.
  if (asked) await ensureHost();
  if (!hostIsInstalled()) {
    const figure = 'the embedded VS Code is not installed: --only editor installs it';
    return { rows: [{ id: 'editor', work, figure }] };
  }
  const input = files.input('lines', { lines });
  const folder = path.join(files.folder, 'editor');
  mkdirSync(folder, { recursive: true });
  try {
    const result = await measureIn(folder, { input, places: quick ? 10 : 100, rounds: quick ? 2 : 4, seed, log });
    return { rows: result.failure ? [{ id: 'editor', work, figure: result.failure }] : rowsOf(result, work) };
  } finally {
    for (const part of ['', '-profile', '-extensions'])
      rmSync(folder + part, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** What the module typing.cjs measured in an editor that has this folder open. */
async function measureIn(folder, { input, places, rounds, seed, log }) {
  const text = readFileSync(input.path, 'utf8');
  const [type, scroll] = placesIn(text.split('\n'), [places, places / 2], seed);
  writeFileSync(path.join(folder, 'long.smtp'), text);
  writeFileSync(path.join(folder, 'short.smtp'), SHORT);
  const job = { long: 'long.smtp', short: 'short.smtp', rounds, type, scroll };
  writeFileSync(path.join(folder, 'job.json'), JSON.stringify(job));
  const status = await runProgram(
    process.execPath,
    [
      inRoot('tools/vscode-host/code.mjs'),
      `--extensionDevelopmentPath=${root}`,
      `--extensionTestsPath=${inRoot('scripts/bench/editor/typing.cjs')}`,
      // Beside the folder that is open: they go away with all inputs.
      `--user-data-dir=${folder}-profile`,
      `--extensions-dir=${folder}-extensions`,
      `--timeout=${LIMIT_MS}`,
      folder,
    ],
    { onLine: (line) => log(`editor: ${line}`), timeoutMs: LIMIT_MS + 20_000 },
  );
  try {
    return JSON.parse(readFileSync(path.join(folder, 'result.json'), 'utf8'));
  } catch {
    return { failure: `VS Code ended (${status}) before all was measured` };
  }
}

/**
 * Lines with a MAIL command to type at: the first, the middle, the last, then any. None of them is taken twice, as a second
 * time at a place would find it known.
 */
function placesIn(lines, numbers, seed) {
  const mails = lines.flatMap((line, at) => (line.startsWith('C: MAIL FROM:<') && isPlain(lines, at) ? at : []));
  const random = createRandom(seed, 7);
  const left = new Set(mails);
  const first = [mails[0], mails[Math.floor(mails.length / 2)], mails.at(-1)];
  return numbers.map((number) => {
    const chosen = [];
    while (chosen.length < number && left.size > 0) {
      const line = first.shift() ?? mails[random.below(mails.length)];
      if (left.delete(line)) chosen.push(line);
    }
    return chosen;
  });
}

/** Whether a MAIL is answered at once with 250, and a RCPT comes next: with another verb in its place the RCPT is a fault. */
function isPlain(lines, at) {
  const next = lines.slice(at + 1, at + 1 + CLEAN_BELOW).join('\n');
  return /^S: 250 2\.1\.0 .*\nC: RCPT TO:<[^>]*>\nS: 250 /.test(next);
}

function rowsOf({ open, settled, type, scroll, before, after }, work) {
  const middle = (name) => median(open.flatMap((one) => one[name] ?? []));
  const [first, all, text] = ['first', 'all', 'text'].map(middle);
  const { hover, bare } = open.find((one) => one.hover !== undefined) ?? {};
  return [
    {
      id: 'editor-key',
      work: `${work}: from a key to its findings, which are on another line`,
      figure: `${shown(type)}; ${shares(type)}`,
      values: { ...summary(type), settled, findings: { before, after } },
    },
    {
      id: 'editor-scroll',
      work: `${work}: the same with a jump to another place at the same moment`,
      figure: shown(scroll),
      values: summary(scroll),
    },
    {
      id: 'editor-open',
      work: `${work}: opening`,
      figure: `first findings ${milliseconds(first)}, all ${milliseconds(all)}, of which VS Code takes ${milliseconds(text)} before extensions have the text`,
      values: { first, all, text },
    },
    {
      id: 'editor-hover',
      work: `${work}: longest wait for a hover while it is opened`,
      figure: `${milliseconds(hover)} (for one without a server: ${milliseconds(bare)})`,
      values: { hover, bare },
    },
  ];
}

function shown(samples) {
  const { median: middle, p99 } = summary(samples);
  return `${milliseconds(middle)} median, ${milliseconds(p99)} p99 (${count(samples.length)} keys)`;
}

/** Who takes how much of the time. */
function shares(samples) {
  const { change, ours, behind } = summary(samples);
  return `of the median VS Code takes ${milliseconds(change.median)} to tell of the key and ${milliseconds(behind.median)} to tell of the findings, we ${milliseconds(ours.median)} (${milliseconds(ours.p99)} p99)`;
}

function summary(samples) {
  const of = (measured) => {
    const all = samples.map(measured);
    return { median: median(all), p99: percentile(all, 0.99), longest: Math.max(...all) };
  };
  return {
    samples: samples.length,
    ...of(({ told }) => told),
    change: of(({ change }) => change),
    ours: of(({ change, readable }) => readable - change),
    behind: of(({ readable, told }) => told - readable),
  };
}
