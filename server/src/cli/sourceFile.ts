import { isCapture } from '../capture/isCapture';
import { DIALECT_CHOICES } from '../config/readLayer';
import { NO_SETTINGS, ownRules } from '../config/transcriptSettings';
import { readSource, type Source } from '../convert/source';
import { createCheckSettings } from './checkSettings';
import { STDIN_NAME } from './inputs';
import { type Io, UsageError } from './io';
import { oneOf } from './parseOptions';
import { readTranscript } from './readTranscript';
import { reason } from './reason';

/** Options of commands that read one transcript as a whole. */
export const SOURCE_OPTIONS = {
  output: { type: 'string', short: 'o' },
  session: { type: 'string' },
  dialect: { type: 'string' },
  'no-config': { type: 'boolean', default: false },
} as const;

/** Their lines in the help of such a command. */
export const SOURCE_HELP = `  -o, --output FILE    Write to FILE instead of standard output
  --session N          Only the session with this number, counted from 1
  --dialect DIALECT    Read as this dialect; see smtp-transcript check --help
  --no-config          Do not look at configuration files
  -h, --help           Print this help`;

export interface SourceWanted {
  /** A path, or `-` for standard input. */
  readonly file: string;
  readonly session: string | undefined;
  readonly dialect: string | undefined;
  readonly config: boolean;
}

/**
 * Reads a transcript as a whole. What cannot be read is complained of.
 *
 * @throws UsageError where there is no such dialect or session
 */
export async function readSourceFile(
  command: string,
  { file, session, dialect, config }: SourceWanted,
  io: Io,
  complain: (text: string) => void,
): Promise<Source | undefined> {
  const number = session === undefined ? undefined : sessionNumber(session);
  const wanted = dialect === undefined ? {} : { dialect: oneOf('--dialect', dialect, DIALECT_CHOICES) };
  const name = file === '-' ? STDIN_NAME : file;
  const settings = await createCheckSettings({ layer: { ...NO_SETTINGS, ...wanted }, config }, io, complain)(name);
  let lines: readonly string[];
  let isOfCapture: boolean;
  try {
    const octets = file === '-' ? await allOf(io.stdin()) : io.readFile(file);
    isOfCapture = isCapture(octets);
    lines = isOfCapture ? await linesOfCapture(octets) : readTranscript(octets);
  } catch (error) {
    complain(`${name}: ${reason(error)}`);
    return undefined;
  }
  const source = readSource({
    name,
    lines,
    dialect: isOfCapture ? 'canonical' : settings.dialect,
    session: number,
    own: ownRules(settings),
  });
  if (!source) throw new UsageError(`${command}: ${name} has no session ${session}`);
  return source;
}

function sessionNumber(text: string): number {
  if (!/^[1-9][0-9]{0,8}$/.test(text))
    throw new UsageError(`--session must be a number from 1 on, not ${text || 'empty'}`);
  return Number(text);
}

async function linesOfCapture(octets: Uint8Array): Promise<readonly string[]> {
  const { createCaptureLines } = await import('./capture/captureLines');
  const all: Uint8Array[] = [];
  const capture = createCaptureLines({ lines: (octets) => void all.push(octets) });
  try {
    await capture.push(octets);
    await capture.end();
  } finally {
    capture.close();
  }
  return readTranscript(Buffer.concat(all));
}

async function allOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(Uint8Array.from(piece));
  return Buffer.concat(all);
}
