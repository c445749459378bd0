// Bundles the client, the server and the command line into dist/.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRoot } from './lib/root.mjs';
import { run } from './lib/run.mjs';
import { textEntries, textsApart } from './lib/textsApart.mjs';

const STAMP = inRoot('dist', '.built');
const INPUTS = [
  'client/src',
  'server/src',
  'scripts/build.mjs',
  'scripts/launcher',
  'scripts/lib/textsApart.mjs',
  'package.json',
  'package-lock.json',
];

/**
 * Bundles the product for desktop and browser.
 *
 * @param {object} [options]
 * @param {string} [options.outdir] where the folders `node` and `browser` go; `dist` by default
 * @param {boolean} [options.minify] small files without source maps, as they are published
 */
export async function build({ outdir = inRoot('dist'), minify = false } = {}) {
  const shared = { ...common, sourcemap: !minify, minify };
  // The ES module of a package where it has one: jsonc-parser's other form loads its parts in a way that cannot be bundled.
  const mainFields = ['module', 'main'];
  const node = { ...shared, platform: 'node', mainFields, format: 'cjs', outdir: path.join(outdir, 'node') };
  const browser = { ...shared, platform: 'browser', outdir: path.join(outdir, 'browser') };
  await Promise.all([
    bundle({
      ...node,
      entryPoints: {
        client: inRoot('client/src/node/main.ts'),
        server: inRoot('server/src/node/main.ts'),
        ...textEntries(),
      },
      plugins: [textsApart],
    }),
    buildCommandLine(node),
    bundle({ ...browser, format: 'cjs', entryPoints: { client: inRoot('client/src/browser/main.ts') } }),
    // Each view is a page, and needs no file but these.
    bundle({
      ...browser,
      format: 'iife',
      outdir: path.join(outdir, 'webview'),
      entryPoints: {
        captureList: inRoot('client/src/webview/captureList.ts'),
        captureListStyle: inRoot('client/src/webview/captureListStyle.css'),
        diagram: inRoot('client/src/webview/diagram.ts'),
        diagramStyle: inRoot('client/src/webview/diagramStyle.css'),
        messagePreview: inRoot('client/src/webview/messagePreview.ts'),
        messagePreviewStyle: inRoot('client/src/webview/messagePreviewStyle.css'),
        pageStyle: inRoot('client/src/webview/pageStyle.css'),
      },
    }),
    // A worker is a plain script: it has no module, exports or require. Translations are in it, in functions that are not run before.
    bundle({ ...browser, format: 'iife', entryPoints: { server: inRoot('server/src/browser/main.ts') } }),
  ]);
}

/**
 * The command line: a bundle, a small file that launches it, and the code cache with which it starts in half the time. It is
 * minified, as its cache is made of the very text.
 */
async function buildCommandLine(node) {
  const { outdir } = node;
  // Gone before anything else changes: a cache must never lie beside a bundle that it was not made of.
  if (existsSync(outdir)) {
    for (const name of readdirSync(outdir)) {
      if (/^cli-main\..*\.cache$/.test(name)) rmSync(path.join(outdir, name));
    }
  }
  const main = await bundle({
    ...node,
    minify: true,
    entryPoints: { 'cli-main': inRoot('server/src/cli/main.ts') },
    banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
    footer: { js: '})' },
    change: inAscii,
  });
  const hash = createHash('sha256').update(main).digest('hex').slice(0, 16);
  await bundle({
    ...node,
    sourcemap: false,
    entryPoints: { cli: inRoot('scripts/launcher/launcher.cjs') },
    define: { BUNDLE: JSON.stringify(hash) },
    banner: { js: '#!/usr/bin/env node' },
  });
  const cache = path.join(outdir, `cli-main.${hash}.${process.version}-${process.arch}.cache`);
  const made = [inRoot('scripts/launcher/makeCache.cjs'), path.join(outdir, 'cli-main.js'), cache];
  const args = ['check', '--no-config', '--workers=1', inRoot('samples')];
  const status = await run(process.execPath, [...made, ...args], { onLine() {} });
  if (status !== 0) throw new Error(`The code cache of the command line could not be made (status ${status}).`);
}

/**
 * Only regular expressions hold other characters, where an escape means the same. V8 keeps a text in ASCII in half the memory,
 * and it needs no decoding.
 */
function inAscii(text) {
  return text.replace(/(\\*)([^\0-\x7f])/g, (_, slashes, unit) => {
    if (slashes.length % 2 === 1) throw new Error(`The build cannot escape “${slashes}${unit}” in the command line.`);
    return `${slashes}\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** Builds into dist/ where a source is newer than what is there. */
export async function buildIfStale() {
  const built = existsSync(STAMP) ? statSync(STAMP).mtimeMs : 0;
  if (INPUTS.some((input) => newest(inRoot(input)) > built)) await buildAndStamp();
}

/**
 * Bundles the integration tests, with mocha, into dist/test/.
 *
 * @param {object} options
 * @param {string} [options.grep] only the tests whose full title matches this pattern are to run
 */
export async function buildIntegrationTests({ grep = '' } = {}) {
  const shared = { ...common, sourcemap: true, define: { TEST_GREP: JSON.stringify(grep) } };
  await Promise.all([
    // mocha is bundled, as it mixes require() with ES modules, which the Node of older desktop VS Codes cannot load.
    bundle({
      ...shared,
      platform: 'node',
      format: 'cjs',
      outdir: inRoot('dist/test/node'),
      entryPoints: { index: inRoot('test/integration/node/main.ts') },
      logOverride: { 'require-resolve-not-external': 'silent' },
    }),
    // mocha's browser build assigns module.exports when it finds one; the footer puts ours back.
    bundle({
      ...shared,
      platform: 'browser',
      format: 'iife',
      globalName: 'tests',
      footer: { js: 'module.exports = tests;' },
      outdir: inRoot('dist/test/browser'),
      entryPoints: { index: inRoot('test/integration/browser/main.ts') },
    }),
  ]);
}

const common = { bundle: true, logLevel: 'silent', target: 'es2022', external: ['vscode'] };

async function buildAndStamp() {
  const started = new Date();
  await build();
  writeFileSync(STAMP, `${started.toISOString()}\n`);
  // What changed while we built makes the next call build again.
  utimesSync(STAMP, started, started);
}

/**
 * Each file is put in place in one step, so that a program that starts meanwhile never reads half of one. Gives back the last
 * file's octets: of one entry, the bundle's.
 *
 * @param {(text: string) => string} [options.change] a last change of each script
 */
async function bundle({ change, ...options }) {
  const esbuild = await import('esbuild'); // Not installed yet when this file is loaded in a fresh clone.
  const format = async (messages, kind) =>
    (await esbuild.formatMessages(messages, { kind, color: process.stderr.isTTY })).join('');
  const { outputFiles, warnings } = await esbuild.build({ ...options, write: false }).catch(async ({ errors }) => {
    throw new Error(`The build failed.\n${await format(errors, 'error')}`);
  });
  if (warnings.length > 0) console.warn(await format(warnings, 'warning'));
  mkdirSync(options.outdir, { recursive: true });
  let last;
  for (const { path: file, contents, text } of outputFiles) {
    last = change && file.endsWith('.js') ? change(text) : contents;
    const making = `${file}.${process.pid}`;
    writeFileSync(making, last);
    renameSync(making, file);
  }
  return last;
}

/** When a file, or anything in a folder, was last changed; deletions show in the folder itself. */
function newest(file) {
  const found = statSync(file);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await buildAndStamp().catch(({ message }) => {
    console.error(message);
    process.exitCode = 1;
  });
}
