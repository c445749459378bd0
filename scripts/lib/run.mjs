import { spawn } from 'node:child_process';
import readline from 'node:readline';
import { root } from './root.mjs';
import { beforeStop } from './stop.mjs';

const GRACE_MS = 5000;
const windows = process.platform === 'win32';

/**
 * Runs a program to its end. When this process is stopped, the program and all that it
 * started are ended first.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {object} [options]
 * @param {string} [options.cwd] the repository's folder by default
 * @param {Record<string, string | undefined>} [options.env] additions to the environment
 * @param {(line: string) => void} [options.onLine] gets standard output line by line; without it, it goes to ours
 * @param {boolean} [options.toStderr] sends its standard output to our standard error
 * @param {number} [options.timeoutMs] ends the program after this time, with a status other than 0
 * @returns {Promise<number>} its exit status; 128 where a signal ended it, 127 where it could not be started
 */
export function run(command, args, { cwd = root, env = {}, onLine, toStderr = false, timeoutMs } = {}) {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', onLine ? 'pipe' : toStderr ? 2 : 'inherit', 'inherit'],
    // A group of its own, so that the children of npm and of a test runner can be ended with it.
    detached: !windows,
    shell: windows && command.endsWith('.cmd'),
  });
  const ended = new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`cannot run ${command}: ${error.message}`);
      resolve(127);
    });
    child.once('close', (status) => resolve(status ?? 128));
  });
  if (onLine) readline.createInterface({ input: child.stdout }).on('line', onLine);
  const end = async () => {
    kill(child, 'SIGTERM');
    const timer = setTimeout(() => kill(child, 'SIGKILL'), GRACE_MS);
    await ended;
    clearTimeout(timer);
  };
  const takeBack = beforeStop(end);
  const timer = timeoutMs && setTimeout(end, timeoutMs);
  return ended.finally(() => {
    clearTimeout(timer);
    takeBack();
    kill(child, 'SIGKILL'); // What a crashed launcher left behind in its group.
  });
}

function kill(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (windows) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended already.
  }
}
