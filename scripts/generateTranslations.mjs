// Moves texts that people wrote into package.json to package.nls.json, and writes their translations; writes the texts of the
// client into l10n/bundle.l10n.json.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { clientTexts } from './l10n/clientTexts.mjs';
import { editManifest } from './lib/manifest.mjs';
import { inRoot } from './lib/root.mjs';

const BUNDLE = 'l10n/bundle.l10n.json';

/** The paths that were written, or with `check` those that differ from what would be written. */
export async function generate({ check }) {
  const changed = await editManifest(check, () => {});
  const texts = clientTexts();
  const bundle = `${JSON.stringify(Object.fromEntries(texts.map((one) => [one, one])), null, 2)}\n`;
  if (existsSync(inRoot(BUNDLE)) && readFileSync(inRoot(BUNDLE), 'utf8') === bundle) return changed;
  if (!check) {
    mkdirSync(path.dirname(inRoot(BUNDLE)), { recursive: true });
    writeFileSync(inRoot(BUNDLE), bundle);
  }
  return [...changed, BUNDLE];
}
