// Writes schemas/smtptranscript.schema.json, by which editors complete and check a file .smtptranscript.json, and the presets
// and rule ids into the settings smtp.preset and smtp.ignore in package.json.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { editManifest } from './lib/manifest.mjs';
import { inRoot } from './lib/root.mjs';

const SCHEMA = 'schemas/smtptranscript.schema.json';

/** The paths that were written, or with `check` those that differ from what would be written. */
export async function generate({ check }) {
  const { RULES } = await import('../server/src/rules/index.ts');
  const { PRESETS } = await import('../server/src/rules/presets.ts');
  const { DIALECTS } = await import('../server/src/dialects/index.ts');
  const { addPresets, configSchema } = await import('./rules/configSchema.ts');
  const files = new Map([[SCHEMA, `${JSON.stringify(configSchema(RULES, PRESETS, DIALECTS), null, 2)}\n`]]);
  const changed = [...files].filter(
    ([file, text]) => !existsSync(inRoot(file)) || readFileSync(inRoot(file), 'utf8') !== text,
  );
  if (!check) {
    for (const [file, text] of changed) {
      mkdirSync(path.dirname(inRoot(file)), { recursive: true });
      writeFileSync(inRoot(file), text);
    }
  }
  const manifest = await editManifest(check, (one) => addPresets(one, RULES, PRESETS));
  return [...changed.map(([file]) => file), ...manifest];
}
