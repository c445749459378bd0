import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { run } from '../../lib/run.mjs';

/**
 * VS Code's JSON language server. Microsoft's own package, vscode-json-languageserver, is left at the language service of 2021;
 * this one is what Neovim, Helix and Emacs take, and has the present one.
 */
export const JSON_SERVER = 'vscode-langservers-extracted@4.10.0';
const ENTRY = 'node_modules/vscode-langservers-extracted/lib/json-language-server/node/jsonServerMain.js';

/** Installs it into a folder of the run; gives the script to start, or undefined where it cannot be had. */
export async function installJsonServer(folder) {
  const home = path.join(folder, 'json-server');
  mkdirSync(home, { recursive: true });
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = [
    'install',
    '--prefix',
    home,
    '--no-save',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const status = await run(npm, [...args, JSON_SERVER], { cwd: home, toStderr: true, timeoutMs: 180_000 });
  const entry = path.join(home, ENTRY);
  return status === 0 && existsSync(entry) ? entry : undefined;
}
