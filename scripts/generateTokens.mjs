// Writes the token types and modifiers of the server, and the scopes that stand for them in themes, into package.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './lib/root.mjs';

const FILE = 'package.json';
const STYLES = 'editor.semanticTokenColorCustomizations';

/** The paths that were written, or with `check` those that differ from what would be written. */
export async function generate({ check }) {
  const legend = await import('../server/src/features/tokens/legend.ts');
  const before = readFileSync(inRoot(FILE), 'utf8');
  const manifest = JSON.parse(before);
  const { contributes } = manifest;
  const types = Object.entries(legend.TOKEN_TYPES);
  contributes.semanticTokenTypes = types.map(([id, { description }]) => ({ id, description }));
  contributes.semanticTokenModifiers = Object.entries(legend.TOKEN_MODIFIERS).map(([id, description]) => ({
    id,
    description,
  }));
  const scopes = { ...Object.fromEntries(types.map(([id, type]) => [id, type.scopes])), ...legend.MODIFIED_SCOPES };
  contributes.semanticTokenScopes = [{ language: 'smtp', scopes }];
  const rules = Object.entries(legend.TOKEN_STYLES).map(([selector, style]) => [`${selector}:smtp`, style]);
  contributes.configurationDefaults[STYLES] = { rules: Object.fromEntries(rules) };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  if (text === before) return [];
  if (!check) writeFileSync(inRoot(FILE), text);
  return [FILE];
}
