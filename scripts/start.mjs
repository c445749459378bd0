// npm start [-- PATH] [-- --embedded] [-- --port N]
// Opens samples/, or the given file or folder, in VS Code with this extension; Ctrl+C ends all of it.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startServer, workbenchUrl } from '../tools/vscode-host/host.mjs';
import { build } from './build.mjs';
import { hasDisplay } from './lib/display.mjs';
import { ensureDependencies, ensureHost } from './lib/install.mjs';
import { inRoot, root } from './lib/root.mjs';
import { beforeStop, stop } from './lib/stop.mjs';

const DESKTOPS = ['code', 'codium'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { embedded: { type: 'boolean', default: false }, port: { type: 'string', default: '0' } },
});
try {
  const opened = whatToOpen(positionals[0]);
  await ensureDependencies();
  await build();
  const desktop = !values.embedded && hasDisplay() && DESKTOPS.map(onPath).find(Boolean);
  await (desktop ? startDesktop(desktop, opened) : startEmbedded(opened));
} catch (error) {
  console.error(error.message);
  await stop(1);
}

/** The folder and, where one is given, the file; paths count from where the user called npm. */
function whatToOpen(given) {
  if (given === undefined) return { folder: inRoot('samples') };
  const target = path.resolve(process.env.INIT_CWD ?? process.cwd(), given);
  if (!existsSync(target)) throw new Error(`${given}: there is no such file or folder`);
  return statSync(target).isDirectory() ? { folder: target } : { folder: path.dirname(target), file: target };
}

/** Starts an instance of its own, with its own settings, so that it can be ended with us and leaves the user's alone. */
async function startDesktop(executable, { folder, file }) {
  const data = inRoot('.vscode-test', 'desktop');
  const args = [
    `--extensionDevelopmentPath=${root}`,
    `--user-data-dir=${data}`,
    `--extensions-dir=${path.join(data, 'extensions')}`,
    '--disable-workspace-trust',
    '--new-window',
    '--wait',
    folder,
    ...(file ? [file] : []),
  ];
  const child = spawn(executable, args, { stdio: 'inherit', shell: executable.endsWith('.cmd') });
  const ended = new Promise((resolve, reject) => {
    child.once('exit', resolve);
    child.once('error', reject);
  });
  beforeStop(async () => {
    child.kill();
    await endInstance(data);
  });
  console.log(`VS Code (${executable}) shows ${file ?? folder}\nCtrl+C ends it.`);
  await ended;
  await stop(0);
}

/** The command `code` hands over to a process of its own, which notes its id in its data folder. */
async function endInstance(data) {
  const lock = path.join(data, 'code.lock');
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, 'utf8'));
  if (!(pid > 1)) return;
  try {
    process.kill(pid, 'SIGTERM');
    for (let waited = 0; waited < 5000; waited += 100) {
      process.kill(pid, 0); // Throws once it has ended.
      await pause(100);
    }
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}

async function startEmbedded({ folder, file }) {
  await ensureHost();
  const host = await startServer({ dataDir: inRoot('.vscode-test', 'embedded'), port: Number(values.port) });
  beforeStop(() => host.stop());
  host.child.once('exit', () => stop(1));
  const address = workbenchUrl(host, { folder, file, development: root });
  console.log(`VS Code shows ${file ?? folder} at\n\n  ${address}\n\nCtrl+C ends it.`);
  if (hasDisplay()) openInBrowser(address);
}

function openInBrowser(address) {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', address]
        : ['xdg-open', address];
  const child = spawn(command, args, { stdio: 'ignore' });
  child.once('error', () => console.log('No browser could be started: open the address yourself.'));
}

/** The path of a program that the shell would find. */
function onPath(name) {
  const names = process.platform === 'win32' ? [`${name}.cmd`] : [name];
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => names.map((one) => path.join(folder, one)))
    .find((file) => existsSync(file));
}
