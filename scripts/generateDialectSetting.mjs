// Writes the dialects into the values of the setting smtp.dialect in package.json.
import { editManifest } from './lib/manifest.mjs';

const AUTO = { id: 'auto', description: 'Recognise the dialect of each file from its text.' };

/** The paths that were written, or with `check` those that differ from what would be written. */
export async function generate({ check }) {
  const { DIALECTS } = await import('../server/src/dialects/index.ts');
  const choices = [AUTO, ...DIALECTS];
  return editManifest(check, (manifest) => {
    const setting = manifest.contributes.configuration[0].properties['smtp.dialect'];
    setting.enum = choices.map(({ id }) => id);
    setting.enumItemLabels = choices.map(({ title }) => title ?? 'Recognise');
    setting.enumDescriptions = choices.map(({ description }) => description);
  });
}
