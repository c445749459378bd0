// Writes the settings of the editor's features into package.json, a category for each group.
import { readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './lib/root.mjs';

const FILE = 'package.json';

/** The paths that were written, or with `check` those that differ from what would be written. */
export async function generate({ check }) {
  const { FEATURE_SETTINGS, FEATURE_GROUPS } = await import('../server/src/config/featureSettings.ts');
  const before = readFileSync(inRoot(FILE), 'utf8');
  const manifest = JSON.parse(before);
  const [judging] = manifest.contributes.configuration;
  const groups = FEATURE_GROUPS.map((group, at) => ({
    title: group,
    order: at + 2,
    properties: Object.fromEntries(
      Object.entries(FEATURE_SETTINGS)
        .filter(([, setting]) => setting.group === group)
        .map(([key, setting], order) => [`smtp.${key}`, propertyOf(setting, order + 1)]),
    ),
  }));
  manifest.contributes.configuration = [
    judging,
    ...groups.filter(({ properties }) => Object.keys(properties).length > 0),
  ];
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  if (text === before) return [];
  if (!check) writeFileSync(inRoot(FILE), text);
  return [FILE];
}

function propertyOf({ default: usual, choices, range, description }, order) {
  return {
    type: typeof usual,
    scope: 'resource',
    order,
    default: usual,
    ...(choices ? { enum: Object.keys(choices), markdownEnumDescriptions: Object.values(choices) } : {}),
    ...(range ? { minimum: range[0], maximum: range[1] } : {}),
    markdownDescription: description,
  };
}
