// npm run pictures [-- --all | --of FILE...]
// Takes the pictures of the README and of the walkthrough from the real editor. Look at them before they are committed. With --all also those in the
// other theme, with --of those of any transcripts, in both themes, into .vscode-test/pictures.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser, startServer, workbenchUrl } from '../tools/vscode-host/host.mjs';
import { buildIfStale } from './build.mjs';
import { ensureDependencies } from './lib/install.mjs';
import { withPalette } from './lib/palettePng.mjs';
import { inRoot, root } from './lib/root.mjs';

const FOLDER = inRoot('docs', 'pictures');
/** For pictures that are only looked at. */
const OTHERS = inRoot('.vscode-test', 'pictures');
const SIZE = { width: 1180, height: 720 };
const THEMES = { dark: 'Default Dark Modern', light: 'Default Light Modern' };

/** Each picture: its file, the theme, and what to do in the editor before it is taken. */
const SHOWN = [
  { file: path.join(FOLDER, 'findings.png'), theme: 'dark', take: findings },
  { file: path.join(FOLDER, 'hover.png'), theme: 'light', take: hover },
  { file: path.join(FOLDER, 'pipelining.png'), theme: 'dark', take: pipelining },
];
/** The same in the other theme, and more, with `--all`. */
const LOOKED_AT = [
  { file: path.join(OTHERS, 'findings-light.png'), theme: 'light', take: findings },
  { file: path.join(OTHERS, 'hover-dark.png'), theme: 'dark', take: hover },
  { file: path.join(OTHERS, 'pipelining-light.png'), theme: 'light', take: pipelining },
  ...['03-starttls-and-auth', '05-bdat-chunks', '09-swaks-output', '10-telnet-paste'].flatMap((name) =>
    ['dark', 'light'].map((theme) => ({
      file: path.join(OTHERS, `${name}-${theme}.png`),
      theme,
      take: (page) => open(page, `${name}.smtp`),
    })),
  ),
];

async function findings(page) {
  await open(page, '07-full-of-faults.smtp');
  await page.locator('.monaco-editor .squiggly-error').first().waitFor({ state: 'attached' });
  await command(page, 'Problems: Focus on Problems View');
  await page.locator('.markers-panel .monaco-list-row').nth(6).waitFor();
}

async function hover(page) {
  await open(page, '04-refused-recipient.smtp');
  await point(page, '550');
}

async function pipelining(page) {
  await open(page, '02-pipelining.smtp');
  await point(page, 'DATA');
}

await ensureDependencies();
await buildIfStale();
for (const picture of wanted()) await takePicture(picture);

function wanted() {
  const at = process.argv.indexOf('--of');
  if (at >= 0) return process.argv.slice(at + 1).flatMap(picturesOf);
  return process.argv.includes('--all') ? [...SHOWN, ...LOOKED_AT] : SHOWN;
}

/** A transcript, whatever its name is, with its findings. */
function picturesOf(transcript) {
  const { name } = path.parse(transcript);
  return ['dark', 'light'].map((theme) => ({
    file: path.join(OTHERS, `${name}-${theme}.png`),
    theme,
    folder: path.dirname(path.resolve(transcript)),
    take: async (page) => {
      await open(page, path.basename(transcript));
      await command(page, 'SMTP: Read as Transcript');
      await page.waitForTimeout(2500);
    },
  }));
}

async function takePicture({ file, theme, take, folder = inRoot('samples') }) {
  mkdirSync(path.dirname(file), { recursive: true });
  const server = await startServer({
    settings: { 'workbench.colorTheme': THEMES[theme], 'editor.minimap.enabled': false, 'editor.fontSize': 13 },
  });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: SIZE, deviceScaleFactor: 1 });
    page.setDefaultTimeout(30_000);
    await page.goto(workbenchUrl(server, { folder, development: root }));
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
  }
}

async function open(page, name) {
  await page.keyboard.press('ControlOrMeta+P');
  const input = page.locator('.quick-input-widget input.input');
  await input.waitFor();
  await input.fill(name);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.tab', { hasText: name }).waitFor();
  await page.locator('.monaco-editor .view-line span[class*="mtk"]').first().waitFor();
}

async function command(page, title) {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input.input');
  await input.waitFor();
  await input.fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** Rests the pointer on the first span of text in the editor that is exactly this, and waits for the hover. */
async function point(page, text) {
  const word = page.locator('.monaco-editor .view-line span', { hasText: new RegExp(`^${text}$`) }).first();
  const hover = page.locator('.monaco-hover:not(.hidden) .hover-contents', { hasText: /RFC/ }).first();
  // The server may still be starting: an empty hover does not come back by itself.
  for (let tries = 0; tries < 10 && !(await hover.isVisible()); tries++) {
    await page.mouse.move(5, 5);
    await word.hover();
    await hover.waitFor({ timeout: 3000 }).catch(() => {});
  }
  await hover.waitFor();
}
