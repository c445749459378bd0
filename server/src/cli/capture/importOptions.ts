import { UsageError } from '../io';
import { oneOf, parseOptions } from '../parseOptions';
import type { ProgressChoice } from '../progress';

/** What the arguments of `import` say. */
export interface ImportOptions {
  readonly file: string;
  /** Where transcripts go: all to standard output, all into one file, each into a file of its own, or nowhere. */
  readonly to: 'stdout' | 'list' | { readonly file: string } | { readonly folder: string };
  readonly session: number | undefined;
  readonly keyLog: string | undefined;
  readonly force: boolean;
  readonly format: 'text' | 'json';
  readonly progress: ProgressChoice;
}

/** Reads the arguments; throws UsageError where they are wrong. */
export function readImportOptions(args: readonly string[]): ImportOptions {
  const { values, positionals } = parseOptions(args, {
    output: { type: 'string', short: 'o' },
    session: { type: 'string' },
    keylog: { type: 'string' },
    list: { type: 'boolean', default: false },
    format: { type: 'string', default: 'text' },
    force: { type: 'boolean', default: false },
    progress: { type: 'string', default: 'auto' },
  });
  const [file, more] = positionals;
  if (file === undefined || more !== undefined) {
    throw new UsageError('import: name one capture, or - for standard input');
  }
  const { output, list, session } = values;
  if (list && output !== undefined) throw new UsageError('import: --list saves nothing; leave -o out');
  if (output === '') throw new UsageError('import: -o needs a folder, a file .smtp, or - for standard output');
  const format = oneOf('--format', values.format, ['text', 'json']);
  if (format === 'json' && !list) throw new UsageError('import: --format json is for --list');
  if (session !== undefined && !/^[1-9][0-9]{0,8}$/.test(session)) {
    throw new UsageError(`--session must be a number from 1 on, not ${session || 'empty'}`);
  }
  return {
    file,
    to: list ? 'list' : targetOf(output),
    session: session === undefined ? undefined : Number(session),
    keyLog: values.keylog,
    force: values.force,
    format,
    progress: oneOf('--progress', values.progress, ['auto', 'always', 'never']),
  };
}

function targetOf(output: string | undefined): ImportOptions['to'] {
  if (output === undefined || output === '-') return 'stdout';
  return /\.smtp$/i.test(output) ? { file: output } : { folder: output };
}
