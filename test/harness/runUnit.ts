// Runs the unit tests: tsx test/harness/runUnit.ts [GREP]
// Several processes share the files, each of which is run by whoever is free; what a file printed is printed in one go.
import { type ChildProcess, fork } from 'node:child_process';
import { readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Counts, END } from './report';

const [grep = ''] = process.argv.slice(2);
const folder = path.resolve(__dirname, '..', 'unit');
/** More need more memory than they win time. */
const MOST_PROCESSES = 4;
/** They take longest, so that they are begun first. */
const LONG = [
  'analysis/incremental',
  'analysis/outline',
  'convert/',
  'redact/',
  'capture/',
  'dialects/robust',
  'cli/workers',
];

/** A process that holds so much memory, in octets, gives way to a fresh one. */
const MOST_HEAP = 600e6;

export interface Ran {
  /** What the process holds, in octets. */
  readonly heap: number;
  readonly counts: Counts;
  readonly lines: readonly string[];
}

void run();

async function run(): Promise<void> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const total = { passed: 0, failed: 0, skipped: 0 };
  const pending: string[] = [];
  const take = ({ counts, lines }: Ran) => {
    for (const line of lines) {
      if (line.startsWith('  - ')) pending.push(line);
      else console.log(line);
    }
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
  };
  const processes = Math.min(MOST_PROCESSES, os.availableParallelism());
  await Promise.all(Array.from({ length: processes }, () => work(files, take)));
  for (const line of pending) console.log(line);
  console.log(END + JSON.stringify(total));
  process.exitCode = total.failed > 0 ? 1 : 0;
}

function rank(file: string): number {
  const at = LONG.findIndex((start) => file.startsWith(start));
  return at < 0 ? LONG.length : at;
}

/** One process that runs a file after the other, and another in its place where it ended before its time. */
async function work(files: string[], take: (ran: Ran) => void): Promise<void> {
  let child: ChildProcess | undefined;
  for (let file = files.shift(); file !== undefined; file = files.shift()) {
    child ??= fork(path.join(__dirname, 'unitWorker.ts'), [grep]);
    const ran = await runFile(child, path.join(folder, file));
    if (ran && ran.heap > MOST_HEAP) child.disconnect();
    if (!ran || ran.heap > MOST_HEAP) child = undefined;
    take(
      ran ?? {
        heap: 0,
        counts: { passed: 0, failed: 1, skipped: 0 },
        lines: [`  ✗ ${file}: its process ended before its tests did`],
      },
    );
  }
  if (child?.connected) child.disconnect();
}

/** Undefined where the process ended before the tests did. */
function runFile(child: ChildProcess, file: string): Promise<Ran | undefined> {
  return new Promise((resolve) => {
    const ended = () => resolve(undefined);
    child.once('exit', ended);
    child.once('message', (ran) => {
      child.off('exit', ended);
      resolve(ran as Ran);
    });
    child.send(file);
  });
}
