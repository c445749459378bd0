#!/usr/bin/env node
// Takes the arguments that desktop VS Code takes, as far as tests and demos need them, and runs the embedded one.
// With --extensionTestsPath it runs the tests and exits with their result; without, it shows the workbench.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cli, launchBrowser, runTests, startServer, webOptions, workbenchUrl } from './host.mjs';

const many = { type: 'string', multiple: true };
const one = { type: 'string' };
const { values, positionals } = parseArgs({
  strict: false, // desktop-only switches (--no-sandbox, --disable-updates …) are let pass
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: many,
    extensionDevelopmentKind: one,
    extensionTestsPath: one,
    'user-data-dir': one,
    'extensions-dir': one,
    'folder-uri': one,
    'install-extension': many,
    'list-extensions': { type: 'boolean' },
    version: { type: 'boolean' },
    port: one,
    headless: { type: 'boolean' },
    timeout: one,
  },
});
const plain = (value) => (value?.startsWith('file:') ? fileURLToPath(value) : value);
const cache = path.resolve('.vscode-test', 'embedded');
const dataDir = values['user-data-dir'] ?? (values.extensionTestsPath ? undefined : cache);
const extensionsDir = values['extensions-dir'] ?? (dataDir && path.join(dataDir, 'extensions'));
const folder = plain(values['folder-uri']) ?? positionals.at(-1);
const development = (values.extensionDevelopmentPath ?? []).map(plain);
const kind = values.extensionDevelopmentKind;

// VS Code does one such thing a call.
const commands = [
  ...(values['install-extension'] ?? []).map((vsix) => ['--install-extension', path.resolve(vsix)]),
  ...(values['list-extensions'] ? [['--list-extensions', '--show-versions']] : []),
  ...(values.version ? [['--version']] : []),
];
if (commands.length)
  process.exit(
    commands.reduce(
      (bad, args) => bad || cli(args, { extensionsDir: path.resolve(extensionsDir), dataDir: path.resolve(dataDir) }),
      0,
    ),
  );

if (values.extensionTestsPath) {
  process.exit(
    await runTests({
      folder,
      development,
      kind,
      dataDir,
      extensionsDir,
      tests: resolveModule(plain(values.extensionTestsPath)),
      ...(values.timeout ? { timeout: Number(values.timeout) } : {}),
    }),
  );
}

const host = await startServer({
  dataDir,
  extensionsDir,
  port: Number(values.port ?? 0),
  ...(kind === 'web' ? webOptions(development) : {}),
});
const address = workbenchUrl(host, kind === 'web' ? { folder } : { folder, development });
console.log(`VS Code is at\n  ${address}\nCtrl+C ends it.`);
const stop = async () => {
  await host.stop();
  process.exit(0);
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
if (!values.headless && (process.env.DISPLAY || process.env.WAYLAND_DISPLAY || process.platform !== 'linux')) {
  const browser = await launchBrowser({ headless: false });
  const page = await browser.newPage({ viewport: null });
  page.on('close', stop);
  await page.goto(address);
}

/** VS Code resolves the tests as require() does; the embedded one wants the file. */
function resolveModule(file) {
  return (
    [file, `${file}.js`, path.join(file, 'index.js')]
      .map((one) => path.resolve(one))
      .find((one) => existsSync(one) && /\.[cm]?js$/.test(one)) ?? file
  );
}
