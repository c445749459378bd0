import { DIALECT_CHOICES } from '../config/readLayer';
import { NO_SETTINGS, type SettingsLayer } from '../config/transcriptSettings';
import { isCustomId } from '../rules/custom/customRule';
import { findRule } from '../rules/index';
import { PRESETS } from '../rules/presets';
import type { Fix, Severity } from '../rules/rule';
import type { CheckAllOptions } from './checking/checkAll';
import { refuseStdin } from './checkSettings';
import { FORMATS, type Format } from './formats/formats';
import { UsageError } from './io';
import { oneOf, parseOptions } from './parseOptions';
import type { ColorChoice } from './style';

/** What the arguments of `check` say. */
export interface CheckOptions extends CheckAllOptions {
  readonly format: Format;
  readonly exchanges: boolean;
  readonly failOn: Severity | 'never';
  readonly layer: SettingsLayer;
  readonly config: boolean;
  /** The kinds of fixes to apply. */
  readonly fix: readonly Fix['kind'][];
  readonly color: ColorChoice;
  /** The path of a TLS key log for captures. */
  readonly keyLog: string | undefined;
}

/** The gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Reads the arguments; throws UsageError where they are wrong. */
export function readCheckOptions(args: readonly string[]): CheckOptions {
  const { values, positionals } = parseOptions(args, {
    format: { type: 'string', default: 'pretty' },
    exchanges: { type: 'boolean', default: false },
    'fail-on': { type: 'string', default: 'error' },
    rule: { type: 'string', multiple: true, default: [] },
    preset: { type: 'string' },
    dialect: { type: 'string' },
    'no-config': { type: 'boolean', default: false },
    fix: { type: 'boolean', default: false },
    'fix-unsafe': { type: 'boolean', default: false },
    'files-from': { type: 'string' },
    keylog: { type: 'string' },
    workers: { type: 'string' },
    progress: { type: 'string', default: 'auto' },
    color: { type: 'string', default: 'auto' },
  });
  const { preset, dialect, workers, 'files-from': list } = values;
  if (list !== undefined && positionals.length > 0) {
    throw new UsageError('check: name files, or a list of them with --files-from, not both');
  }
  if (list === undefined && positionals.length === 0) {
    throw new UsageError('check: name a file, or - for standard input');
  }
  const fix = kindsToFix(values.fix, values['fix-unsafe']);
  if (fix.length > 0) refuseStdin(positionals, values.fix ? '--fix' : '--fix-unsafe');
  return {
    files: positionals,
    list,
    workers: workers === undefined ? undefined : readWorkers(workers),
    progress: oneOf('--progress', values.progress, ['auto', 'always', 'never']),
    format: oneOf('--format', values.format, FORMATS),
    exchanges: values.exchanges,
    failOn: oneOf('--fail-on', values['fail-on'], [...SEVERITIES, 'never']),
    layer: {
      ...NO_SETTINGS,
      severities: new Map(values.rule.map(readRuleSeverity)),
      ...(preset === undefined
        ? {}
        : {
            preset: oneOf(
              '--preset',
              preset,
              PRESETS.map(({ id }) => id),
            ),
          }),
      ...(dialect === undefined ? {} : { dialect: oneOf('--dialect', dialect, DIALECT_CHOICES) }),
    },
    config: !values['no-config'],
    fix,
    keyLog: values.keylog,
    color: oneOf('--color', values.color, ['auto', 'always', 'never']),
  };
}

function kindsToFix(safe: boolean, unsafe: boolean): Fix['kind'][] {
  if (unsafe) return ['safe', 'unsafe'];
  return safe ? ['safe'] : [];
}

function readRuleSeverity(value: string): [string, Severity | 'off'] {
  const [id = '', severity = ''] = value.split('=', 2);
  if (!findRule(id) && !isCustomId(id))
    throw new UsageError(`--rule: there is no rule ${id || 'without a name'}; see smtp-transcript rules`);
  return [id, oneOf(`--rule ${id}`, severity, [...SEVERITIES, 'off'])];
}

function readWorkers(value: string): number {
  const number = /^[0-9]{1,3}$/.test(value) ? Number(value) : 0;
  if (number < 1 || number > MOST_WORKERS) {
    throw new UsageError(`--workers must be a number from 1 to ${MOST_WORKERS}, not ${value || 'empty'}`);
  }
  return number;
}

const MOST_WORKERS = 64;
