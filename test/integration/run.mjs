// Runs the integration tests in one extension host: node test/integration/run.mjs node|web|vsix
// The bundles are in dist/ already (scripts/test.mjs).
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runTests } from '@vscode/test-electron';
import { inRoot, root } from '../../scripts/lib/root.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { beforeStop, isStopping, stop } from '../../scripts/lib/stop.mjs';
import { packageExtension } from '../../scripts/package.mjs';
import { chooseVsCode, EMBEDDED } from './chooseVsCode.mjs';

const LIMIT_MS = 4 * 60_000;
const GRACE_MS = 4000;
const workspace = inRoot('test', 'integration', 'workspace');
const nodeTests = inRoot('dist', 'test', 'node', 'index.js');
const parts = {
  node: async () => ({ executable: await chooseVsCode(), development: root, module: nodeTests }),
  // Stands in for vscode.dev, which desktop VS Code cannot.
  web: async () => ({
    executable: EMBEDDED,
    development: root,
    module: inRoot('dist', 'test', 'browser', 'index.js'),
    args: ['--extensionDevelopmentKind=web'],
  }),
  vsix: async () => {
    const { vsix } = await packageExtension(path.join(profile, 'packed.vsix'));
    const lines = [];
    const args = [EMBEDDED, ...profileArgs(), '--install-extension', vsix];
    const status = await run(process.execPath, args, { onLine: (line) => lines.push(line) });
    if (status !== 0) throw new Error(`the .vsix could not be installed:\n${lines.join('\n')}`);
    // Without an extension under development, VS Code never says that the tests have ended.
    return { executable: EMBEDDED, development: inRoot('test', 'integration', 'emptyExtension'), module: nodeTests };
  },
};

/** Settings, logs and installed extensions of this run alone. */
const profile = mkdtempSync(path.join(os.tmpdir(), 'smtp-transcripts-test-'));
const removeProfile = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
const profileArgs = () => [
  `--user-data-dir=${path.join(profile, 'data')}`,
  `--extensions-dir=${path.join(profile, 'extensions')}`,
];

let tests;
beforeStop(async () => {
  // VS Code has heard the same signal; it writes into its profile until it has ended.
  await Promise.race([tests?.catch(() => {}), pause(GRACE_MS)]);
  removeProfile();
});
try {
  const { executable, development, module, args = [] } = await parts[process.argv[2]]();
  tests = runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: development,
    extensionTestsPath: module,
    launchArgs: [workspace, ...profileArgs(), ...args, `--timeout=${LIMIT_MS}`],
  });
  await tests;
  await stop(0);
} catch (error) {
  if (isStopping()) await stop();
  console.error(`${error.message} (logs: ${profile})`);
  process.exit(1);
}
