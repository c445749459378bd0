import path from 'node:path';
import { isCapture } from '../../capture/isCapture';
import { DIALECT_CHOICES } from '../../config/readLayer';
import { NO_SETTINGS } from '../../config/transcriptSettings';
import { convert } from '../../convert/convert';
import { TARGETS } from '../../convert/index';
import { readSource } from '../../convert/source';
import { createCheckSettings } from '../checkSettings';
import { STDIN_NAME } from '../inputs';
import { EXIT, type ExitStatus, type Io, UsageError } from '../io';
import { oneOf, parseOptions } from '../parseOptions';
import { readTranscript } from '../readTranscript';
import { reason } from '../reason';
import { visible } from '../visible';
import { wrap } from '../wrap';

const width = Math.max(...TARGETS.map(({ id }) => id.length));

export const help = `smtp-transcript convert --to TARGET [OPTION]... FILE | -

Writes a transcript in another form; - is standard input. What the form cannot carry is told on standard error. Of a
packet capture, its sessions are written.

${TARGETS.map(({ id, description }) => `  ${id.padEnd(width)}  ${wrap(description, 90).join(`\n${' '.repeat(width + 4)}`)}`).join('\n')}

  -o, --output FILE    Write to FILE instead of standard output
  --session N          Only the session with this number, counted from 1
  --dialect DIALECT    Read as this dialect; see smtp-transcript check --help
  --no-config          Do not look at configuration files
  -h, --help           Print this help

Scripts are only written: nothing is sent and no program is started. No password is in them, nor in markdown, html and
mermaid; the other forms hold all that the transcript holds.

Exit status: 0 written; 2 wrong usage or unreadable input.
`;

export async function run(args: readonly string[], io: Io): Promise<ExitStatus> {
  const { values, positionals } = parseOptions(args, {
    to: { type: 'string' },
    output: { type: 'string', short: 'o' },
    session: { type: 'string' },
    dialect: { type: 'string' },
    'no-config': { type: 'boolean', default: false },
  });
  const [file, more] = positionals;
  if (file === undefined || more !== undefined) throw new UsageError('convert: name one file, or - for standard input');
  if (values.to === undefined) throw new UsageError('convert: say into what with --to; see --help');
  const id = oneOf(
    '--to',
    values.to,
    TARGETS.map((target) => target.id),
  );
  const target = TARGETS.find((one) => one.id === id)!;
  const session = values.session === undefined ? undefined : sessionNumber(values.session);
  const dialect = values.dialect === undefined ? undefined : oneOf('--dialect', values.dialect, DIALECT_CHOICES);
  const output = values.output === '-' ? undefined : values.output;
  if (output !== undefined && file !== '-' && path.resolve(io.folder, output) === path.resolve(io.folder, file)) {
    throw new UsageError('convert: --output names the transcript itself');
  }
  const complain = (text: string) => io.stderr.write(`smtp-transcript: ${visible(text)}\n`);
  const name = file === '-' ? STDIN_NAME : file;
  const layer = { ...NO_SETTINGS, ...(dialect === undefined ? {} : { dialect }) };
  const settings = await createCheckSettings({ layer, config: !values['no-config'] }, io, complain)(name);
  let lines: readonly string[];
  let isOfCapture: boolean;
  try {
    const octets = file === '-' ? await allOf(io.stdin()) : io.readFile(file);
    isOfCapture = isCapture(octets);
    lines = isOfCapture ? await linesOfCapture(octets) : readTranscript(octets);
  } catch (error) {
    complain(`${name}: ${reason(error)}`);
    return EXIT.trouble;
  }
  const source = readSource({ name, lines, dialect: isOfCapture ? 'canonical' : settings.dialect, session });
  if (!source) throw new UsageError(`convert: ${name} has no session ${session}`);
  const { text, lost } = convert(source, target);
  if (output === undefined) await writeOut(text, io);
  else {
    try {
      io.writeFile(output, new TextEncoder().encode(text));
    } catch (error) {
      complain(`${output}: cannot be written: ${reason(error)}`);
      return EXIT.trouble;
    }
  }
  for (const one of lost) complain(`${name}: lost in ${target.id}: ${one.text}`);
  return EXIT.clean;
}

/** A terminal gets only what cannot move its cursor; a file or pipe gets the text as it is. */
async function writeOut(text: string, { stdout }: Io): Promise<void> {
  stdout.write(stdout.isTTY ? text.split('\n').map(visible).join('\n') : text);
  await stdout.drained();
}

function sessionNumber(text: string): number {
  if (!/^[1-9][0-9]{0,8}$/.test(text))
    throw new UsageError(`--session must be a number from 1 on, not ${text || 'empty'}`);
  return Number(text);
}

async function linesOfCapture(octets: Uint8Array): Promise<string[]> {
  const { createCaptureLines } = await import('../capture/captureLines');
  const lines: string[] = [];
  const capture = createCaptureLines((line) => void lines.push(line));
  try {
    await capture.push(octets);
    await capture.end();
  } finally {
    capture.close();
  }
  return lines;
}

async function allOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(Uint8Array.from(piece));
  return Buffer.concat(all);
}
