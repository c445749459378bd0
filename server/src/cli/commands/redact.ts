import path from 'node:path';
import { isCapture } from '../../capture/isCapture';
import { CONFIG_NAME } from '../../config/configName';
import { DIALECT_CHOICES } from '../../config/readLayer';
import { NO_SETTINGS } from '../../config/transcriptSettings';
import { isKind, type KindId, REDACTION_KINDS } from '../../redact/kinds';
import { createRedactor } from '../../redact/redactor';
import { importFirst } from '../capture/importFirst';
import { createCheckSettings, refuseStdin } from '../checkSettings';
import { type Input, inputsOf } from '../inputs';
import { EXIT, type ExitStatus, type Io, UsageError } from '../io';
import { oneOf, parseOptions } from '../parseOptions';
import { reason } from '../reason';
import { type RedactableFile, redactableFile } from '../redactableFile';
import { visible } from '../visible';
import { wrap } from '../wrap';

const WIDEST = Math.max(...REDACTION_KINDS.map(({ id }) => id.length));

export const help = `smtp-transcript redact [OPTION]... FILE... | -

Takes secrets and names out of transcripts, so that they can be shared. Names become other names, the same in all
files of one run; secrets become stars. What was wrong in a transcript is still found in it, in the same lines.
A folder stands for all *.smtp files below it; - is standard input. One file is printed, more need -o or --in-place.

  --kinds KIND,...     What is taken out (default: secrets), or all:
${REDACTION_KINDS.map(kindHelp).join('')}\
  -o, --output PATH    Write to this file; or into this folder, under the same names
  --in-place           Write the files back
  --dry-run            Only say how much would be changed
  --dialect DIALECT    Read as this dialect, or auto
  --no-config          Do not look at files ${CONFIG_NAME}
  -h, --help           Print this help

How much was changed is said on standard error.

Exit status: 0 done; 2 wrong usage, or a file that cannot be read or written.
`;

function kindHelp({ id, description }: (typeof REDACTION_KINDS)[number]): string {
  const indent = ' '.repeat(23);
  return `${indent}${id.padEnd(WIDEST)}  ${wrap(description, 72).join(`\n${indent}${' '.repeat(WIDEST + 2)}`)}\n`;
}

export async function run(args: readonly string[], io: Io): Promise<ExitStatus> {
  const { values, positionals } = parseOptions(args, {
    kinds: { type: 'string', default: 'secrets' },
    output: { type: 'string', short: 'o' },
    'in-place': { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
    dialect: { type: 'string' },
    'no-config': { type: 'boolean', default: false },
  });
  const { output, dialect, 'in-place': inPlace, 'dry-run': dry } = values;
  const kinds = readKinds(values.kinds);
  if (positionals.length === 0) throw new UsageError('redact: name a file, or - for standard input');
  if (inPlace && output !== undefined) throw new UsageError('redact: use --in-place or --output, not both');
  if (inPlace) refuseStdin(positionals, '--in-place');
  const layer = {
    ...NO_SETTINGS,
    ...(dialect === undefined ? {} : { dialect: oneOf('--dialect', dialect, DIALECT_CHOICES) }),
  };
  const complain = (text: string) => io.stderr.write(`smtp-transcript: ${visible(text)}\n`);
  const settingsOf = createCheckSettings({ layer, config: !values['no-config'] }, io, complain);

  const inputs: Input[] = [];
  let trouble = false;
  for (const input of inputsOf(positionals, io)) {
    if ('problem' in input) {
      complain(`${input.path}: ${input.problem}`);
      trouble = true;
    } else inputs.push(input);
  }
  const targets = dry ? inputs.map(() => undefined) : targetsOf(inputs, output, inPlace, io);
  const stdin = inputs.some((one) => one.stdin) ? await all(io.stdin()) : undefined;
  const redactor = createRedactor(kinds);
  const totals = new Map<KindId, number>();
  const attempt = async (input: Input, work: (file: RedactableFile) => void): Promise<boolean> => {
    try {
      const octets = input.stdin ? stdin! : io.readFile(input.path);
      if (isCapture(octets))
        throw new Error(`it is a packet capture; ${importFirst(input.path)}, which can be redacted`);
      work(redactableFile(octets, (await settingsOf(input.path)).dialect));
      return true;
    } catch (error) {
      complain(`${input.path}: ${reason(error)}`);
      trouble = true;
      return false;
    }
  };
  // All files are looked at before the first one is changed: what one of them tells is found in the others.
  const readable = new Set<Input>();
  for (const input of inputs) if (await attempt(input, (file) => file.look(redactor))) readable.add(input);
  let done = 0;
  for (const [at, input] of inputs.entries()) {
    if (!readable.has(input)) continue;
    const isDone = await attempt(input, (file) => {
      const { octets, counts } = file.redact(redactor);
      const target = targets[at];
      if (target !== undefined) io.writeFile(target, octets);
      else if (!dry) io.stdout.write(octets);
      for (const [kind, count] of counts) totals.set(kind, (totals.get(kind) ?? 0) + count);
      io.stderr.write(`${visible(input.path)}: ${summary(counts)}\n`);
    });
    if (isDone) done++;
  }
  if (done > 1) io.stderr.write(`${done} files: ${summary(totals)}\n`);
  await io.stdout.drained();
  return trouble ? EXIT.trouble : EXIT.clean;
}

function readKinds(list: string): KindId[] {
  if (list === 'all') return REDACTION_KINDS.map(({ id }) => id);
  const names = list.split(',').map((name) => name.trim());
  const wrong = names.find((name) => !isKind(name));
  if (wrong !== undefined) {
    const known = REDACTION_KINDS.map(({ id }) => id).join(', ');
    throw new UsageError(`--kinds: there is no kind ${wrong || 'without a name'}; choose of ${known}, or all`);
  }
  return names.filter(isKind);
}

/** Where each file is written; undefined for standard output. Throws UsageError where a file would be lost. */
function targetsOf(
  inputs: readonly Input[],
  output: string | undefined,
  inPlace: boolean,
  io: Io,
): (string | undefined)[] {
  if (inPlace) return inputs.map((input) => input.path);
  if (output === undefined) {
    if (inputs.length > 1) throw new UsageError('redact: several files need --output FOLDER or --in-place');
    return inputs.map(() => undefined);
  }
  const folder = isFolder(output, io);
  if (!folder && inputs.length > 1)
    throw new UsageError(`redact: --output must be a folder for several files, and ${output} is none`);
  const targets = inputs.map((input) =>
    folder ? path.join(output, input.stdin ? 'stdin.smtp' : path.basename(input.path)) : output,
  );
  const absolute = (file: string) => path.resolve(io.folder, file);
  const sources = new Set(inputs.filter(({ stdin }) => !stdin).map((input) => absolute(input.path)));
  const seen = new Set<string>();
  for (const target of targets.map(absolute)) {
    if (sources.has(target)) throw new UsageError(`redact: ${target} would be overwritten; use --in-place to do so`);
    if (seen.has(target)) throw new UsageError(`redact: two files would be written to ${target}`);
    seen.add(target);
  }
  return targets;
}

function isFolder(file: string, io: Io): boolean {
  try {
    return io.filesBelow(file) !== undefined;
  } catch {
    return false;
  }
}

/** `3 secrets, 12 people`; nothing but kinds of which there are some. */
function summary(counts: ReadonlyMap<KindId, number>): string {
  const parts = REDACTION_KINDS.filter(({ id }) => counts.has(id)).map(({ id }) => `${id} ${counts.get(id)}`);
  return parts.length === 0 ? 'nothing to change' : `changed ${parts.join(', ')}`;
}

async function all(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const kept: Uint8Array[] = [];
  for await (const piece of pieces) kept.push(Buffer.from(piece));
  return Buffer.concat(kept);
}
