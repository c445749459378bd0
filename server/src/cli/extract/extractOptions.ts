import { DIALECT_CHOICES } from '../../config/readLayer';
import { NO_SETTINGS, type SettingsLayer } from '../../config/transcriptSettings';
import { UsageError } from '../io';
import { oneOf, parseOptions } from '../parseOptions';

/** What the arguments of `extract` say. */
export interface ExtractOptions {
  readonly files: readonly string[];
  /** Where messages are saved: a folder, standard output, or nowhere as they are only listed. */
  readonly to: { readonly folder: string } | 'stdout' | 'nowhere';
  /** The session and the message of it that are wanted, from 1; undefined for all. */
  readonly session: number | undefined;
  readonly message: number | undefined;
  readonly attachments: boolean;
  readonly force: boolean;
  readonly format: 'text' | 'json';
  readonly layer: SettingsLayer;
  readonly config: boolean;
}

/** Reads the arguments; throws UsageError where they are wrong. */
export function readExtractOptions(args: readonly string[]): ExtractOptions {
  const { values, positionals } = parseOptions(args, {
    output: { type: 'string', short: 'o' },
    session: { type: 'string' },
    message: { type: 'string' },
    list: { type: 'boolean', default: false },
    attachments: { type: 'boolean', default: false },
    force: { type: 'boolean', default: false },
    format: { type: 'string', default: 'text' },
    dialect: { type: 'string' },
    'no-config': { type: 'boolean', default: false },
  });
  if (positionals.length === 0) throw new UsageError('extract: name a file, or - for standard input');
  const { output, dialect, list, attachments } = values;
  if (list && output !== undefined) throw new UsageError('extract: --list saves nothing; leave -o out');
  if (output === '') throw new UsageError('extract: -o needs a folder, or - for standard output');
  if (output === '-' && attachments) throw new UsageError('extract: --attachments needs a folder, not -o -');
  const format = oneOf('--format', values.format, ['text', 'json']);
  if (output === '-' && format === 'json') throw new UsageError('extract: -o - writes the message, and nothing else');
  return {
    files: positionals,
    to: list ? 'nowhere' : output === '-' ? 'stdout' : { folder: output ?? '.' },
    session: readNumber('--session', values.session),
    message: readNumber('--message', values.message),
    attachments,
    force: values.force,
    format,
    layer: {
      ...NO_SETTINGS,
      ...(dialect === undefined ? {} : { dialect: oneOf('--dialect', dialect, DIALECT_CHOICES) }),
    },
    config: !values['no-config'],
  };
}

function readNumber(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^[1-9][0-9]{0,8}$/.test(value))
    throw new UsageError(`${option} must be a number from 1 on, not ${value || 'empty'}`);
  return Number(value);
}
