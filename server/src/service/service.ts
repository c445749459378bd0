import type { SessionDialogue } from '../analysis/dialogue';
import type { LineChange, LineStore } from '../analysis/lineStore';
import type { OutlinedText } from '../analysis/outline/outlinedText';
import type { SessionReading } from '../analysis/sessionReading';
import type { ShownFindings } from '../analysis/shownFindings';
import type { Snapshot } from '../analysis/snapshot';
import type { CaptureProblem } from '../capture/captureSink';
import type { CaptureOctets, ReadOptions } from '../capture/importCapture';
import type { Features } from '../config/featureSettings';
import type { TranscriptSettings } from '../config/transcriptSettings';
import type { Converted, Target } from '../convert/target';
import type { DetectedDialect } from '../dialects/detect';
import type { Action, TextRange } from '../features/codeActions/codeActions';
import type { Proposal } from '../features/completion/item';
import type { LineEdit } from '../features/fixes/lineEdit';
import type { FormatEdit } from '../features/format/format';
import type { TypedEdit } from '../features/format/formatOnType';
import type { FilterFinds } from '../features/frames/displayFilter';
import type { HoverText } from '../features/hover/hover';
import type { Refactoring } from '../features/refactor/refactor';
import type { Signature } from '../features/signatureHelp/signatureHelp';
import type { SessionReport } from '../imported/sessionReport';
import type { Ladder } from '../ladder/ladder';
import type { MessagesOfText } from '../message/messagesOfText';
import type { RedactionEdit } from '../redact/edit';
import type { KindId } from '../redact/kinds';
import type { Steps } from '../redact/steps';
import type { Name } from '../rename/name';
import type { Renamed, RenameEdit } from '../rename/rename';
import type { Place } from '../session/exchange';
import type { StepPlace } from '../stepping/stepPlace';
import type { Step } from '../stepping/steps';

/** With what an editor's user wants of features. */
export interface FeatureSettings extends TranscriptSettings {
  readonly features: Features;
}

/** A text that an editor has open. The same uri and version mean the same text. */
export interface TranscriptDocument {
  readonly uri: string;
  readonly version: number;
  readonly store: LineStore;
  /** Tells of each change behind it; gives back how to stop that. */
  watch(changed: (change: LineChange) => void): () => void;
}

/** Every feature, for any editor: plain data in, plain data out. Lines and columns count from 0. */
export interface SmtpService {
  /**
   * Goes on with what is to be known of a document, in slices. Features may be asked for when all is known up to where they look.
   *
   * @param isOver asked now and then whether the slice is over
   * @param until the line up to which is asked; the end of the text where none is given
   * @returns whether that is known
   */
  advance(document: TranscriptDocument, settings: TranscriptSettings, isOver: () => boolean, until?: number): boolean;
  /** The same for features that read the lines around this one, and lines above it, in a snapshot or moment: see Engine.reach(). */
  reach(document: TranscriptDocument, settings: TranscriptSettings, isOver: () => boolean, line: number): boolean;
  /** Reads the lines from this one on before all others: they are what a user sees. Where not all findings can be shown, those there are. */
  look(document: TranscriptDocument, settings: TranscriptSettings, line: number): void;
  /** The line at which the user looks or has changed something, as far as the editor tells. */
  near(document: TranscriptDocument, settings: TranscriptSettings): number;
  dialect(document: TranscriptDocument, settings: TranscriptSettings): DetectedDialect;
  /** The most severe findings, at most 1000, or one less where some are hidden. Where not all is known yet, those of what is. */
  findings(document: TranscriptDocument, settings: TranscriptSettings): ShownFindings;
  hover(
    document: TranscriptDocument,
    settings: TranscriptSettings,
    position: { line: number; character: number },
  ): HoverText | undefined;
  /** What can be written at a place, what fits best first; where columns are replaced, they are those of its line. */
  complete(
    document: TranscriptDocument,
    settings: TranscriptSettings,
    position: { line: number; character: number },
  ): Proposal[];
  /** The form of the command that is written at a place. */
  signatureHelp(
    document: TranscriptDocument,
    settings: TranscriptSettings,
    position: { line: number; character: number },
  ): Signature | undefined;
  /** Makes the lines of a form that people write alike. Reads the whole text. */
  format(document: TranscriptDocument, settings: FeatureSettings): FormatEdit[];
  /** What follows from a character that was just typed in front of a place. */
  formatOnType(
    document: TranscriptDocument,
    settings: TranscriptSettings,
    position: { line: number; character: number },
    typed: string,
  ): TypedEdit[];
  /** What stands at a place that can be renamed. Reads the whole text, as does the next one. */
  renameTarget(
    document: TranscriptDocument,
    settings: TranscriptSettings,
    position: { line: number; character: number },
  ): Renamed | undefined;
  /** The changes that give a name another text everywhere; `refused` says why it cannot be done. */
  rename(
    document: TranscriptDocument,
    settings: TranscriptSettings,
    name: Name,
    to: string,
  ): readonly RenameEdit[] | { readonly refused: string };
  /** All that is known around a line, for features that look at one place: see snapshotAt(). */
  snapshot(document: TranscriptDocument, settings: TranscriptSettings, line: number): Snapshot;
  /** All that is known of a stretch of lines, `last` included, and of the sessions in which they stand. */
  snapshotOver(document: TranscriptDocument, settings: TranscriptSettings, first: number, last: number): Snapshot;
  /**
   * Goes on with what outline() needs, in slices; to be asked when all lines are known.
   *
   * @returns whether outline() may be asked for
   */
  advanceOutline(document: TranscriptDocument, settings: TranscriptSettings, isOver: () => boolean): boolean;
  /** All sessions of the text: for features that show the whole of it. */
  outline(document: TranscriptDocument, settings: TranscriptSettings): OutlinedText;
  /** What can be done about the findings that a range touches. */
  codeActions(document: TranscriptDocument, settings: TranscriptSettings, range: TextRange): Action[];
  /** The codes of all lines of a reply, where the position is in one of them. */
  linkedCodes(
    document: TranscriptDocument,
    settings: TranscriptSettings,
    position: { line: number; character: number },
  ): Place[] | undefined;
  /** What can be done with the lines of a range, though nothing is wrong with them. */
  refactorings(document: TranscriptDocument, settings: TranscriptSettings, range: TextRange): Refactoring[];
  /** The lines of the session at a line, end inclusive; undefined where lines of others stand among them. */
  sessionLines(
    document: TranscriptDocument,
    settings: TranscriptSettings,
    line: number,
  ): { line: number; endLine: number } | undefined;
  /** The whole text with all safe fixes; undefined where there is none. `edits` say the same where one pass was enough. */
  fixAll(
    document: TranscriptDocument,
    settings: TranscriptSettings,
  ): { text: string; edits?: readonly LineEdit[] } | undefined;
  /** The text in another form; undefined where there is no such target, or it has no such session. */
  convert(
    document: TranscriptDocument,
    settings: TranscriptSettings,
    wanted: { readonly target: string; readonly session?: number | undefined },
  ): (Converted & { readonly target: Target }) | undefined;
  /** Tells in plain language what happened in the session of a line, or in those around where none is there; Markdown. */
  explain(document: TranscriptDocument, settings: TranscriptSettings, line: number): string;
  /**
   * Begins to read a session, to draw it: that of a number, from 1, or that of a line, or else the nearest above it. Undefined where
   * there is none. All of the text and its outline have to be known.
   */
  readSession(
    document: TranscriptDocument,
    settings: TranscriptSettings,
    wanted: { readonly session: number } | { readonly line: number },
  ): NumberedReading | undefined;
  /** The session that was read as a ladder diagram; undefined where it is no more. */
  ladder(document: TranscriptDocument, settings: FeatureSettings, reading: NumberedReading): Ladder | undefined;
  /** The session with this line, as it can be compared. Reads the whole text. */
  sessionDialogue(
    document: TranscriptDocument,
    settings: TranscriptSettings,
    line: number,
  ): SessionDialogue | undefined;
  /** Whether lines have numbers of frames, as far as the first ones tell. */
  hasFrames(document: TranscriptDocument, settings: TranscriptSettings): boolean;
  /** A display filter of Wireshark for lines of an imported transcript, end inclusive; undefined where they tell of no packet. */
  displayFilter(
    document: TranscriptDocument,
    settings: TranscriptSettings,
    lines: { readonly first: number; readonly last: number; readonly finds: FilterFinds },
  ): string | undefined;
  /**
   * The lines of a session at which one can stop, in a stretch of the text, `to` exclusive; undefined where no session begins in
   * this line.
   */
  steps(
    document: TranscriptDocument,
    settings: TranscriptSettings,
    wanted: { readonly session: number; readonly from: number; readonly to: number },
  ): readonly Step[] | undefined;
  /** How a session stands behind a line; the one that begins in a given line, or else the one of the line. */
  stepPlace(
    document: TranscriptDocument,
    settings: TranscriptSettings,
    wanted: { readonly session?: number; readonly line: number },
  ): StepPlace | undefined;
  /** Whether a line belongs to a message that can be opened, or to its envelope. */
  hasMessage(document: TranscriptDocument, settings: TranscriptSettings, line: number): boolean;
  /** Reads the text as it is now for its messages. */
  messages(
    document: TranscriptDocument,
    settings: TranscriptSettings,
    wanted?: { readonly session: number; readonly message: number },
  ): MessagesOfText;
  /**
   * What has to be changed so that nothing of these kinds can be read in the document any more. Reads the whole text as it is now, in
   * steps; `refused` says why it cannot be done.
   */
  redact(
    document: TranscriptDocument,
    settings: TranscriptSettings,
    kinds: readonly KindId[],
  ): Steps<readonly RedactionEdit[] | { readonly refused: string }>;
  /**
   * Finds and judges the SMTP sessions of a packet capture, and tells each when it is over. Gives back false where it was cancelled;
   * rejects with what the octets reject with.
   */
  importCapture(
    octets: CaptureOctets,
    settings: TranscriptSettings,
    told: { session(report: SessionReport): void; problem(problem: CaptureProblem): void },
    options?: ReadOptions,
  ): Promise<boolean>;
  /** Lets go of what is kept for a document that was closed. */
  forget(uri: string): void;
}

export interface NumberedReading extends SessionReading {
  /** From 1. */
  readonly number: number;
}
