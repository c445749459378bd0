// Writes the dialects into the values of the setting smtp.dialect in package.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './lib/root.mjs';

const FILE = 'package.json';
const AUTO = { id: 'auto', description: 'Recognise the dialect of each file from its text.' };

/** The paths that were written, or with `check` those that differ from what would be written. */
export async function generate({ check }) {
  const { DIALECTS } = await import('../server/src/dialects/index.ts');
  const choices = [AUTO, ...DIALECTS];
  const before = readFileSync(inRoot(FILE), 'utf8');
  const manifest = JSON.parse(before);
  const setting = manifest.contributes.configuration[0].properties['smtp.dialect'];
  setting.enum = choices.map(({ id }) => id);
  setting.enumItemLabels = choices.map(({ title }) => title ?? 'Recognise');
  setting.enumDescriptions = choices.map(({ description }) => description);
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  if (text === before) return [];
  if (!check) writeFileSync(inRoot(FILE), text);
  return [FILE];
}
