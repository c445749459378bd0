import { followText } from '../../analysis/followText';
import type { TranscriptSettings } from '../../config/transcriptSettings';
import { type Attachment, attachmentsOf } from '../../message/attachments';
import { followMessages } from '../../message/messageReader';
import type { MessageSummary } from '../../message/messageSummary';
import { feedInput } from '../feedInput';
import type { Input } from '../inputs';
import type { Io } from '../io';
import type { WrittenFile } from '../newFile';
import { reason } from '../reason';

/** What was found in a transcript, in the order of sessions and messages. */
export interface ExtractedFile {
  readonly path: string;
  readonly dialect: string;
  /** False where the form was not recognised and is read as well as can be. */
  readonly confident: boolean;
  readonly messages: readonly ExtractedMessage[];
}

export interface ExtractedMessage extends Outcome {
  readonly summary: MessageSummary;
}

/** What was done with a message. */
export interface Outcome {
  /** Where it was saved; undefined where it was not. */
  readonly file?: string;
  /** Why it could not be saved. */
  readonly problem?: string;
  /** Where they were asked for. */
  readonly attachments?: readonly SavedAttachment[];
}

export interface SavedAttachment extends Attachment {
  readonly file?: string;
  readonly problem?: string;
}

/** Where the octets of messages go. */
export interface Target {
  message(session: number, message: number): WrittenFile;
  attachment?(session: number, message: number, attachment: Attachment): WrittenFile;
}

export interface ExtractFileOptions {
  readonly settings: TranscriptSettings;
  readonly wants: (session: number, message: number) => boolean;
  /** Undefined where messages are only listed. */
  readonly target: Target | undefined;
  /** Whether attachments are looked at: of a message, all octets are then in memory. */
  readonly attachments: boolean;
}

/** Takes the messages out of one transcript, piece by piece. Gives back why it cannot be read, where that is so. */
export async function extractFile(
  input: Input,
  { settings, wants, target, attachments }: ExtractFileOptions,
  io: Io,
): Promise<ExtractedFile | { readonly path: string; readonly problem: string }> {
  const open = new Map<string, { file: WrittenFile | undefined; pieces: Uint8Array[] }>();
  const outcomes = new Map<string, Outcome>();
  const summaries: MessageSummary[] = [];
  const waiting: (() => Promise<void>)[] = [];

  const openOf = (session: number, message: number) => {
    const key = `${session}/${message}`;
    let found = open.get(key);
    if (!found) {
      found = { file: target?.message(session, message), pieces: [] };
      open.set(key, found);
    }
    return found;
  };
  const text = followText(settings.dialect, (dialect) =>
    followMessages(dialect, {
      octets(session, message, octets) {
        if (!wants(session, message)) return;
        const { file, pieces } = openOf(session, message);
        file?.write(octets);
        if (attachments) pieces.push(octets);
      },
      end(session, message) {
        if (!wants(session, message)) return;
        const { file, pieces } = openOf(session, message);
        const key = `${session}/${message}`;
        open.delete(key);
        const ended = file?.end();
        const outcome = ended && ('path' in ended ? { file: ended.path } : ended);
        outcomes.set(key, outcome ?? {});
        if (!attachments) return;
        waiting.push(async () => {
          const save = target?.attachment?.bind(target, session, message);
          outcomes.set(key, { ...outcome, ...(await attachmentsIn(pieces, save)) });
        });
      },
      message(summary) {
        if (wants(summary.session, summary.message)) summaries.push(summary);
      },
    }),
  );
  const problem = await feedInput(input, io, text.line, async () => {
    for (const work of waiting.splice(0)) await work();
    await io.stdout.drained();
  });
  const { path } = input;
  if (problem !== undefined) return { path, problem };
  const { dialect, confident } = text.end();
  for (const work of waiting.splice(0)) await work();
  summaries.sort((a, b) => a.session - b.session || a.message - b.message);
  const messages = summaries.map((summary) => ({
    summary,
    ...outcomes.get(`${summary.session}/${summary.message}`),
  }));
  return { path, dialect, confident, messages };
}

async function attachmentsIn(
  pieces: readonly Uint8Array[],
  save: ((attachment: Attachment) => WrittenFile) | undefined,
): Promise<Outcome> {
  const attachments: SavedAttachment[] = [];
  try {
    for await (const { octets, ...attachment } of attachmentsOf(Buffer.concat(pieces))) {
      const file = save?.(attachment);
      file?.write(octets);
      const ended = file?.end();
      attachments.push({ ...attachment, ...(ended && ('path' in ended ? { file: ended.path } : ended)) });
    }
    return { attachments };
  } catch (error) {
    return { attachments, problem: `its parts cannot be told apart: ${reason(error)}` };
  }
}
