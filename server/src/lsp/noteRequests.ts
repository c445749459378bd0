import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ProgressType,
  ResponseError,
} from 'vscode-languageserver';
import { annotateCapture } from '../capture/annotate/annotateCapture';
import type { PacketNote } from '../capture/annotate/packetNotes';
import { EXPORT_NOTES_REQUEST, type ExportNotesParams, type ExportNotesResult } from '../captureMessages';
import type { TranscriptSettings } from '../config/transcriptSettings';
import type { Host } from '../host';
import { leftInWords } from '../imported/leftInWords';
import { problemText } from '../imported/problemText';
import { createNoteReader, type TranscriptNotes } from '../imported/transcriptNotes';
import type { StoredDocument } from './transcriptDocument';

export interface NoteRequestOptions {
  readonly connection: Connection;
  readonly host: Host;
  document(uri: string): StoredDocument | undefined;
  settingsOf(uri: string): Promise<TranscriptSettings>;
  /** Milliseconds of work between which the editor's other messages are heard. */
  readonly slice: number;
}

const PROGRESS = new ProgressType<number>();

/** Serves “SMTP: Export Notes to Capture…”. */
export function serveNotes({ connection, host, document, settingsOf, slice }: NoteRequestOptions): void {
  /** Undefined where the document changed meanwhile, so that lines are not what they were, or nobody waits any more. */
  const notesOf = async (asked: StoredDocument, token: CancellationToken): Promise<TranscriptNotes | undefined> => {
    const { dialect } = await settingsOf(asked.uri);
    const reader = createNoteReader(dialect);
    const { version } = asked;
    const turn = createTurn(host, slice);
    for (let line = 0; line < asked.store.lineCount; line++) {
      reader.line(asked.store.line(line));
      if (!(await turn())) continue;
      if (token.isCancellationRequested || asked.version !== version) return undefined;
    }
    return reader.end();
  };

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
      const asked = document(params.uri);
      if (!asked) return null;
      const cancelled = new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'Cancelled.');
      const found = await notesOf(asked, token);
      if (!found) return cancelled;
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

/** What waits to be told when other work may go first; it was let go first where it gives back true. */
function createTurn(host: Host, slice: number): () => Promise<boolean> {
  let started = host.now();
  return async () => {
    if (host.now() - started < slice) return false;
    await host.yield();
    started = host.now();
    return true;
  };
}

/** Of what is compressed, some megabytes may come out of so much. */
const AT_ONCE = 16 * 1024;
const WORTH_TELLING = 0.01;
