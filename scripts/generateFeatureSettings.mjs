// Writes the settings of the editor's features into package.json, a category for each group.
import { editManifest } from './lib/manifest.mjs';

/** The paths that were written, or with `check` those that differ from what would be written. */
export async function generate({ check }) {
  const { FEATURE_SETTINGS, FEATURE_GROUPS } = await import('../server/src/config/featureSettings.ts');
  const groups = FEATURE_GROUPS.map((group, at) => ({
    title: group,
    order: at + 2,
    properties: Object.fromEntries(
      Object.entries(FEATURE_SETTINGS)
        .filter(([, setting]) => setting.group === group)
        .map(([key, setting], order) => [`smtp.${key}`, propertyOf(setting, order + 1)]),
    ),
  }));
  return editManifest(check, ({ contributes }) => {
    const [judging] = contributes.configuration;
    contributes.configuration = [judging, ...groups.filter(({ properties }) => Object.keys(properties).length > 0)];
  });
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
