// Writes schemas/extract.schema.json, the JSON Schema of `extract --format json`; what `check` prints too is as its schema says.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './lib/root.mjs';

const CHECK = 'docs/check.schema.json';
const FILE = 'schemas/extract.schema.json';

/** The paths that were written, or with `check` those that differ from what would be written. */
export async function generate({ check }) {
  const { MISSING } = await import('../server/src/message/messageSummary.ts');
  const { $schema, description, $defs } = JSON.parse(readFileSync(inRoot(CHECK), 'utf8'));
  const schema = { $schema, ...output(description), $defs: { line: $defs.line, ...definitions($defs, MISSING) } };
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  if (existsSync(inRoot(FILE)) && readFileSync(inRoot(FILE), 'utf8') === text) return [];
  if (!check) writeFileSync(inRoot(FILE), text);
  return [FILE];
}

function output(description) {
  return {
    title: 'Output of smtp-transcript extract --format json',
    description,
    type: 'object',
    required: ['version', 'files'],
    properties: {
      version: { const: 1 },
      files: { description: 'Those that could be read.', type: 'array', items: { $ref: '#/$defs/file' } },
    },
  };
}

function definitions({ file }, missing) {
  const { path, dialect } = file.properties;
  return {
    file: object('One transcript.', {
      path,
      dialect,
      messages: {
        description: 'In the order of sessions and messages; with --session or --message only the chosen ones.',
        type: 'array',
        items: { $ref: '#/$defs/message' },
      },
    }),
    message: object('A message that was sent, or was about to be sent.', messageProperties(missing), [
      'file',
      'attachments',
    ]),
    attachment: object('What is neither text to be read at once nor only holds other parts.', ATTACHMENT, ['file']),
  };
}

function messageProperties(missing) {
  return {
    session: { description: 'Which session of the transcript, from 1.', type: 'integer', minimum: 1 },
    message: { description: 'Which message of the session, from 1.', type: 'integer', minimum: 1 },
    line: { $ref: '#/$defs/line', description: 'That of DATA, or of the first BDAT.' },
    endLine: { $ref: '#/$defs/line', description: 'The last line of the message.' },
    from: {
      description: 'The reverse-path, empty for the null path; null where no MAIL is recorded.',
      type: ['string', 'null'],
    },
    recipients: {
      description: 'The forward-paths; refused ones are left out.',
      type: 'array',
      items: { type: 'string' },
    },
    chunked: { description: 'Sent with BDAT.', type: 'boolean' },
    recorded: { description: 'False where the transcript does not hold its text.', type: 'boolean' },
    size: {
      description: 'Octets of it that are recorded, as the receiver stores them; null where none are.',
      type: ['integer', 'null'],
      minimum: 0,
    },
    announced: {
      description: 'What SIZE of MAIL said, which need not be exact; null without it.',
      type: ['integer', 'null'],
      minimum: 0,
    },
    missing: {
      description:
        'What the record lacks, empty for a whole message. end: its end is not recorded; part: text is left out; octets: a chunk has fewer than BDAT announces; count: a chunk has more, which are left out; last-chunk: no BDAT LAST was sent; fetched: the server fetched a part itself (BURL).',
      type: 'array',
      uniqueItems: true,
      items: { enum: missing },
    },
    codes: {
      description: 'Of the replies to it; several in LMTP.',
      type: 'array',
      items: { type: 'integer', minimum: 0, maximum: 999 },
    },
    file: SAVED,
    attachments: { description: 'With --attachments.', type: 'array', items: { $ref: '#/$defs/attachment' } },
  };
}

const SAVED = { description: 'Where it was saved; absent where it was not.', type: 'string' };

const ATTACHMENT = {
  number: { description: 'Which one of the message it is, from 1.', type: 'integer', minimum: 1 },
  type: { description: 'In lower case, as in application/pdf.', type: 'string' },
  name: { description: 'From the sender, so of no trust; null without one.', type: ['string', 'null'] },
  size: { description: 'Octets, with the transfer encoding undone.', type: 'integer', minimum: 0 },
  sha256: { description: 'Of these octets.', type: 'string', pattern: '^[0-9a-f]{64}$' },
  file: SAVED,
};

function object(description, properties, optional = []) {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { description, type: 'object', required, properties };
}
