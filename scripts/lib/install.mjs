// What has to be there before anything runs. Only Node's own modules are used, as nothing else may be installed yet.
import { existsSync, readFileSync } from 'node:fs';
import { hostIsInstalled } from '../../tools/vscode-host/host.mjs';
import { inRoot } from './root.mjs';
import { run } from './run.mjs';

/**
 * Installs the project's dependencies where they are missing or not those of the lockfile. Writes to standard error.
 *
 * @throws {Error} where npm fails
 */
export async function ensureDependencies() {
  if (dependenciesAreInstalled()) return;
  console.error('Installing the dependencies (once) …');
  const [npm, ...first] = npmCommand();
  const status = await run(npm, [...first, 'ci', '--loglevel=error', '--no-audit', '--no-fund'], { toStderr: true });
  if (status !== 0) throw new Error('npm ci failed');
}

/**
 * Installs the embedded VS Code, with its browser, where it is missing or not the one of its lockfile.
 *
 * @throws {Error} where npm fails
 */
export async function ensureHost() {
  if (hostIsInstalled()) return;
  // In a process of its own, which a signal can end.
  const status = await run(process.execPath, ['tools/vscode-host/code.mjs', '--version'], { toStderr: true });
  if (status !== 0) throw new Error('the embedded VS Code could not be installed');
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

function npmCommand() {
  const cli = process.env.npm_execpath; // Set under `npm run`.
  if (cli?.endsWith('.js')) return [process.execPath, cli];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}
