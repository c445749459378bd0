// The library: installs, starts and drives the embedded VS Code. Runs on Node >= 20.
import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

const here = path.dirname(fileURLToPath(import.meta.url));
const windows = process.platform === 'win32';

/** Defaults that keep VS Code quiet and fast. A settings.json, of the user or the workspace, still wins. */
export const DEFAULTS = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** The built-in extensions to offer. The others cost start-up time or want packages that are not installed here (git: @vscode/fs-copyfile). */
export const BUILTINS = [
  'configuration-editing',
  'diff',
  'javascript',
  'json',
  'json-language-features',
  'log',
  'markdown-basics',
  'markdown-language-features',
  'media-preview',
  'notebook-renderers',
  'references-view',
  'search-result',
  'simple-browser',
  'theme-defaults',
  'theme-seti',
  'typescript-basics',
  'xml',
  'yaml',
];

const stamp = path.join(here, 'node_modules', '.host-stamp');

/** Whether the packages of the lockfile are installed for this platform. */
export function hostIsInstalled() {
  return fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wantedStamp();
}

function wantedStamp() {
  const lockfile = fs.readFileSync(path.join(here, 'package-lock.json'));
  return createHash('sha256').update(lockfile).digest('hex') + process.platform + process.arch;
}

/** Installs the pinned packages once; a second call costs nothing until the lockfile changes. */
export function ensureHost() {
  if (hostIsInstalled()) return;
  console.error('Installing the embedded VS Code (once; some 300 MB to download, 840 MB on disk) …');
  const cli = process.env.npm_execpath; // set under `npm run`
  const [command, ...first] = cli?.endsWith('.js') ? [process.execPath, cli] : [windows ? 'npm.cmd' : 'npm'];
  const done = spawnSync(command, [...first, 'ci', '--loglevel=error'], {
    cwd: here,
    stdio: ['ignore', 2, 2],
    shell: command.endsWith('.cmd'),
  });
  if (done.status !== 0)
    throw new Error('npm ci failed in tools/vscode-host: the embedded VS Code needs the npm registry once');
  fs.writeFileSync(stamp, wantedStamp());
}

/** A Node that VS Code's server runs on (it needs module.registerHooks): the lockfile's, or else our own. */
export function runtime() {
  const name = `node-${windows ? 'win' : process.platform}-${process.arch}`;
  const pinned = path.join(here, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node');
  if (fs.existsSync(pinned)) return pinned;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 15)) return process.execPath;
  throw new Error(`VS Code's server needs Node >= 22.15; this is ${process.version}, and npm has no ${name} package`);
}

/**
 * A Chromium: the one CHROMIUM_PATH names; else the headless one from the lockfile, unpacked once (x64 Linux; brings the
 * few libraries and the fonts it needs); else an installed one.
 */
export function chromium({ headless = true } = {}) {
  if (process.env.CHROMIUM_PATH) return { executablePath: process.env.CHROMIUM_PATH };
  const packed = path.join(here, 'node_modules', '@sparticuz', 'chromium', 'bin');
  if (headless && process.platform === 'linux' && process.arch === 'x64' && fs.existsSync(packed)) {
    const home = path.join(here, 'node_modules', '.chromium');
    if (!fs.existsSync(home)) {
      const making = fs.mkdtempSync(`${home}-`);
      const unpack = (name) => brotliDecompressSync(fs.readFileSync(path.join(packed, name)));
      fs.writeFileSync(path.join(making, 'chromium'), unpack('chromium.br'), { mode: 0o755 });
      for (const name of ['al2023.tar.br', 'swiftshader.tar.br']) {
        const done = spawnSync('tar', ['-x', '-f', '-', '-C', making], {
          input: unpack(name),
          stdio: ['pipe', 'inherit', 'inherit'],
        });
        if (done.status !== 0) throw new Error(`cannot unpack ${name}`);
      }
      // Our own few fonts, and only those: pictures come out the same everywhere.
      fs.mkdirSync(path.join(making, 'fonts'));
      for (const font of [
        'Sans',
        'Sans-Bold',
        'Sans-Oblique',
        'Sans-BoldOblique',
        'SansMono',
        'SansMono-Bold',
        'SansMono-Oblique',
        'SansMono-BoldOblique',
      ]) {
        fs.copyFileSync(
          path.join(here, 'node_modules', 'dejavu-fonts-ttf', 'ttf', `DejaVu${font}.ttf`),
          path.join(making, 'fonts', `${font}.ttf`),
        );
      }
      const prefer = (family, font) =>
        `<alias binding="same"><family>${family}</family><prefer><family>${font}</family></prefer></alias>`;
      fs.writeFileSync(
        path.join(making, 'fonts.conf'),
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>' +
          prefer('monospace', 'DejaVu Sans Mono') +
          prefer('sans-serif', 'DejaVu Sans') +
          prefer('system-ui', 'DejaVu Sans') +
          `<dir>${path.join(home, 'fonts')}</dir><cachedir>${path.join(home, 'font-cache')}</cachedir></fontconfig>`,
      );
      try {
        fs.renameSync(making, home);
      } catch {
        fs.rmSync(making, { recursive: true });
      } // another run was faster
    }
    const libraries = [process.env.LD_LIBRARY_PATH, path.join(home, 'lib')].filter(Boolean).join(':');
    return {
      executablePath: path.join(home, 'chromium'),
      env: { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: path.join(home, 'fonts.conf') },
    };
  }
  const executablePath = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ].find((file) => fs.existsSync(file));
  if (!executablePath) throw new Error('No Chromium found: install one, or set CHROMIUM_PATH');
  return { executablePath };
}

const server = path.join(here, 'node_modules', 'code-server', 'lib', 'vscode', 'out', 'server-main.js');

/** Runs VS Code's command line (--install-extension x.vsix, --list-extensions, --version …); returns its exit status. */
export function cli(args, { extensionsDir, dataDir }) {
  ensureHost();
  return (
    spawnSync(
      runtime(),
      [server, ...args, '--extensions-dir', extensionsDir, '--server-data-dir', dataDir, '--user-data-dir', dataDir],
      { stdio: 'inherit', env: { ...process.env, EXTENSIONS_GALLERY: '{}' } },
    ).status ?? 1
  );
}

/** Starts the server. Returns { url, authority, port, dataDir, uri(path), stop() }. */
export async function startServer({
  dataDir,
  extensionsDir,
  defaults = {},
  settings,
  mounts = {},
  web,
  builtins = BUILTINS,
  port = 0,
  env = {},
} = {}) {
  ensureHost();
  const temporary = !dataDir;
  dataDir = temporary ? fs.mkdtempSync(path.join(os.tmpdir(), 'vscode-host-')) : path.resolve(dataDir);
  extensionsDir = path.resolve(extensionsDir ?? path.join(dataDir, 'extensions'));
  fs.mkdirSync(dataDir, { recursive: true });
  fs.mkdirSync(extensionsDir, { recursive: true });
  if (settings) {
    // the user's settings.json
    fs.mkdirSync(path.join(dataDir, 'User'), { recursive: true });
    fs.writeFileSync(path.join(dataDir, 'User', 'settings.json'), JSON.stringify(settings, null, 2));
  }
  const logFile = path.join(dataDir, 'server.log');
  const out = fs.openSync(logFile, 'w');
  const options = {
    port,
    token: randomBytes(16).toString('hex'),
    dataDir,
    extensionsDir,
    mounts,
    web,
    builtins,
    defaults: { ...DEFAULTS, ...defaults },
  };
  const child = spawn(runtime(), [path.join(here, 'server.mjs')], {
    stdio: ['pipe', 'pipe', out],
    env: { ...process.env, ...env, VSCODE_HOST_OPTIONS: JSON.stringify(options) },
  });
  let log = (chunk) => fs.writeSync(out, chunk);
  const actual = await new Promise((resolve, reject) => {
    let seen = '';
    child.stdout.on('data', (chunk) => {
      log(chunk);
      if (seen === undefined) return;
      seen += chunk;
      const line = seen.split('\n').find((one) => one.startsWith('{"port":') && one.endsWith('}'));
      if (line) {
        seen = undefined;
        resolve(JSON.parse(line).port);
      }
    });
    child.once('exit', (status) => reject(new Error(`VS Code's server ended (${status}); see ${logFile}`)));
    child.once('error', reject);
  });
  const authority = `127.0.0.1:${actual}`;
  return {
    port: actual,
    authority,
    token: options.token,
    url: `http://${authority}/`,
    dataDir,
    logFile,
    child,
    uri: (file) => `vscode-remote://${authority}${pathToFileURL(path.resolve(file)).pathname}`,
    async stop({ keep = !temporary } = {}) {
      if (child.exitCode === null && child.signalCode === null) {
        await new Promise((resolve) => {
          child.once('exit', resolve);
          child.kill('SIGTERM');
          setTimeout(() => child.kill('SIGKILL'), 3000).unref();
        });
      }
      log = () => {};
      fs.closeSync(out);
      if (!keep) fs.rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** The address of the workbench with a folder, and a file in an editor, open and, if given, an extension under development in the remote extension host. */
export function workbenchUrl(host, { folder, file, development = [], tests, env }) {
  const payload = [];
  if (file) payload.push(['openFile', host.uri(file)]);
  for (const one of [development].flat()) payload.push(['extensionDevelopmentPath', host.uri(one)]);
  if (tests) payload.push(['extensionTestsPath', host.uri(tests)]);
  if (env) payload.push(['extensionEnvironment', JSON.stringify(env)]);
  const query = new URLSearchParams({ tkn: host.token });
  if (folder)
    query.set(
      folder.endsWith('.code-workspace') ? 'workspace' : 'folder',
      pathToFileURL(path.resolve(folder)).pathname,
    );
  query.set('payload', JSON.stringify(payload));
  return `${host.url}?${query}`;
}

/** Options for startServer() that put extensions, and their tests, into the web worker extension host. */
export function webOptions(development, tests) {
  const roots = [development].flat().map((folder) => path.resolve(folder));
  const mounts = Object.fromEntries(roots.map((root, index) => [`ext${index}`, root]));
  const web = { extensions: roots.map((_, index) => `/_mount/ext${index}`) };
  if (tests) {
    const index = roots.findIndex((root) => path.resolve(tests).startsWith(root + path.sep));
    if (index < 0) throw new Error("in the web worker extension host, the tests must lie in the extension's folder");
    web.tests = `${web.extensions[index]}/${path.relative(roots[index], path.resolve(tests)).split(path.sep).join('/')}`;
  }
  return { mounts, web };
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Starts the browser. It ends with this process; `signals: false` leaves its orderly end on a signal to the caller. */
export async function launchBrowser({ headless = true, signals = true } = {}) {
  ensureHost();
  const { chromium: driver } = await import(
    pathToFileURL(path.join(here, 'node_modules', 'playwright-core', 'index.mjs')).href
  );
  return driver.launch({
    ...chromium({ headless }),
    headless,
    handleSIGINT: signals,
    handleSIGTERM: signals,
    handleSIGHUP: signals,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

const MARK = '\u200b'; // zero-width space: the test entry puts it before each of its lines
const END = `${MARK}END `; // … and this, with the counts as JSON, before its last

/**
 * Runs an extension's tests (a module with `run()`) in the embedded VS Code and returns the exit code, 0 or 1.
 * VS Code calls window.codeAutomationExit when the extension host of the tests ends. Its code is not enough,
 * as it is 0 also when that process was killed; so the tests have to say, too, that they came to their end.
 */
export async function runTests({
  folder,
  development,
  tests,
  kind,
  timeout = 120_000,
  verbose = !!process.env.VSCODE_HOST_VERBOSE,
  ...options
}) {
  const host = await startServer({ ...options, ...(kind === 'web' ? webOptions(development, tests) : {}) });
  const lines = [];
  let browser, counts, problem, interrupted;
  // Playwright's own handlers would race with our end, and leave its temporary folders.
  const interrupt = () => {
    interrupted = true;
    browser?.close().catch(() => {});
  };
  for (const signal of SIGNALS) process.on(signal, interrupt);
  try {
    browser = await launchBrowser({ signals: false });
    if (interrupted) throw new Error('interrupted');
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const exited = new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no result after ${timeout / 1000} s`)), timeout);
      const settle = (how, value) => {
        clearTimeout(timer);
        how(value);
      };
      host.child.once('exit', (status) => settle(reject, new Error(`VS Code's server ended (${status})`)));
      page.once('crash', () => settle(reject, new Error('the page crashed')));
      page.once('close', () => settle(reject, new Error('the page was closed')));
      page.on('console', (message) => {
        if (message.text().startsWith('No extension host found that can launch the test runner'))
          settle(reject, new Error(message.text()));
      });
      page.exposeFunction('codeAutomationExit', (code) => settle(resolve, code)).catch(reject);
    });
    exited.catch(() => {});
    await page.exposeFunction('codeAutomationLog', (type, args) => {
      const text = args.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join(' ');
      lines.push(`${new Date().toISOString()} [${type}] ${text}`);
      if (text.startsWith(END)) counts = JSON.parse(text.slice(END.length));
      if (text.includes(MARK)) console.log(text.replaceAll(MARK, ''));
      else if (verbose) console.log(`  · [${type}] ${text}`);
    });
    await page.goto(workbenchUrl(host, kind === 'web' ? { folder } : { folder, development, tests }));
    try {
      const code = await exited;
      if (!counts) problem = 'the tests did not come to their end';
      else if (code !== 0 || counts.failed > 0) problem = `${counts.failed} failed, exit code ${code}`;
    } catch (error) {
      problem = error.message;
      await page.screenshot({ path: path.join(host.dataDir, 'failure.png') }).catch(() => {});
    }
  } finally {
    await browser?.close().catch(() => {});
    for (const signal of SIGNALS) process.off(signal, interrupt);
    fs.writeFileSync(path.join(host.dataDir, 'console.log'), lines.join('\n'));
    await host.stop(problem ? { keep: true } : {});
  }
  if (!problem) return 0;
  console.error(`Embedded VS Code: ${problem}. Its logs are in ${host.dataDir}`);
  if (!counts?.failed)
    console.error(
      lines
        .filter((line) => / \[error\] /.test(line) && !/authentication provider/.test(line))
        .slice(-5)
        .map((line) => line.split('\n', 3).join('\n'))
        .join('\n'),
    );
  return 1;
}
