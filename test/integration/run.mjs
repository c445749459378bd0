// Runs the integration tests in one extension host: node test/integration/run.mjs node|web|vsix
// The bundles are in dist/ already (scripts/test.mjs).
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { inRoot, root } from '../../scripts/lib/root.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { beforeStop, stop } from '../../scripts/lib/stop.mjs';
import { packageExtension } from '../../scripts/package.mjs';
import { chooseVsCode, EMBEDDED } from './chooseVsCode.mjs';

const LIMIT_MS = 4 * 60_000;
const workspace = inRoot('test', 'integration', 'workspace');
const nodeTests = inRoot('dist', 'test', 'node', 'index.js');
const parts = {
  node: async () => ({ executable: await chooseVsCode(), development: root, tests: nodeTests }),
  // Stands in for vscode.dev, which desktop VS Code cannot.
  web: async () => ({
    executable: EMBEDDED,
    development: root,
    tests: inRoot('dist', 'test', 'browser', 'index.js'),
    args: ['--extensionDevelopmentKind=web'],
  }),
  vsix: async () => {
    const { vsix } = await packageExtension(path.join(profile, 'packed.vsix'));
    const lines = [];
    const args = [EMBEDDED, ...profileArgs(), '--install-extension', vsix];
    const status = await run(process.execPath, args, { onLine: (line) => lines.push(line) });
    if (status !== 0) throw new Error(`the .vsix could not be installed:\n${lines.join('\n')}`);
    // Without an extension under development, VS Code never says that the tests have ended.
    return { executable: EMBEDDED, development: inRoot('test', 'integration', 'emptyExtension'), tests: nodeTests };
  },
};

/** Settings, logs and installed extensions of this run alone. */
const profile = mkdtempSync(path.join(os.tmpdir(), 'smtp-transcripts-test-'));
const removeProfile = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
const profileArgs = () => [
  `--user-data-dir=${path.join(profile, 'data')}`,
  `--extensions-dir=${path.join(profile, 'extensions')}`,
];

beforeStop(removeProfile);
try {
  const { executable, development, tests, args = [] } = await parts[process.argv[2]]();
  await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: development,
    extensionTestsPath: tests,
    launchArgs: [workspace, ...profileArgs(), ...args, `--timeout=${LIMIT_MS}`],
  });
  await stop(0);
} catch (error) {
  console.error(`${error.message} (logs: ${profile})`);
  process.exit(1);
}
