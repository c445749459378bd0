import type { TranscriptSettings } from '../../config/transcriptSettings';
import { NO_SETTINGS } from '../../config/transcriptSettings';
import { judgeLesson, type Lesson } from '../../lessons/judgeLesson';
import type { Problem } from '../checking/task';
import { createCheckSettings } from '../checkSettings';
import { inputOctets } from '../inputOctets';
import { type Input, inputsOf } from '../inputs';
import { EXIT, type ExitStatus, type Io, UsageError } from '../io';
import { parseOptions } from '../parseOptions';
import { readTranscript } from '../readTranscript';
import { reason } from '../reason';
import { visible } from '../visible';

export const help = `smtp-transcript test [OPTION]... FILES... | -

Tells whether transcripts show what their comments say: each rule that a comment smtp-expect names is to find its fault in the
line below, and no other error is to be there. A folder stands for all *.smtp files below it; - is standard input. Files
without such comments are passed over. The output is TAP, version 14.

  --no-config   Do not look at configuration files
  -h, --help    Print this help

Exit status: 0 all is as expected; 1 something is not; 2 wrong usage or unreadable input.
`;

export async function run(args: readonly string[], io: Io): Promise<ExitStatus> {
  const { values, positionals } = parseOptions(args, { 'no-config': { type: 'boolean', default: false } });
  if (positionals.length === 0) throw new UsageError('test: name a file, or - for standard input');
  const complain = (text: string) => io.stderr.write(`smtp-transcript: ${visible(text)}\n`);
  const settingsOf = createCheckSettings({ layer: NO_SETTINGS, config: !values['no-config'] }, io, complain);
  const status = { failed: false, unread: false };
  let tests = 0;
  io.stdout.write('TAP version 14\n');
  for (const input of inputsOf(positionals, io)) {
    const lines = 'problem' in input ? input : await linesOf(input, io);
    if ('problem' in lines) {
      complain(`${lines.path}: ${lines.problem}`);
      status.unread = true;
      continue;
    }
    const settings = await settingsOf(input.path);
    for (const { name, fault, line } of testsOf(input.path, lines, settings)) {
      tests++;
      io.stdout.write(`${fault === undefined ? 'ok' : 'not ok'} ${tests} - ${description(name)}\n`);
      if (fault === undefined) continue;
      status.failed = true;
      io.stdout.write(`  ---\n  message: ${JSON.stringify(visible(fault))}\n  line: ${line + 1}\n  ...\n`);
    }
    await io.stdout.drained();
  }
  io.stdout.write(`1..${tests}\n`);
  if (status.unread) return EXIT.trouble;
  return status.failed ? EXIT.findings : EXIT.clean;
}

interface Test {
  readonly name: string;
  /** Why it failed; undefined where it did not. */
  readonly fault: string | undefined;
  /** From 0. */
  readonly line: number;
}

/** None where the transcript expects nothing. */
function testsOf(path: string, lines: readonly string[], settings: TranscriptSettings): readonly Test[] {
  if (!lines.some((line) => line.includes('smtp-expect'))) return [];
  const { expectations, others }: Lesson = judgeLesson(lines, settings);
  if (expectations.length === 0) return [];
  const [first] = others;
  return [
    ...expectations.map(({ rule, line, unmet }) => ({ name: `${path}:${line + 1} ${rule}`, fault: unmet, line })),
    {
      name: `${path} no other errors`,
      fault:
        first && others.map(({ rule, place, message }) => `line ${place.line + 1}, ${rule}: ${message}`).join('\n'),
      line: first?.place.line ?? 0,
    },
  ];
}

/** `#` would begin a directive of TAP. */
function description(name: string): string {
  return visible(name).replace(/[\\#]/g, '\\$&');
}

async function linesOf(input: Input, io: Io): Promise<readonly string[] | Problem> {
  try {
    const pieces: Uint8Array[] = [];
    for await (const piece of inputOctets(input, io)) pieces.push(Uint8Array.from(piece));
    return readTranscript(Buffer.concat(pieces));
  } catch (error) {
    return { path: input.path, problem: reason(error) };
  }
}
