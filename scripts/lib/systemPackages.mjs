// Programs of the system that a test runs. Where they cannot be had, the test is skipped and says so.
import { spawnSync } from 'node:child_process';
import { run } from './run.mjs';

const APT_LIMIT_MS = 3 * 60_000;

/** GNU parallel, with which docs/scale.md runs the command line: installed where this is Debian or one of its kin and we are root. */
export async function ensureParallel() {
  if (isThere('parallel')) return;
  if (process.getuid?.() !== 0 || !isThere('apt-get')) {
    console.error('GNU parallel is not installed, so its test is skipped. On Debian: apt-get install parallel');
    return;
  }
  console.error('Installing GNU parallel for a test (once) …');
  const options = { timeoutMs: APT_LIMIT_MS, onLine: () => {}, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  const status =
    (await run('apt-get', ['update', '-qq'], options)) ||
    (await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'parallel'], options));
  if (status !== 0) console.error('GNU parallel could not be installed by apt-get, so its test is skipped.');
}

function isThere(program) {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
}
