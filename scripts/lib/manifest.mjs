// The extension's manifest as generators and people write it, in English. It is kept in package.json without its texts, which
// are in package.nls.json and, translated, in package.nls.LANGUAGE.json. A text that somebody writes into package.json is moved
// there by the next `npm run generate`.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { putTexts, takeTexts } from '../l10n/manifestTexts.mjs';
import { inRoot } from './root.mjs';

const MANIFEST = 'package.json';
const TEXTS = 'package.nls.json';

/** The manifest with its texts in English. */
export function readManifest() {
  return putTexts(JSON.parse(read(MANIFEST)), existsSync(inRoot(TEXTS)) ? JSON.parse(read(TEXTS)) : {});
}

/**
 * Changes the manifest.
 *
 * @param {boolean} check write nothing
 * @param {(manifest: object) => void} edit changes it in place; its texts are in English
 * @returns {Promise<string[]>} the files that were written or, with `check`, that would be
 */
export async function editManifest(check, edit) {
  const { manifestTranslations } = await import('../l10n/manifestTranslations.mjs');
  const english = readManifest();
  edit(english);
  const { manifest, texts } = takeTexts(english);
  const files = [[MANIFEST, manifest], [TEXTS, texts], ...(await manifestTranslations(texts))].map(([file, value]) => [
    file,
    `${JSON.stringify(value, null, 2)}\n`,
  ]);
  const changed = files.filter(([file, text]) => !existsSync(inRoot(file)) || read(file) !== text);
  if (!check) for (const [file, text] of changed) writeFileSync(inRoot(file), text);
  return changed.map(([file]) => file);
}

function read(file) {
  return readFileSync(inRoot(file), 'utf8');
}
