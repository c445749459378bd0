import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

/** Programs to compare with, and the Debian packages that hold them. */
export const PEERS = { tshark: 'tshark', suricata: 'suricata', grep: 'grep', rg: 'ripgrep', taskset: 'util-linux' };

const found = new Map();

/** The path of a program, undefined where it is not installed. */
export function findProgram(name) {
  if (!found.has(name)) found.set(name, search(name));
  return found.get(name);
}

/** One line about programs that are missing; empty where all are there. */
export function howToInstall() {
  const missing = Object.keys(PEERS).filter((name) => !findProgram(name));
  if (missing.length === 0) return '';
  const packages = missing.map((name) => PEERS[name]).join(' ');
  return `Not installed, so left out: ${missing.join(', ')}. On Debian: apt-get install ${packages}`;
}

function search(name) {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const ending of process.platform === 'win32' ? ['.exe'] : ['']) {
      const file = path.join(folder, name + ending);
      try {
        accessSync(file, constants.X_OK);
        if (statSync(file).isFile()) return file;
      } catch {
        // Not in this folder.
      }
    }
  }
  return undefined;
}
