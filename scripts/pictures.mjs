// npm run pictures [-- --all | --tour [NAME...] | --of FILE...]
// Takes the pictures of the README from the real editor; the walkthrough shows some of them. Look at them before they are
// committed. With --all also those in the other theme, with --tour those of docs/tour.md, with --of those of any transcripts,
// in both themes, into .vscode-test/pictures.
import path from 'node:path';
import { buildIfStale } from './build.mjs';
import { ensureDependencies } from './lib/install.mjs';
import { inRoot } from './lib/root.mjs';
import { command, open, point } from './pictures/acts.mjs';
import { takePicture } from './pictures/takePicture.mjs';
import { TOUR } from './pictures/tour.mjs';

const FOLDER = inRoot('docs', 'pictures');
/** For pictures that are only looked at. */
const OTHERS = inRoot('.vscode-test', 'pictures');

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
for (const picture of wanted()) {
  // One that cannot be taken does not keep the others from it.
  await takePicture(picture).catch((error) => {
    console.error(`${picture.file}: ${error.message}`);
    process.exitCode = 1;
  });
}

function wanted() {
  const at = process.argv.indexOf('--of');
  if (at >= 0) return process.argv.slice(at + 1).flatMap(picturesOf);
  const tour = process.argv.indexOf('--tour');
  if (tour >= 0) return tourPictures(process.argv.slice(tour + 1));
  return process.argv.includes('--all') ? [...SHOWN, ...LOOKED_AT] : SHOWN;
}

/** The pictures of docs/tour.md: all of them, or those with these names. */
function tourPictures(names) {
  return TOUR.filter(({ name }) => names.length === 0 || names.includes(name)).map((one) => ({
    ...one,
    file: path.join(FOLDER, 'tour', `${one.name}.png`),
  }));
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
