import { convert } from '../../convert/convert';
import { TARGETS } from '../../convert/index';
import { STDIN_NAME } from '../inputs';
import { EXIT, type ExitStatus, type Io, UsageError } from '../io';
import { oneOf, parseOptions } from '../parseOptions';
import { readSourceFile, SOURCE_HELP, SOURCE_OPTIONS } from '../sourceFile';
import { visible } from '../visible';
import { wrap } from '../wrap';
import { outputFile, writeResult } from '../writeResult';

const width = Math.max(...TARGETS.map(({ id }) => id.length));

export const help = `smtp-transcript convert --to TARGET [OPTION]... FILE | -

Writes a transcript in another form; - is standard input. What the form cannot carry is told on standard error. Of a
packet capture, its sessions are written.

${TARGETS.map(({ id, description }) => `  ${id.padEnd(width)}  ${wrap(description, 90).join(`\n${' '.repeat(width + 4)}`)}`).join('\n')}

${SOURCE_HELP}

Scripts are only written: nothing is sent and no program is started. No password is in them, nor in markdown, html,
mermaid and svg; the other forms hold all that the transcript holds.

Exit status: 0 written; 2 wrong usage or unreadable input.
`;

export async function run(args: readonly string[], io: Io): Promise<ExitStatus> {
  const { values, positionals } = parseOptions(args, { to: { type: 'string' }, ...SOURCE_OPTIONS });
  const [file, more] = positionals;
  if (file === undefined || more !== undefined) throw new UsageError('convert: name one file, or - for standard input');
  if (values.to === undefined) throw new UsageError('convert: say into what with --to; see --help');
  const id = oneOf(
    '--to',
    values.to,
    TARGETS.map((target) => target.id),
  );
  const target = TARGETS.find((one) => one.id === id)!;
  const output = outputFile('convert', { output: values.output, file }, io);
  const complain = (text: string) => io.stderr.write(`smtp-transcript: ${visible(text)}\n`);
  const { session, dialect } = values;
  const source = await readSourceFile(
    'convert',
    { file, session, dialect, config: !values['no-config'] },
    io,
    complain,
  );
  if (!source) return EXIT.trouble;
  const { text, lost } = convert(source, target);
  const status = await writeResult(text, output, io, complain);
  if (status !== EXIT.clean) return status;
  const name = file === '-' ? STDIN_NAME : file;
  for (const one of lost) complain(`${name}: lost in ${target.id}: ${one.text}`);
  return EXIT.clean;
}
