import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { hasDisplay } from '../../scripts/lib/display.mjs';
import { inRoot } from '../../scripts/lib/root.mjs';

const PROBE_MS = 3000;

/** The embedded VS Code takes the arguments of the desktop one. */
export const EMBEDDED = inRoot('tools', 'vscode-host', process.platform === 'win32' ? 'code.cmd' : 'code.mjs');

/**
 * The VS Code to test in: the one that VSCODE_EXECUTABLE names; the version that VSCODE_VERSION names, downloaded
 * (`embedded` is one of them); else the newest desktop one where it can be downloaded and shown; else the embedded one.
 *
 * @returns {Promise<string>} the path of its executable
 */
export async function chooseVsCode() {
  const { VSCODE_EXECUTABLE: executable, VSCODE_VERSION: version } = process.env;
  if (executable) return executable;
  if (version && version !== 'embedded') return downloadAndUnzipVSCode(version);
  if (version !== 'embedded' && hasDisplay() && (await canDownload())) {
    try {
      return await downloadAndUnzipVSCode('stable');
    } catch (error) {
      console.error(`No desktop VS Code, so the embedded one: ${error.message}`);
    }
  }
  return EMBEDDED;
}

async function canDownload() {
  try {
    const answer = await fetch('https://update.code.visualstudio.com/api/releases/stable', {
      method: 'HEAD',
      signal: AbortSignal.timeout(PROBE_MS),
    });
    return answer.ok;
  } catch {
    return false;
  }
}
