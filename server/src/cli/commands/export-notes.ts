import path from 'node:path';
import { type Annotated, annotateCapture } from '../../capture/annotate/annotateCapture';
import { isCapture } from '../../capture/isCapture';
import { leftInWords } from '../../imported/leftInWords';
import { problemText } from '../../imported/problemText';
import { transcriptNotes } from '../../imported/transcriptNotes';
import { beheaded, Unreadable } from '../capture/beheaded';
import { NoCapture } from '../capture/noCapture';
import { inputOctets } from '../inputOctets';
import { STDIN_NAME } from '../inputs';
import { EXIT, type ExitStatus, type Io, UsageError } from '../io';
import { type NewFile, newFile } from '../newFile';
import { oneOf, parseOptions } from '../parseOptions';
import { createProgress, type ProgressChoice } from '../progress';
import { readTranscript } from '../readTranscript';
import { visible } from '../visible';

export const help = `smtp-transcript export-notes [OPTION]... TRANSCRIPT CAPTURE -o OUTPUT

Writes a copy of a packet capture in which the comments of a transcript are comments of packets, as Wireshark shows
them. The transcript is one that was imported from this capture; TRANSCRIPT may be - for standard input. A comment goes
to the frame of the nearest line, of two as near to the one below. Directives, and what import wrote, are left out, and
no comment is written twice. The copy is pcapng, not compressed; the capture may be pcap, pcapng, or .gz of either.

  -o, --output FILE  The copy
  --force            Replace the file if it is there already
  --progress WHEN    Say on standard error how far it is: auto (default: on a terminal, after 2 seconds), always
                     or never
  -h, --help         Print this help

Exit status: 0 all notes are in the copy; 1 some could not be written, or there are none; 2 wrong usage, or a file that
cannot be read or written.
`;

export async function run(args: readonly string[], io: Io): Promise<ExitStatus> {
  const { transcript, capture, output, force, progress: wanted } = readOptions(args, io);
  const progress = createProgress(wanted, io, () => io.sizeOf(capture));
  const complain = (text: string) => {
    progress.hide();
    io.stderr.write(`smtp-transcript: ${visible(text)}\n`);
  };
  let file: NewFile | undefined;
  let at = transcript === '-' ? STDIN_NAME : transcript;
  try {
    const { notes, hasFrames } = transcriptNotes(readTranscript(await allOctets(transcript, io)));
    if (notes.length === 0) {
      complain(`${at}: ${hasFrames ? 'it has no comment to export' : 'no line of it has the number of a frame'}`);
      return EXIT.findings;
    }
    at = capture;
    const { head, pieces } = await beheaded(inputOctets({ path: capture, stdin: false }, io));
    if (!isCapture(head)) throw new NoCapture('it is no packet capture (pcap, pcapng, or .gz of either)');
    file = newFile(output, { force, io });
    const { write } = file;
    const annotator = annotateCapture(notes, write);
    for await (const piece of pieces) {
      annotator.push(piece);
      progress.read(piece.length);
    }
    const annotated = annotator.end();
    const none = annotated.problems.find(({ kind }) => kind === 'not-a-capture');
    if (none) throw new NoCapture(none.message);
    const ended = file.end();
    progress.hide();
    if ('problem' in ended) {
      complain(ended.problem);
      return EXIT.trouble;
    }
    for (const problem of annotated.problems) complain(`${capture}: ${problemText(problem)}`);
    for (const left of annotated.left) complain(`${transcript}: ${leftInWords(left)}`);
    io.stdout.write(`${visible(savedText(ended.path, annotated))}\n`);
    return annotated.left.length > 0 ? EXIT.findings : EXIT.clean;
  } catch (error) {
    if (!(error instanceof Unreadable || error instanceof NoCapture)) throw error;
    file?.abandon();
    complain(`${at}: ${error.message}`);
    return EXIT.trouble;
  }
}

interface Options {
  readonly transcript: string;
  readonly capture: string;
  readonly output: string;
  readonly force: boolean;
  readonly progress: ProgressChoice;
}

function readOptions(args: readonly string[], { folder }: Io): Options {
  const { values, positionals } = parseOptions(args, {
    output: { type: 'string', short: 'o' },
    force: { type: 'boolean', default: false },
    progress: { type: 'string', default: 'auto' },
  });
  const [transcript, capture, more] = positionals;
  if (transcript === undefined || capture === undefined || more !== undefined) {
    throw new UsageError('export-notes: name one transcript and the capture that it was imported from');
  }
  if (capture === '-') throw new UsageError('export-notes: the capture has to be a file');
  const { output = '', force } = values;
  if (output === '' || output === '-')
    throw new UsageError('export-notes: say with -o into which file to write the copy');
  if (/\.gz$/i.test(output)) throw new UsageError('export-notes: the copy is not compressed; name it .pcapng');
  for (const one of [transcript, capture]) {
    if (path.resolve(folder, output) === path.resolve(folder, one)) {
      throw new UsageError(`export-notes: -o names ${one === capture ? 'the capture' : 'the transcript'} itself`);
    }
  }
  const progress = oneOf('--progress', values.progress, ['auto', 'always', 'never']);
  return { transcript, capture, output, force, progress };
}

async function allOctets(transcript: string, io: Io): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  // A piece may be overwritten by the next one.
  for await (const piece of inputOctets({ path: transcript, stdin: transcript === '-' }, io)) {
    pieces.push(Uint8Array.from(piece));
  }
  return Buffer.concat(pieces);
}

function savedText(file: string, { added, known }: Annotated): string {
  const already = known > 0 ? `, ${known} were in it already` : '';
  return `${added} ${added === 1 ? 'comment' : 'comments'} added${already}: saved as ${file}`;
}
