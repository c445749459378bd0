import type { CONFIG_KEYS } from '../../server/src/config/configFile';
import { LONGEST_GLOB } from '../../server/src/config/glob';
import { SEVERITIES } from '../../server/src/config/readLayer';
import type { Dialect } from '../../server/src/dialects/dialect';
import { refText } from '../../server/src/protocol/rfc';
import type { PRESETS } from '../../server/src/rules/presets';
import type { Rule } from '../../server/src/rules/rule';
import { CUSTOM_ID, conditionDefinitions, customRulesSchema } from './customRuleSchema';
import type { Manifest } from './settings';

type Presets = typeof PRESETS;

/** The JSON Schema of a configuration file. Draft 7 is what editors know; `enumDescriptions` are theirs. */
export function configSchema(rules: readonly Rule[], presets: Presets, dialects: readonly Dialect[]): object {
  const properties: Record<(typeof CONFIG_KEYS)[number], object> = {
    $schema: { type: 'string', description: 'Where the schema of this file is, for editors.' },
    root: {
      type: 'boolean',
      default: false,
      description: 'Whether configuration files in the folders above do not count.',
    },
    preset: {
      description: 'Which rules are on; “rules” changes single ones.',
      enum: presets.map(({ id }) => id),
      enumDescriptions: presets.map(({ title }) => `${title}.`),
    },
    rules: {
      type: 'object',
      description: 'Severity by rule.',
      additionalProperties: false,
      properties: Object.fromEntries(rules.map((rule) => [rule.id, severity(rule)])),
      patternProperties: {
        [CUSTOM_ID]: { description: 'A rule of your own.', enum: SEVERITIES },
      },
    },
    dialects: {
      type: 'array',
      description: 'How files are read whose dialect is not recognised; of several entries that fit, the last counts.',
      items: entry('dialect', {
        description: 'How these files are written; auto recognises it from the text.',
        enum: ['auto', ...dialects.map(({ id }) => id)],
        enumDescriptions: [
          'Recognise the dialect of each file from its text.',
          ...dialects.map((one) => one.description),
        ],
      }),
    },
    ignore: {
      type: 'array',
      description: 'Rules that are off for some files.',
      items: entry('rules', ignoredRules(rules)),
    },
    customRules: customRulesSchema(),
  };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of SMTP Transcripts',
    description: 'For the transcripts in the folder of this file and below it.',
    type: 'object',
    allowComments: true,
    allowTrailingCommas: true,
    additionalProperties: false,
    properties,
    definitions: conditionDefinitions(),
  };
}

/** Writes the presets and rule ids into the settings of a manifest. */
export function addPresets({ contributes }: Manifest, rules: readonly Rule[], presets: Presets): void {
  const { 'smtp.preset': preset, 'smtp.ignore': ignore } = contributes.configuration[0]?.properties ?? {};
  if (!preset || !ignore) return;
  preset.enum = presets.map(({ id }) => id);
  preset.enumDescriptions = presets.map(({ title }) => `${title}.`);
  ignore.items = entry('rules', ignoredRules(rules));
}

function entry(name: string, value: object): object {
  const files = {
    type: 'string',
    minLength: 1,
    maxLength: LONGEST_GLOB,
    description: 'A glob seen from this folder, such as lessons/** or, in any folder, *.log.smtp.',
  };
  return {
    type: 'object',
    required: ['files', name],
    additionalProperties: false,
    properties: { files, [name]: value },
  };
}

function ignoredRules(rules: readonly Rule[]): object {
  return {
    description: 'Rule ids, or "*" for all rules.',
    anyOf: [
      { const: '*' },
      {
        type: 'array',
        uniqueItems: true,
        items: { anyOf: [{ enum: rules.map(({ id }) => id) }, { type: 'string', pattern: CUSTOM_ID }] },
      },
    ],
  };
}

function severity({ title, severity, rfc: [ref] }: Rule): object {
  return { description: `${title} (${refText(ref)}).`, enum: SEVERITIES, default: severity };
}
