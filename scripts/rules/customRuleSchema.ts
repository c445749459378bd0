import {
  CODE_PATTERN,
  DEEPEST_CONDITION,
  ENHANCED_PATTERN,
  MOST_PATTERNS,
} from '../../server/src/config/readCondition';
import {
  LONGEST_TEXTS,
  MOST_CUSTOM_RULES,
  PARTIES,
  REFERENCE,
  WEB_ADDRESS,
} from '../../server/src/config/readCustomRules';
import { LONGEST_ID, OCCASIONS, type Occasion } from '../../server/src/rules/custom/customRule';
import { type Field, fieldsOn, findField, OCCASION_TEXTS } from '../../server/src/rules/custom/fields';
import { LONGEST_PATTERN } from '../../server/src/rules/custom/textPattern';
import { SEVERITIES } from '../../server/src/rules/rule';

/** What the ids of custom rules look like. */
export const CUSTOM_ID = '^custom/[a-z0-9]+(-[a-z0-9]+)*$';

/** The schema of `customRules`. */
export function customRulesSchema(): object {
  return {
    type: 'object',
    description:
      'Rules of your own, by id: each looks at commands, replies, headers, transactions or sessions, and reports where its condition holds.',
    maxProperties: MOST_CUSTOM_RULES,
    propertyNames: { pattern: CUSTOM_ID, maxLength: LONGEST_ID },
    additionalProperties: customRule(),
    defaultSnippets: [
      {
        label: 'A rule of your own',
        body: {
          [SNIPPET_ID]: {
            title: `\${2:Sender outside of our domain}`,
            message: `\${3:The sender {address\\} is not one of ours.}`,
            on: 'command',
            when: { verb: 'MAIL', not: { domain: `\${4:example.com}` } },
          },
        },
      },
    ],
    examples: [EXAMPLE],
  };
}

const SNIPPET_ID = `custom/\${1:no-outside-sender}`;

const EXAMPLE = {
  'custom/no-outside-sender': {
    title: 'Sender outside of our domain',
    message: 'The sender {address} is not one of ours.',
    severity: 'error',
    on: 'command',
    when: { verb: 'MAIL', not: { domain: ['example.com', '*.example.com'] } },
  },
};

/** Conditions hold conditions: one definition for each occasion. */
export function conditionDefinitions(): Record<string, object> {
  return Object.fromEntries(OCCASIONS.map((on) => [definition(on), condition(on)]));
}

function definition(on: Occasion): string {
  return `when-${on}`;
}

function customRule(): object {
  return {
    type: 'object',
    additionalProperties: false,
    required: ['title', 'on', 'when'],
    properties: {
      title: { ...text('title'), description: 'What is wrong, in a few words.' },
      message: {
        ...text('message'),
        description: 'What is reported, with {field} in place of values; without it the title.',
        examples: ['The sender {address} is not one of ours.'],
      },
      explanation: { ...text('explanation'), description: 'Why the rule is there, and what to do. Plain text.' },
      severity: { description: 'How grave it is; warning where it is left out.', enum: SEVERITIES, default: 'warning' },
      party: {
        description: 'Whose fault it is. Without it the one who said what is looked at.',
        enum: PARTIES,
      },
      url: {
        ...text('url'),
        pattern: WEB_ADDRESS,
        description: 'The address of a page that tells more: https or http.',
        examples: ['https://wiki.example.com/mail-policy'],
      },
      rfc: {
        type: 'string',
        pattern: REFERENCE,
        description: 'Where it is written.',
        examples: ['RFC 5321 section 4.1.1.2'],
      },
      on: {
        description: 'When the condition is looked at.',
        enum: OCCASIONS,
        enumDescriptions: OCCASIONS.map((on) => OCCASION_TEXTS[on].about),
      },
      when: {
        type: 'object',
        description: 'The condition: the rule reports where all of it holds.',
      },
    },
    // What can be asked depends on the occasion.
    allOf: OCCASIONS.map((on) => ({
      if: { required: ['on'], properties: { on: { const: on } } },
      // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema.
      then: {
        properties: {
          when: { $ref: `#/definitions/${definition(on)}` },
          message: { pattern: knownPlaceholders(on) },
        },
      },
    })),
  };
}

/** Words in braces are names of fields. */
function knownPlaceholders(on: Occasion): string {
  return `^(?![\\s\\S]*\\{(?!(?:${fieldsOn(on).join('|')})\\})[A-Za-z]+\\})`;
}

function text(key: keyof typeof LONGEST_TEXTS) {
  return { type: 'string', minLength: 1, maxLength: LONGEST_TEXTS[key], pattern: '\\S' };
}

function condition(on: Occasion): object {
  const self = { $ref: `#/definitions/${definition(on)}` };
  return {
    type: 'object',
    description: `All that is named has to hold. Conditions in conditions: ${DEEPEST_CONDITION} deep at most.`,
    minProperties: 1,
    additionalProperties: false,
    properties: {
      ...Object.fromEntries(fieldsOn(on).map((name) => [name, fieldSchema(findField(name)!)])),
      all: { type: 'array', minItems: 1, items: self, description: 'Conditions that all have to hold.' },
      any: { type: 'array', minItems: 1, items: self, description: 'Conditions of which one has to hold.' },
      not: { ...self, description: 'A condition that must not hold. What is not known is neither.' },
    },
  };
}

function fieldSchema({ kind, about, examples, choices }: Field): object {
  const described = { description: about, examples };
  if (kind === 'flag') return { ...described, type: 'boolean' };
  if (kind === 'number') return { ...described, anyOf: [{ type: 'number', minimum: 0 }, BOUNDS] };
  const one = choices ? { enum: choices } : patternSchema(kind);
  return { ...described, anyOf: [one, { type: 'array', minItems: 1, maxItems: MOST_PATTERNS, items: one }] };
}

function patternSchema(kind: Field['kind']): object {
  if (kind === 'code')
    return {
      anyOf: [
        { type: 'integer', minimum: 200, maximum: 599 },
        { type: 'string', pattern: CODE_PATTERN.source },
      ],
    };
  if (kind === 'enhanced') return { type: 'string', pattern: ENHANCED_PATTERN.source };
  return { type: 'string', maxLength: LONGEST_PATTERN };
}

const bound = (description: string) => ({ type: 'number', minimum: 0, description });

const BOUNDS = {
  type: 'object',
  minProperties: 1,
  additionalProperties: false,
  properties: {
    above: bound('More than this.'),
    atLeast: bound('This or more.'),
    below: bound('Less than this.'),
    atMost: bound('This or less.'),
  },
};
