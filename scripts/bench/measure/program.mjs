import { spawn } from 'node:child_process';
import { inRoot } from '../../lib/root.mjs';
import { beforeStop } from '../../lib/stop.mjs';
import { findProgram } from '../peers/find.mjs';
import { memoryOf } from './memory.mjs';

const REPORT_USAGE = inRoot('scripts/bench/measure/reportUsage.cjs');
const LIMIT_MS = 10 * 60_000;
/** No round begins after so long: slow programs show what they are in fewer. */
const ROUNDS_MS = 4 * 60_000;
/** How often the memory of a program is looked at that does not tell it itself. */
const WATCH_MS = 50;

/**
 * @typedef {object} Outcome
 * @property {number} seconds from its start to its end
 * @property {number} [peak] the most memory that it held, in bytes; of Node programs, and of those of which it was asked for
 * @property {number} [cpu] seconds of processor time, of all its threads; of Node programs only
 * @property {string} [failure] why it has no figure, in a few words
 * @property {string} output its standard output, where it was asked for
 * @property {string} errors the end of its standard error
 */

/**
 * Runs a program to its end and measures it.
 *
 * @param {readonly string[]} command
 * @param {object} [options]
 * @param {boolean} [options.oneCore] keeps it on one core, where taskset is there
 * @param {boolean} [options.keepOutput]
 * @param {boolean} [options.watchMemory] looks at its memory while it runs, where the system tells it
 * @param {readonly number[]} [options.statuses] exit statuses that are a success
 * @param {number} [options.timeoutMs]
 * @returns {Promise<Outcome>}
 */
export async function measure(command, options = {}) {
  const { oneCore = true, keepOutput = false, watchMemory = false, statuses = [0], timeoutMs = LIMIT_MS } = options;
  const taskset = oneCore ? findProgram('taskset') : undefined;
  const [program, ...args] = taskset ? [taskset, '-c', '0', ...command] : command;
  const started = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', keepOutput ? 'pipe' : 'ignore', 'pipe', 'pipe'] });
  const takeBack = beforeStop(() => child.kill('SIGKILL'));
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    child.kill('SIGKILL');
  }, timeoutMs);
  let watched;
  const watching = watchMemory && setInterval(() => (watched = memoryOf(child.pid)?.peak ?? watched), WATCH_MS);
  const read = [child.stdout, child.stderr, child.stdio[3]].map(collect);
  const [status, seconds] = await new Promise((resolve) => {
    child.once('error', ({ message }) => resolve([message, 0]));
    child.once('exit', (code, signal) => resolve([code ?? signal, (performance.now() - started) / 1000]));
  });
  clearTimeout(timer);
  clearInterval(watching);
  takeBack();
  const [output, errors, usage] = await Promise.all(read);
  const failure = timedOut
    ? `ended after ${Math.round(timeoutMs / 1000)} s`
    : statuses.includes(status)
      ? undefined
      : reasonOf(status, errors);
  return { seconds, output, errors: errors.slice(-2000), failure, peak: watched, ...(usage ? JSON.parse(usage) : {}) };
}

/** How a script is run in Node so that its memory is known. */
export const node = (script, ...args) => [process.execPath, '--require', REPORT_USAGE, script, ...args];

/** `smtp-transcript check`, with success whatever it finds. */
export function check(files, ...options) {
  return node(inRoot('dist/node/cli.js'), 'check', '--no-config', '--fail-on', 'never', ...options, ...[files].flat());
}

/** Runs several programs in turns, A B A B, so that what else the machine does meets all of them. */
export async function inTurns(rounds, programs, log) {
  const outcomes = Object.fromEntries(Object.keys(programs).map((name) => [name, []]));
  const end = performance.now() + ROUNDS_MS;
  for (let round = 1; round <= rounds && (round === 1 || performance.now() < end); round++) {
    for (const [name, run] of Object.entries(programs)) {
      if (outcomes[name].at(-1)?.failure) continue; // It would fail again.
      log(`${name}, ${round} of ${rounds}`);
      outcomes[name].push(await run());
    }
  }
  return outcomes;
}

function reasonOf(status, errors) {
  if (/heap out of memory|Allocation failed/.test(errors)) return 'out of memory';
  const line = errors.trim().split('\n').at(-1) ?? '';
  return `failed (${status})${line ? `: ${line.replaceAll(/\/\S*\//g, '').slice(0, 80)}` : ''}`;
}

/** What a stream says, and at most its last megabytes, so that no program can fill our memory. */
async function collect(stream) {
  if (!stream) return '';
  let text = '';
  stream.setEncoding('utf8');
  try {
    for await (const part of stream) text = (text + part).slice(-(1 << 24));
  } catch {
    // The program was killed; what it said before counts.
  }
  return text;
}
