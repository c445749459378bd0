import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launchBrowser, startServer, workbenchUrl } from '../../tools/vscode-host/host.mjs';
import { withPalette } from '../lib/palettePng.mjs';
import { inRoot, root } from '../lib/root.mjs';

const SIZE = { width: 1180, height: 720 };
const THEMES = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  'high-contrast': 'Default High Contrast',
};

/**
 * Takes a picture of a real editor of its own.
 *
 * @param {object} picture
 * @param {string} picture.file where it goes
 * @param {keyof typeof THEMES} picture.theme
 * @param {(page: import('playwright-core').Page) => Promise<void>} picture.take what is done before
 * @param {string} [picture.folder] the folder that is open; the samples by default
 * @param {object} [picture.settings] more settings of the editor
 */
export async function takePicture({ file, theme, take, folder = inRoot('samples'), settings = {} }) {
  mkdirSync(path.dirname(file), { recursive: true });
  // The editor may save what is typed for a picture.
  const copies = mkdtempSync(path.join(os.tmpdir(), 'smtp-pictures-'));
  const workspace = path.join(copies, 'mail');
  cpSync(folder, path.join(workspace, path.basename(folder)), { recursive: true });
  const server = await startServer({
    settings: {
      'workbench.colorTheme': THEMES[theme],
      'editor.minimap.enabled': false,
      'editor.fontSize': 13,
      ...settings,
    },
  });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: SIZE, deviceScaleFactor: 1 });
    page.setDefaultTimeout(30_000);
    await page.goto(workbenchUrl(server, { folder: workspace, development: root }));
    await page.locator('.monaco-workbench .explorer-folders-view .monaco-list-row').first().waitFor();
    await take(page);
    await page.waitForTimeout(800); // The last of the editor's fades.
    writeFileSync(file, withPalette(await page.screenshot()));
    console.log(path.relative(root, file));
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  } finally {
    await browser.close();
    await server.stop();
    rmSync(copies, { recursive: true, force: true });
  }
}
