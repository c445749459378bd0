// What has to be there before anything runs. Only Node's own modules are used, as nothing else may be installed yet.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { hostIsInstalled } from '../../tools/vscode-host/host.mjs';
import { inRoot } from './root.mjs';
import { run } from './run.mjs';
import { beforeStop } from './stop.mjs';

/**
 * Installs the project's dependencies where they are missing or not those of the lockfile. Writes to standard error.
 *
 * @throws {Error} where npm fails
 */
export async function ensureDependencies() {
  if (dependenciesAreInstalled()) return;
  await oneAtATime(async () => {
    if (dependenciesAreInstalled()) return;
    console.error('Installing the dependencies (once) …');
    const [npm, ...first] = npmCommand();
    const status = await run(npm, [...first, 'ci', '--loglevel=error', '--no-audit', '--no-fund'], { toStderr: true });
    if (status !== 0) throw new Error('npm ci failed');
  });
}

/**
 * Installs the embedded VS Code, with its browser, where it is missing or not the one of its lockfile.
 *
 * @throws {Error} where npm fails
 */
export async function ensureHost() {
  if (hostIsInstalled()) return;
  await oneAtATime(async () => {
    // In a process of its own, which a signal can end.
    const status = await run(process.execPath, ['tools/vscode-host/code.mjs', '--version'], {
      onLine: () => {}, // The version itself is of no interest.
    });
    if (status !== 0) throw new Error('the embedded VS Code could not be installed');
  });
}

/** Compares the lockfile with the one that npm leaves in node_modules: also true after a plain `npm ci`. */
function dependenciesAreInstalled() {
  const installed = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const there = JSON.parse(readFileSync(installed, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([name, { version, optional }]) => name === '' || there[name]?.version === version || (optional && !there[name]),
  );
}

/** Two installations into one folder destroy each other: the second of two scripts waits for the first. */
async function oneAtATime(install) {
  const lock = inRoot('.installing');
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (isAbandoned(lock)) rmSync(lock, { force: true });
    else await pause(200);
  }
  const unlock = () => rmSync(lock, { force: true });
  const takeBack = beforeStop(unlock);
  try {
    await install();
  } finally {
    takeBack();
    unlock();
  }
}

/** Whether the process that holds the lock was killed. */
function isAbandoned(lock) {
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    if (holder > 0) process.kill(holder, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

function npmCommand() {
  const cli = process.env.npm_execpath; // Set under `npm run`.
  if (cli?.endsWith('.js')) return [process.execPath, cli];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}
