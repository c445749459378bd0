import { type Analysis, analyze } from '../../analysis/analyze';
import { applySettings } from '../../analysis/applySettings';
import type { DialectId } from '../../dialects/dialect';
import { DIALECTS } from '../../dialects/index';
import type { Finding } from '../../rules/finding';
import { findRule } from '../../rules/index';
import type { Severity } from '../../rules/rule';
import { createReport, FORMATS, type Format } from '../formats/report';
import { type Problem, readInputs, type Transcript } from '../inputs';
import { EXIT, type ExitStatus, type Io, UsageError } from '../io';
import { oneOf, parseOptions } from '../parseOptions';
import { type ColorChoice, createStyle } from '../style';
import { visible } from '../visible';

export const help = `smtp-transcript check [OPTION]... FILE... | -

Says what broke the protocol in each transcript, and who did. A folder stands for all *.smtp files below it; - is
standard input.

  --format FORMAT      pretty (default), json (one object) or ndjson (one object a file and line)
  --exchanges          json, ndjson: list every command with its reply
  --fail-on SEVERITY   Least severity that gives exit status 1: error (default), warning, information, hint; or never
  --rule RULE=SEVERITY Severity of a rule, off included; may be given again
  --dialect DIALECT    Read as this dialect: ${DIALECTS.map(({ id }) => id).join(', ')}; or auto (default)
  --color WHEN         pretty: auto (default: on a terminal, unless NO_COLOR is set), always or never
  -h, --help           Print this help

Exit status: 0 clean; 1 findings at or above the severity of --fail-on; 2 wrong usage or unreadable input.
`;

/** A transcript with what was found in it. */
export interface Checked extends Transcript {
  readonly analysis: Analysis;
  readonly findings: readonly Finding[];
}

interface CheckOptions {
  readonly files: readonly string[];
  readonly format: Format;
  readonly exchanges: boolean;
  readonly failOn: Severity | 'never';
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  readonly dialect: DialectId | 'auto';
  readonly color: ColorChoice;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

export async function run(args: readonly string[], io: Io): Promise<ExitStatus> {
  const options = readOptions(args);
  const report = createReport(options.format, {
    output: io.stdout,
    style: createStyle(options.color, io.stdout, io.env),
    exchanges: options.exchanges,
  });
  const status = { failed: false, unread: false };
  for await (const input of readInputs(options.files, io)) {
    const checked = 'problem' in input ? input : check(input, options);
    if ('problem' in checked) {
      io.stderr.write(`smtp-transcript: ${visible(checked.path)}: ${visible(checked.problem)}\n`);
      status.unread = true;
      continue;
    }
    report.file(checked);
    status.failed ||= checked.findings.some(({ severity }) => reaches(severity, options.failOn));
  }
  report.end();
  if (status.unread) return EXIT.trouble;
  return status.failed ? EXIT.findings : EXIT.clean;
}

function check(input: Transcript, options: CheckOptions): Checked | Problem {
  try {
    const analysis = analyze(input.lines, options.dialect);
    return { ...input, analysis, findings: applySettings(analysis, options) };
  } catch (error) {
    // No text may be able to do this: it is our fault, and must not cost the other files their verdicts.
    return { path: input.path, problem: `internal error, please report it: ${(error as Error).message}` };
  }
}

function readOptions(args: readonly string[]): CheckOptions {
  const { values, positionals } = parseOptions(args, {
    format: { type: 'string', default: 'pretty' },
    exchanges: { type: 'boolean', default: false },
    'fail-on': { type: 'string', default: 'error' },
    rule: { type: 'string', multiple: true, default: [] },
    dialect: { type: 'string', default: 'auto' },
    color: { type: 'string', default: 'auto' },
  });
  if (positionals.length === 0) throw new UsageError('check: name a file, or - for standard input');
  return {
    files: positionals,
    format: oneOf('--format', values.format, FORMATS),
    exchanges: values.exchanges,
    failOn: oneOf('--fail-on', values['fail-on'], [...SEVERITIES, 'never']),
    severities: new Map(values.rule.map(readRuleSeverity)),
    dialect: oneOf('--dialect', values.dialect, ['auto', ...DIALECTS.map(({ id }) => id)]),
    color: oneOf('--color', values.color, ['auto', 'always', 'never']),
  };
}

function readRuleSeverity(value: string): [string, Severity | 'off'] {
  const [id = '', severity = ''] = value.split('=', 2);
  if (!findRule(id))
    throw new UsageError(`--rule: there is no rule ${id || 'without a name'}; see smtp-transcript rules`);
  return [id, oneOf(`--rule ${id}`, severity, [...SEVERITIES, 'off'])];
}

function reaches(severity: Severity, least: Severity | 'never'): boolean {
  return least !== 'never' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least);
}
