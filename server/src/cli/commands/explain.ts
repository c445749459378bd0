import { explainSource } from '../../explain/explainSessions';
import { EXIT, type ExitStatus, type Io, UsageError } from '../io';
import { parseOptions } from '../parseOptions';
import { readSourceFile, SOURCE_HELP, SOURCE_OPTIONS } from '../sourceFile';
import { visible } from '../visible';
import { outputFile, writeResult } from '../writeResult';

export const help = `smtp-transcript explain [OPTION]... FILE | -

Tells in plain language, as Markdown, what happened in a transcript: who talked, what was offered and used, each message with
the result for each recipient and what the sender should do next, waits, faults and security; - is standard input. Passwords
are masked.

${SOURCE_HELP}

Exit status: 0 written; 2 wrong usage or unreadable input.
`;

export async function run(args: readonly string[], io: Io): Promise<ExitStatus> {
  const { values, positionals } = parseOptions(args, SOURCE_OPTIONS);
  const [file, more] = positionals;
  if (file === undefined || more !== undefined) throw new UsageError('explain: name one file, or - for standard input');
  const output = outputFile('explain', { output: values.output, file }, io);
  const complain = (text: string) => io.stderr.write(`smtp-transcript: ${visible(text)}\n`);
  const { session, dialect } = values;
  const source = await readSourceFile(
    'explain',
    { file, session, dialect, config: !values['no-config'] },
    io,
    complain,
  );
  return source ? writeResult(explainSource(source), output, io, complain) : EXIT.trouble;
}
