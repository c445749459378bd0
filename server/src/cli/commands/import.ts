import path from 'node:path';
import { importCapture } from '../../capture/importCapture';
import { isCapture } from '../../capture/isCapture';
import type { SessionSink, SmtpSession } from '../../capture/smtp/smtpSession';
import { endpointText } from '../../capture/smtp/transcriptLines';
import { NO_SETTINGS } from '../../config/transcriptSettings';
import { problemText } from '../../imported/problemText';
import { reportSessions } from '../../imported/reportSessions';
import type { SessionReport } from '../../imported/sessionReport';
import { beheaded, Unreadable } from '../capture/beheaded';
import { createCaptureLines } from '../capture/captureLines';
import { type ImportOptions, readImportOptions } from '../capture/importOptions';
import { NoCapture } from '../capture/noCapture';
import { readKeyLog } from '../capture/readKeyLog';
import { sessionFileName } from '../capture/sessionFileName';
import { sessionsJson, sessionText } from '../capture/sessionListing';
import { createCheckSettings } from '../checkSettings';
import { inputOctets } from '../inputOctets';
import { STDIN_NAME } from '../inputs';
import { EXIT, type ExitStatus, type Io, UsageError } from '../io';
import { type NewFile, newFile } from '../newFile';
import { createProgress } from '../progress';
import { TempFileFault } from '../spool/tempFile';
import { visible } from '../visible';

export const help = `smtp-transcript import [OPTION]... CAPTURE | -

Writes the SMTP sessions of a packet capture (pcap, pcapng, or .gz of either) as transcripts, with the time and the
frame of each line. SMTP is found at any port by what is said. Without -o all sessions are printed, one after the other.

  -o, --output PATH  A folder: each session into a file of its own there, named by the capture and the number of the
                     session. A name that ends in .smtp: all sessions into this file. -: standard output
  --session N        Only the Nth session
  --keylog FILE      Decrypt TLS with the secrets of this key log, as programs write it where SSLKEYLOGFILE is set;
                     secrets within a pcapng file are used without it
  --list             Write no transcript, only say what sessions there are, and judge them
  --format FORMAT    of --list: text (default) or json
  --force            Replace files that are there already; without it they are left as they are
  --progress WHEN    Say on standard error how far it is: auto (default: on a terminal, after 2 seconds), always
                     or never
  -h, --help         Print this help

Exit status: 0 done; 1 there is no SMTP session; 2 wrong usage, or a file that cannot be read or written.
`;

/** What became of an import. */
interface Done {
  readonly sessions: number;
  readonly problems: readonly string[];
  /** A file could not be written. */
  readonly failed: boolean;
}

/** A capture whose first octets were looked at. */
interface Capture {
  readonly name: string;
  readonly octets: AsyncIterable<Uint8Array>;
  readonly keyLog: string | undefined;
  read(octets: number): void;
  complain(text: string): void;
}

export async function run(args: readonly string[], io: Io): Promise<ExitStatus> {
  const options = readImportOptions(args);
  const stdin = options.file === '-';
  const name = stdin ? STDIN_NAME : options.file;
  const progress = createProgress(options.progress, io, () => (stdin ? undefined : io.sizeOf(name)));
  const complain = (text: string) => {
    progress.hide();
    io.stderr.write(`smtp-transcript: ${visible(text)}\n`);
  };
  try {
    const keyLog = readKeyLog(options.keyLog, io);
    const { head, pieces } = await beheaded(inputOctets({ path: name, stdin }, io));
    if (!isCapture(head)) throw new NoCapture('it is no packet capture (pcap, pcapng, or .gz of either)');
    const capture: Capture = { name, octets: pieces, keyLog, read: progress.read, complain };
    const { sessions, problems, failed } = await work(capture, options, io);
    progress.hide();
    for (const problem of problems) complain(`${name}: ${problem}`);
    if (sessions === 0) complain(`${name}: no SMTP session`);
    else if (options.session !== undefined && options.session > sessions) {
      throw new UsageError(`import: ${name} has no session ${options.session}: there are ${sessions}`);
    }
    if (failed) return EXIT.trouble;
    return sessions === 0 ? EXIT.findings : EXIT.clean;
  } catch (error) {
    if (!(error instanceof Unreadable || error instanceof NoCapture || error instanceof TempFileFault)) throw error;
    complain(`${name}: ${error.message}`);
    return EXIT.trouble;
  }
}

function work(capture: Capture, options: ImportOptions, io: Io): Promise<Done> {
  const { to } = options;
  if (to === 'list') return list(capture, options, io);
  if (to === 'stdout') return writeAll(capture, options, io, undefined);
  if ('file' in to) return writeAll(capture, options, io, newFile(to.file, { force: options.force, io }));
  return writeEach(capture, options, io, to.folder);
}

/** All sessions in one text, in the order of their numbers. */
async function writeAll(
  { octets, keyLog, read, complain }: Capture,
  { session }: ImportOptions,
  io: Io,
  file: NewFile | undefined,
): Promise<Done> {
  const { stdout } = io;
  let waiting: Uint8Array[] = [];
  let size = 0;
  const flush = () => {
    if (size === 0) return;
    const octets = Buffer.concat(waiting, size);
    if (file) file.write(octets);
    // A terminal gets only what cannot move its cursor.
    else stdout.write(stdout.isTTY ? visibleLines(octets.toString('utf8')) : octets);
    waiting = [];
    size = 0;
  };
  const lines = createCaptureLines(
    {
      lines(octets) {
        waiting.push(octets);
        size += octets.length;
        // When a long session ends, all of those that waited for it come at once.
        if (size > MOST_AT_ONCE) flush();
      },
    },
    { keyLog, session },
  );
  const write = async () => {
    flush();
    if (!file) await stdout.drained();
  };
  try {
    for await (const piece of octets) {
      await lines.push(piece);
      await write();
      read(piece.length);
    }
    await lines.end();
    await write();
    const isFound = lines.sessions >= (session ?? 1);
    if (!isFound) file?.abandon();
    const ended = isFound ? file?.end() : undefined;
    const failed = ended !== undefined && 'problem' in ended;
    if (failed) complain(ended.problem);
    return { sessions: lines.sessions, problems: lines.problems, failed };
  } catch (error) {
    file?.abandon();
    throw error;
  } finally {
    lines.close();
  }
}

function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}

/** Octets of text that are put together before they are written. */
const MOST_AT_ONCE = 1_000_000;

/** Each session into a file of its own, while they go on at the same time. */
async function writeEach(
  { name, octets, keyLog, read, complain }: Capture,
  { session: wanted, force }: ImportOptions,
  io: Io,
  folder: string,
): Promise<Done> {
  const files = new Map<number, NewFile>();
  const problems: string[] = [];
  let sessions = 0;
  let failed = false;
  const sink: SessionSink = {
    begin({ number }) {
      sessions++;
      if (wanted !== undefined && wanted !== number) return;
      const file = path.join(folder, sessionFileName(name === STDIN_NAME ? 'stdin' : name, number));
      files.set(number, newFile(file, { force, io }));
    },
    lines({ number }, lines) {
      files.get(number)?.write(lines);
    },
    end(session) {
      const ended = files.get(session.number)?.end();
      files.delete(session.number);
      if (!ended) return;
      if ('path' in ended) io.stdout.write(savedText(session, ended.path));
      else {
        complain(ended.problem);
        failed = true;
      }
    },
  };
  try {
    await importCapture(octets, { ...sink, problem: (one) => void problems.push(problemText(one)) }, { keyLog, read });
  } catch (error) {
    for (const file of files.values()) file.abandon();
    throw error;
  }
  return { sessions, problems, failed };
}

function savedText({ number, client, server }: SmtpSession, file: string): string {
  return `${visible(`session ${number}: ${endpointText(client)} -> ${endpointText(server)}: saved as ${file}`)}\n`;
}

/** What sessions there are, in the order of their numbers. */
async function list(
  { name, octets, keyLog, read, complain }: Capture,
  { session: wanted, format }: ImportOptions,
  io: Io,
): Promise<Done> {
  const settings = await createCheckSettings({ layer: NO_SETTINGS, config: true }, io, complain)(name);
  const reports: SessionReport[] = [];
  const problems: string[] = [];
  let sessions = 0;
  const reporting = reportSessions(
    settings,
    (report) => void reports.push(format === 'json' ? report : { ...report, text: '' }),
  );
  const sink: SessionSink = {
    ...reporting,
    begin(session) {
      sessions++;
      if (wanted === undefined || wanted === session.number) reporting.begin(session);
    },
  };
  await importCapture(octets, { ...sink, problem: (one) => void problems.push(problemText(one)) }, { keyLog, read });
  reports.sort((a, b) => a.session.number - b.session.number);
  if (format === 'json') io.stdout.write(sessionsJson(name, reports, problems));
  else for (const report of reports) io.stdout.write(sessionText(report));
  return { sessions, problems, failed: false };
}
