// Writes the token types and modifiers of the server, and the scopes that stand for them in themes, into package.json.
import { editManifest } from './lib/manifest.mjs';

const STYLES = 'editor.semanticTokenColorCustomizations';

/** The paths that were written, or with `check` those that differ from what would be written. */
export async function generate({ check }) {
  const legend = await import('../server/src/features/tokens/legend.ts');
  const types = Object.entries(legend.TOKEN_TYPES);
  const modifiers = Object.entries(legend.TOKEN_MODIFIERS);
  const scopes = { ...Object.fromEntries(types.map(([id, type]) => [id, type.scopes])), ...legend.MODIFIED_SCOPES };
  const rules = Object.entries(legend.TOKEN_STYLES).map(([selector, style]) => [`${selector}:smtp`, style]);
  return editManifest(check, ({ contributes }) => {
    contributes.semanticTokenTypes = types.map(([id, { description }]) => ({ id, description }));
    contributes.semanticTokenModifiers = modifiers.map(([id, description]) => ({ id, description }));
    contributes.semanticTokenScopes = [{ language: 'smtp', scopes }];
    contributes.configurationDefaults[STYLES] = { rules: Object.fromEntries(rules) };
  });
}
