import type { DetectedDialect } from '../dialects/detect';
import type { LineRole, PassedOver, RecordedLine } from '../rules/recording';
import { copyPlain } from '../session/plainData';
import {
  countSaid,
  goOnWithRow,
  heardBoth,
  isPassedOver,
  notePassedOver,
  type RecordingNotes,
  type SideTally,
  startNotes,
  startTally,
  takeRow,
} from './recordingNotes';

/** What a checkpoint keeps of it. */
export interface WatchedRecording {
  readonly notes: RecordingNotes;
  readonly before: RecordedLine | undefined;
}

/** Watches the lines of a recording as lines: which side was heard, what the dialect passes over. A class, as each key makes one. */
export class RecordingWatch {
  readonly #notes: RecordingNotes;
  #tally = startTally();
  #tallied = false;
  // The line above, in fields of its own: there is one for each line of a text.
  #line: number;
  #role: LineRole;
  #text: string;
  #start: number;
  #end: number;

  constructor(from: WatchedRecording | undefined) {
    this.#notes = from ? copyPlain(from.notes) : startNotes();
    const before = from?.before;
    this.#line = before?.line ?? -1;
    this.#role = before?.role ?? 'blank';
    this.#text = before?.text ?? '';
    this.#start = before?.start ?? 0;
    this.#end = before?.end ?? 0;
  }

  /** Whether the lines above are passed over, and the row of them goes on. */
  get isInRow(): boolean {
    return this.#notes.row !== null;
  }

  /** The lines that were passed over until now. */
  get row(): readonly RecordedLine[] {
    return this.#notes.row?.lines ?? [];
  }

  /** Whether the row is so much longer that it may be a dialogue now, if it was none when this was asked last. */
  isWorthALook(): boolean {
    const { row } = this.#notes;
    if (!row || row.lines.length < 2 * row.looked) return false;
    row.looked = row.lines.length;
    return true;
  }

  /** The line above is the talk of a tool. */
  get toolTalk(): boolean {
    return this.#notes.toolTalk;
  }

  set toolTalk(isToolTalk: boolean) {
    this.#notes.toolTalk = isToolTalk;
  }

  /** @returns whether the row of lines that were passed over ends here: see notePassedOver() */
  note(line: number, role: LineRole, text: string, start: number, end: number): 'full' | 'ended' | undefined {
    let rowEnd: 'full' | 'ended' | undefined;
    if (this.#notes.row || isPassedOver(role)) {
      rowEnd = notePassedOver(this.#notes, { line, role, text, start, end }, this.#above());
    }
    this.#stepTo(line, role, text, start, end);
    return rowEnd;
  }

  /** The same for a line of a message, where no row goes on. */
  noteContent(line: number, text: string, start: number): void {
    this.#notes.toolTalk = false;
    this.#stepTo(line, 'content', text, start, text.length);
  }

  count(line: number, role: LineRole, text: string, start: number): void {
    if (this.#tallied || (role !== 'client' && role !== 'server')) return;
    countSaid(this.#tally, role, text, line, start);
    this.#tallied = heardBoth(this.#tally);
  }

  /** What was heard of either side since this was asked last. */
  takeTally(): SideTally {
    const tally = this.#tally;
    this.#tally = startTally();
    this.#tallied = false;
    return tally;
  }

  /** Takes the lines that were passed over. @param below the line that ends them; undefined at the end of the text */
  takeRow(below: RecordedLine | undefined, dialect: DetectedDialect): PassedOver | undefined {
    return takeRow(this.#notes, below, dialect);
  }

  /** What follows is the next part of a row that was too long to be kept. */
  goOnWithRow(): void {
    goOnWithRow(this.#notes);
  }

  checkpoint(): WatchedRecording {
    return { notes: copyPlain(this.#notes), before: this.#above() };
  }

  #above(): RecordedLine | undefined {
    if (this.#line < 0) return undefined;
    return { line: this.#line, role: this.#role, text: this.#text, start: this.#start, end: this.#end };
  }

  #stepTo(line: number, role: LineRole, text: string, start: number, end: number): void {
    this.#line = line;
    this.#role = role;
    this.#text = text;
    this.#start = start;
    this.#end = end;
  }
}
