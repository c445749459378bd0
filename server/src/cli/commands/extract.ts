import { DIALECTS } from '../../dialects/index';
import { shortcoming } from '../../message/messageSummary';
import { createCheckSettings } from '../checkSettings';
import { type ExtractedFile, extractFile, type Target } from '../extract/extractFile';
import { type ExtractOptions, readExtractOptions } from '../extract/extractOptions';
import { filesJson, fileText } from '../extract/listing';
import { createMessageFiles, type MessageFiles } from '../extract/messageFiles';
import { oneMessage } from '../extract/oneMessage';
import { inputsOf } from '../inputs';
import { EXIT, type ExitStatus, type Io } from '../io';
import { visible } from '../visible';
import { wrap } from '../wrap';

export const help = `smtp-transcript extract [OPTION]... FILE... | -

Saves the messages of transcripts as files (.eml), octet by octet as they were sent: protecting dots are taken off,
chunks are joined, byte notation is undone. Names are made of the transcript's name, the session and the message:
session-1-2.eml. A folder stands for all *.smtp files below it; - is standard input. Packet captures are read as well.

  -o, --output DIR  Where to save; the current folder where it is left out. - writes one message to standard output
  --session N       Only the messages of the Nth session of each file
  --message N       Only the Nth message of each session
  --list            Save nothing, only say what there is
  --attachments     List the attachments with type, size and SHA-256, and without --list save them, too
  --force           Replace files that are there already; without it they are left as they are
  --format FORMAT   text (default) or json
  --dialect DIALECT ${wrap(`Read as this dialect: ${DIALECTS.map(({ id }) => id).join(', ')}; or auto`, 90).join(`\n${' '.repeat(20)}`)}
  --no-config       Do not look at files .smtptranscript.json
  -h, --help        Print this help

Exit status: 0 all messages are whole; 1 one is cut or not recorded, or there is none; 2 wrong usage, unreadable
input, or a file that cannot be saved.
`;

export async function run(args: readonly string[], io: Io): Promise<ExitStatus> {
  const options = readExtractOptions(args);
  const status = { trouble: false, lacking: false };
  const complain = (text: string) => io.stderr.write(`smtp-transcript: ${visible(text)}\n`);
  const settingsOf = createCheckSettings(options, io, complain);
  const { to, session, message, attachments } = options;
  const single = to === 'stdout' ? oneMessage(io, isNamed(options, io)) : undefined;
  const files = typeof to === 'object' ? createMessageFiles(to.folder, options.force, io) : undefined;
  const wants = (s: number, m: number) => (session ?? s) === s && (message ?? m) === m;
  const done: ExtractedFile[] = [];
  try {
    for (const input of inputsOf(options.files, io)) {
      const found =
        'problem' in input
          ? input
          : await extractFile(
              input,
              {
                settings: await settingsOf(input.path),
                wants,
                target: single ?? targetFor(files, input.path),
                attachments,
              },
              io,
            );
      if ('problem' in found) {
        complain(`${found.path}: ${found.problem}`);
        status.trouble = true;
        continue;
      }
      if (!found.confident) complain(`${found.path}: the form is not recognised; it is read as well as can be`);
      for (const problem of problemsOf(found)) {
        complain(problem);
        status.trouble = true;
      }
      if (single) for (const fault of faultsOf(found)) complain(fault);
      status.lacking ||=
        found.messages.length === 0 || found.messages.some(({ summary }) => shortcoming(summary) !== '');
      if (options.format === 'json') done.push(found);
      else if (!single) io.stdout.write(fileText(found));
    }
    await single?.finish();
  } finally {
    single?.close();
  }
  if (options.format === 'json') io.stdout.write(filesJson(done));
  if (status.trouble) return EXIT.trouble;
  return status.lacking ? EXIT.findings : EXIT.clean;
}

/** Whether there can be one message at most: of a folder there may be more. */
function isNamed({ files: [file = '-', ...others], session, message }: ExtractOptions, io: Io): boolean {
  if (others.length > 0 || session === undefined || message === undefined) return false;
  return file === '-' || io.sizeOf(file) !== undefined;
}

function targetFor(files: MessageFiles | undefined, path: string): Target | undefined {
  return files?.forTranscript(path);
}

function problemsOf({ path, messages }: ExtractedFile): string[] {
  return messages.flatMap(({ summary: { line }, problem, attachments = [] }) => [
    ...(problem === undefined ? [] : [`${path}:${line + 1}: ${problem}`]),
    ...attachments.flatMap((one) => (one.problem === undefined ? [] : [`${path}:${line + 1}: ${one.problem}`])),
  ]);
}

/** What is wrong with the record of each message, for those who see nothing else of it. */
function faultsOf({ path, messages }: ExtractedFile): string[] {
  if (messages.length === 0) return [`${path}: no message`];
  return messages.flatMap(({ summary }) => {
    const fault = shortcoming(summary);
    return fault === '' ? [] : [`${path}:${summary.line + 1}: the message is ${fault}`];
  });
}
