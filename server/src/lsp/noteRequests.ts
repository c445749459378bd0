import { type CancellationToken, LSPErrorCodes, ProgressType, ResponseError } from 'vscode-languageserver';
import { annotateCapture } from '../capture/annotate/annotateCapture';
import type { PacketNote } from '../capture/annotate/packetNotes';
import { EXPORT_NOTES_REQUEST, type ExportNotesParams, type ExportNotesResult } from '../captureMessages';
import { leftInWords } from '../imported/leftInWords';
import { problemText } from '../imported/problemText';
import { createNoteReader } from '../imported/transcriptNotes';
import type { RequestWiring } from './requestWiring';
import { createTurn, readWhole } from './slices';

const PROGRESS = new ProgressType<number>();

/** Serves “SMTP: Export Notes to Capture…”. */
export function serveNotes(wiring: RequestWiring): void {
  const { connection, host, slice } = wiring;

  const notesOf = (uri: string, token: CancellationToken) =>
    readWhole(wiring, { uri, token }, ({ store }, { dialect }) => {
      const reader = createNoteReader(dialect);
      let next = 0;
      return {
        advance(isOver) {
          while (next < store.lineCount && (next % LINES_AT_ONCE !== 0 || !isOver())) reader.line(store.line(next++));
          return next === store.lineCount;
        },
        notes: () => reader.end(),
      };
    });

  /** Undefined where it was cancelled. */
  const copy = async (
    notes: readonly PacketNote[],
    { files, progress }: ExportNotesParams,
    token: CancellationToken,
  ): Promise<Pick<ExportNotesResult, 'added' | 'known' | 'left'> | undefined> => {
    const { capture, copy } = files!;
    const { size, pieces } = await host.openOctets(capture);
    const target = await host.createOctets(copy);
    try {
      let written: Uint8Array[] = [];
      const annotator = annotateCapture(notes, (octets) => void written.push(octets.slice()));
      const handOn = async () => {
        const octets = written;
        written = [];
        for (const one of octets) await target.write(one);
      };
      const turn = createTurn(host, slice);
      let read = 0;
      let told = 0;
      for await (const piece of pieces) {
        for (let at = 0; at < piece.length; at += AT_ONCE) {
          annotator.push(piece.subarray(at, at + AT_ONCE));
          await handOn();
          await turn();
          if (token.isCancellationRequested) {
            await target.abandon();
            return undefined;
          }
        }
        read += piece.length;
        if (progress === undefined || !size || read / size - told < WORTH_TELLING) continue;
        told = read / size;
        await connection.sendProgress(PROGRESS, progress, told);
      }
      const { added, known, left, problems } = annotator.end();
      await handOn();
      const none = problems.find(({ kind }) => kind === 'not-a-capture');
      if (none) throw new Error(none.message);
      await target.end();
      return { added, known, left: [...left.map(leftInWords), ...problems.map(problemText)] };
    } catch (error) {
      await target.abandon();
      throw error;
    }
  };

  connection.onRequest<ExportNotesResult | null, never>(
    EXPORT_NOTES_REQUEST,
    async (params: ExportNotesParams, token) => {
      const cancelled = new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'Cancelled.');
      const reading = await notesOf(params.uri, token);
      if (!reading) return null;
      if (reading === 'cancelled') return cancelled;
      const found = reading.notes();
      const counted = { notes: found.notes.length, hasFrames: found.hasFrames };
      const nothing = { ...counted, added: 0, known: 0, left: [] };
      if (!params.files || found.notes.length === 0) return nothing;
      try {
        const done = await copy(found.notes, params, token);
        return done ? { ...counted, ...done } : cancelled;
      } catch (error) {
        // What the file system says is for the user.
        return { ...nothing, fault: error instanceof Error ? error.message : String(error) };
      }
    },
  );
}

const LINES_AT_ONCE = 64;
/** Of what is compressed, some megabytes may come out of so much. */
const AT_ONCE = 16 * 1024;
const WORTH_TELLING = 0.01;
