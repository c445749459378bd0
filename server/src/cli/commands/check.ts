import { type Analysis, analyze } from '../../analysis/analyze';
import { applySettings } from '../../analysis/applySettings';
import { CONFIG_NAME } from '../../config/configFile';
import { DIALECT_CHOICES } from '../../config/readLayer';
import { NO_SETTINGS, type SettingsLayer, type TranscriptSettings } from '../../config/transcriptSettings';
import { DIALECTS } from '../../dialects/index';
import type { AllFixed } from '../../features/fixes/fixAll';
import type { Finding } from '../../rules/finding';
import { findRule } from '../../rules/index';
import { PRESETS } from '../../rules/presets';
import { type Fix, SEVERITIES, type Severity } from '../../rules/rule';
import { createCheckSettings, refuseStdin } from '../checkSettings';
import { fixFile } from '../fixFile';
import { createReport, FORMATS, type Format } from '../formats/report';
import { type Problem, readInputs, type Transcript } from '../inputs';
import { EXIT, type ExitStatus, type Io, UsageError } from '../io';
import { oneOf, parseOptions } from '../parseOptions';
import { type ColorChoice, createStyle } from '../style';
import { visible } from '../visible';

export const help = `smtp-transcript check [OPTION]... FILE... | -

Says what broke the protocol in each transcript, and who did. A folder stands for all *.smtp files below it; - is
standard input.

  --format FORMAT      pretty (default), summary (counts of files, sessions and findings by rule), json (one object)
                       or ndjson (one object a file and line)
  --exchanges          json, ndjson: list every command with its reply
  --fail-on SEVERITY   Least severity that gives exit status 1: error (default), warning, information, hint; or never
  --rule RULE=SEVERITY Severity of a rule, off included; may be given again
  --preset PRESET      Which rules are on: ${PRESETS.map(({ id }) => id).join(', ')}
  --dialect DIALECT    Read as this dialect: ${DIALECTS.map(({ id }) => id).join(', ')}; or auto
  --no-config          Do not look at files ${CONFIG_NAME}
  --fix                Apply all safe fixes, and write the files back
  --fix-unsafe         The same with fixes that change what the transcript says
  --color WHEN         pretty, summary: auto (default: on a terminal, unless NO_COLOR is set), always or never
  -h, --help           Print this help

A file ${CONFIG_NAME} in the folder of a transcript or above it sets the same for a project; options count more.

Exit status: 0 clean; 1 findings at or above the severity of --fail-on; 2 wrong usage or unreadable input.
`;

/** A transcript with what was found in it. */
export interface Checked extends Transcript {
  readonly analysis: Analysis;
  readonly findings: readonly Finding[];
  /** What was mended, where that was asked for. */
  readonly fixed?: AllFixed['fixed'];
}

interface CheckOptions {
  readonly files: readonly string[];
  readonly format: Format;
  readonly exchanges: boolean;
  readonly failOn: Severity | 'never';
  readonly layer: SettingsLayer;
  readonly config: boolean;
  /** The kinds of fixes to apply. */
  readonly fix: readonly Fix['kind'][];
  readonly color: ColorChoice;
}

export async function run(args: readonly string[], io: Io): Promise<ExitStatus> {
  const options = readOptions(args);
  const report = createReport(options.format, {
    output: io.stdout,
    style: createStyle(options.color, io.stdout, io.env),
    exchanges: options.exchanges,
  });
  const settingsOf = createCheckSettings(options, io);
  const status = { failed: false, unread: false };
  for await (const input of readInputs(options.files, io)) {
    const checked = 'problem' in input ? input : check(input, await settingsOf(input.path), options, io);
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

function check(input: Transcript, settings: TranscriptSettings, options: CheckOptions, io: Io): Checked | Problem {
  try {
    const transcript = options.fix.length > 0 ? fixFile(input, settings, options.fix, io) : input;
    if ('problem' in transcript) return transcript;
    const analysis = analyze(transcript.lines, settings.dialect);
    return { ...transcript, analysis, findings: applySettings(analysis, settings) };
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
    preset: { type: 'string' },
    dialect: { type: 'string' },
    'no-config': { type: 'boolean', default: false },
    fix: { type: 'boolean', default: false },
    'fix-unsafe': { type: 'boolean', default: false },
    color: { type: 'string', default: 'auto' },
  });
  if (positionals.length === 0) throw new UsageError('check: name a file, or - for standard input');
  const { preset, dialect } = values;
  const fix = kindsToFix(values.fix, values['fix-unsafe']);
  if (fix.length > 0) refuseStdin(positionals, values.fix ? '--fix' : '--fix-unsafe');
  return {
    files: positionals,
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
    color: oneOf('--color', values.color, ['auto', 'always', 'never']),
  };
}

function kindsToFix(safe: boolean, unsafe: boolean): Fix['kind'][] {
  if (unsafe) return ['safe', 'unsafe'];
  return safe ? ['safe'] : [];
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
