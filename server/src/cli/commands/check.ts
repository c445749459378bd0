import { CONFIG_NAME } from '../../config/configName';
import { DIALECTS } from '../../dialects/index';
import { PRESETS } from '../../rules/presets';
import type { Severity } from '../../rules/rule';
import { checkAll } from '../checking/checkAll';
import { KEPT_OF_PIPE } from '../checking/lookBack';
import type { FileResult, Look, Totals } from '../checking/task';
import { type CheckOptions, readCheckOptions, SEVERITIES } from '../checkOptions';
import { createCheckSettings } from '../checkSettings';
import { createReport } from '../formats/report';
import { inputsOf } from '../inputs';
import { EXIT, type ExitStatus, type Io } from '../io';
import { createProgress } from '../progress';
import { styleOf, wantsColor } from '../style';
import { visible } from '../visible';
import { wrap } from '../wrap';

export const help = `smtp-transcript check [OPTION]... FILE... | - | --files-from LIST

Says what broke the protocol in each transcript, and who did. A folder stands for all *.smtp files below it; - is
standard input. Of a packet capture (pcap, pcapng, or .gz of either) the sessions are checked that it holds; lines are
those that smtp-transcript import prints.

  --format FORMAT      pretty (default), summary (counts of files, sessions and findings by rule), json (one object),
                       ndjson (one object a file and line) or sarif (SARIF 2.1.0, for code scanning)
  --exchanges          json, ndjson: list every command with its reply
  --fail-on SEVERITY   Least severity that gives exit status 1: error (default), warning, information, hint; or never
  --rule RULE=SEVERITY Severity of a rule, off included; may be given again
  --preset PRESET      Which rules are on: ${PRESETS.map(({ id }) => id).join(', ')}
  --dialect DIALECT    ${wrap(`Read as this dialect: ${DIALECTS.map(({ id }) => id).join(', ')}; or auto`, 90).join(`\n${' '.repeat(23)}`)}
  --no-config          Do not look at files ${CONFIG_NAME}
  --fix                Apply all safe fixes, and write the files back
  --fix-unsafe         The same with fixes that change what the transcript says
  --files-from LIST    Check the files and folders that LIST names, one a line or each ended by NUL; - is standard input
  --keylog FILE        Decrypt the TLS sessions of captures with the secrets of this key log (SSLKEYLOGFILE)
  --workers N          Threads that check files; without it one for each core where there is enough to do. One file
                       is checked by one thread, a capture is read by another. The output is the same whatever N is
  --progress WHEN      Say on standard error how far it is: auto (default: on a terminal, after 2 seconds), always
                       or never
  --color WHEN         pretty, summary: auto (default: on a terminal, unless NO_COLOR is set), always or never
  -h, --help           Print this help

Files of any size, and what comes through a pipe, are read piece by piece. Findings that do not fit into memory go
into a temporary file in TMPDIR. Of a pipe, pretty can show the last ${KEPT_OF_PIPE / 1_000_000} MB of lines.

A file ${CONFIG_NAME} in the folder of a transcript or above it sets the same for a project, and may
define rules of its own; options count more.

Exit status: 0 clean; 1 findings at or above the severity of --fail-on; 2 wrong usage or unreadable input.
`;

export async function run(args: readonly string[], io: Io): Promise<ExitStatus> {
  const options = readCheckOptions(args);
  const { stdout } = io;
  const look: Look = {
    format: options.format,
    exchanges: options.exchanges,
    colored: wantsColor(options.color, stdout, io.env),
    width: stdout.columns ?? DEFAULT_WIDTH,
    wrapped: stdout.isTTY,
  };
  const progress = createProgress(options.progress, io, () => totalSize(options, io));
  const report = createReport(options.format, styleOf(look.colored));
  const complain = (text: string) => {
    progress.hide();
    io.stderr.write(`smtp-transcript: ${visible(text)}\n`);
  };
  const settingsOf = createCheckSettings(options, io, complain);
  const status = { failed: false, unread: false };
  const plan = { look, fix: options.fix, keyLog: options.keyLog, settingsOf, read: progress.read };
  for await (const result of checkAll(options, plan, io)) {
    if ('problem' in result) {
      complain(`${result.path}: ${result.problem}`);
      report.problem?.(`${result.path}: ${result.problem}`);
      status.unread = true;
      continue;
    }
    status.failed ||= fails(result.totals, options.failOn);
    progress.hide();
    const { customRules } = await settingsOf(result.path);
    await write(result, report.before(result.totals, customRules), report.after, io);
  }
  progress.hide();
  stdout.write(report.end());
  if (status.unread) return EXIT.trouble;
  return status.failed ? EXIT.findings : EXIT.clean;
}

const DEFAULT_WIDTH = 120;

/** Octets of all files; undefined where they are not known before they come. */
function totalSize({ files, list }: CheckOptions, io: Io): number | undefined {
  if (list !== undefined) return undefined;
  let total = 0;
  for (const input of inputsOf(files, io)) {
    if ('problem' in input) continue;
    if (input.size === undefined) return undefined;
    total += input.size;
  }
  return total;
}

/** Writes a file's part of the output, no faster than it is taken. */
async function write(result: FileResult, before: string, after: string, { stdout }: Io): Promise<void> {
  try {
    let text = before;
    for (const piece of result.pieces()) {
      if (typeof piece === 'string') text += piece;
      else {
        if (text !== '') stdout.write(text);
        stdout.write(piece);
        text = '';
      }
      if (text !== '' && text.length < WRITTEN_AT_ONCE) continue;
      if (text !== '') stdout.write(text);
      text = '';
      await stdout.drained();
    }
    if (text + after !== '') stdout.write(text + after);
  } finally {
    result.close();
  }
}

const WRITTEN_AT_ONCE = 64 * 1024;

function fails({ rules }: Totals, least: Severity | 'never'): boolean {
  const failing = least === 'never' ? [] : SEVERITIES.slice(0, SEVERITIES.indexOf(least) + 1);
  return [...rules.values()].some(({ severities }) => failing.some((severity) => severities.has(severity)));
}
