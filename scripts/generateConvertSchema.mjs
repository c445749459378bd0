// Writes schemas/convert.schema.json, the JSON Schema of `convert --to json`: that of `check --format json`, with the dialogue.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './lib/root.mjs';

const CHECK = 'docs/check.schema.json';
const FILE = 'schemas/convert.schema.json';

/** The paths that were written, or with `check` those that differ from what would be written. */
export async function generate({ check }) {
  const schema = JSON.parse(readFileSync(inRoot(CHECK), 'utf8'));
  const text = `${JSON.stringify(convertSchema(schema), null, 2)}\n`;
  if (existsSync(inRoot(FILE)) && readFileSync(inRoot(FILE), 'utf8') === text) return [];
  if (!check) writeFileSync(inRoot(FILE), text);
  return [FILE];
}

function convertSchema(schema) {
  const { fixed: _, file, ...shared } = schema.$defs;
  const { fixed: __, ...properties } = file.properties;
  return {
    ...schema,
    title: 'Output of smtp-transcript convert --to json',
    properties: {
      ...schema.properties,
      files: { ...schema.properties.files, minItems: 1, maxItems: 1 },
    },
    $defs: {
      ...shared,
      file: {
        ...file,
        description:
          'The transcript. With --session, sessions, exchanges, findings and dialogue of that session alone.',
        required: [...file.required, 'exchanges', 'dialogue'],
        properties: {
          ...properties,
          path: { description: 'The name of the file; <stdin> for standard input.', type: 'string' },
          exchanges: { ...properties.exchanges, description: 'In the order of their lines.' },
          dialogue: {
            description: 'All that was said, happened and was remarked, session by session.',
            type: 'array',
            items: { $ref: '#/$defs/told' },
          },
        },
      },
      told: {
        description: 'A line of the dialogue, an event of the connection, or a remark that nobody said.',
        oneOf: [{ $ref: '#/$defs/said' }, { $ref: '#/$defs/event' }, { $ref: '#/$defs/remark' }],
      },
      said: told('said', ['side', 'part', 'text'], {
        side: SIDE,
        part: {
          description: 'content for a line of a message or chunk, end-of-data for the lone dot behind it.',
          enum: ['dialogue', 'content', 'end-of-data'],
        },
        text: { description: 'Without the line end, in the byte notation of the canonical form.', type: 'string' },
        time: TIME,
        frame: FRAME,
        tls: { description: 'The tool marks that it went through TLS.', const: true },
      }),
      event: told('event', ['event', 'details'], {
        event: {
          enum: ['connect', 'tls', 'tls-failed', 'encrypted', 'gap', 'cut', 'close', 'reset', 'omitted'],
        },
        side: SIDE,
        details: { description: 'As the transcript words them.', type: 'string' },
        time: TIME,
        frame: FRAME,
      }),
      remark: told('remark', ['remark', 'text'], {
        remark: {
          description: 'A comment, the tool’s own talk, a writer’s prose, or a line that cannot be read.',
          enum: ['comment', 'note', 'blank', 'prose', 'unknown'],
        },
        text: { type: 'string' },
      }),
    },
  };
}

function told(kind, required, properties) {
  return {
    type: 'object',
    required: ['session', 'line', 'kind', ...required],
    properties: {
      session: {
        description: 'Its place in sessions, counted from 1; 0 above the first.',
        type: 'integer',
        minimum: 0,
      },
      line: { $ref: '#/$defs/line' },
      kind: { const: kind },
      ...properties,
    },
  };
}

const SIDE = { enum: ['client', 'server'] };
const TIME = {
  description: 'Seconds since the session began, or since 1970 where the transcript has absolute times.',
  type: 'number',
};
const FRAME = { description: 'The frame of the packet capture.', type: 'integer', minimum: 0 };
