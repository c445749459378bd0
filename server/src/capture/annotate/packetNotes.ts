import { isAmong } from './commentOptions';

/** What is to be written as a comment of one packet. */
export interface PacketNote {
  /** The frame's number in the capture, from 1. */
  readonly frame: number;
  /** Seconds since 1970 of that frame, as far as they are known: what has another time is another capture. */
  readonly time: number | undefined;
  readonly text: string;
  /** Where it stands in the transcript, from 0. */
  readonly line: number;
}

/** Why a note could not be written: there is no such frame, it has another time, or its block has no room for comments. */
export type LeftWhy = 'no-frame' | 'other-time' | 'no-place';

export interface LeftNote {
  readonly note: PacketNote;
  readonly why: LeftWhy;
}

/** The notes that wait for their packet. */
export class PacketNotes {
  /** How many were handed out, and how many their packet had already. */
  added = 0;
  known = 0;
  private readonly left: LeftNote[] = [];
  private readonly byFrame = new Map<number, PacketNote[]>();

  constructor(notes: readonly PacketNote[]) {
    for (const note of notes) {
      const others = this.byFrame.get(note.frame);
      if (others) others.push(note);
      else this.byFrame.set(note.frame, [note]);
    }
  }

  has(frame: number): boolean {
    return this.byFrame.has(frame);
  }

  /**
   * What is to be added to a packet; each frame is asked for once.
   *
   * @param time nanoseconds since 1970
   * @param comments those that the packet has
   */
  take(frame: number, time: bigint | undefined, comments: readonly string[]): string[] {
    const texts: string[] = [];
    for (const note of this.byFrame.get(frame) ?? []) {
      if (isOther(note.time, time)) this.left.push({ note, why: 'other-time' });
      else if (isAmong(note.text, comments) || texts.includes(note.text)) this.known++;
      else {
        texts.push(note.text);
        this.added++;
      }
    }
    this.byFrame.delete(frame);
    return texts;
  }

  /** The packet has no room for comments. */
  giveUp(frame: number): void {
    for (const note of this.byFrame.get(frame) ?? []) this.left.push({ note, why: 'no-place' });
    this.byFrame.delete(frame);
  }

  /** What could not be written, in the order of the transcript; to be asked when all packets were seen. */
  leftOver(): readonly LeftNote[] {
    const waiting = [...this.byFrame.values()].flat().map((note): LeftNote => ({ note, why: 'no-frame' }));
    return [...this.left, ...waiting].sort((a, b) => a.note.line - b.note.line);
  }
}

/** Transcripts tell times as exactly as captures, but numbers of seconds since 1970 end at a quarter of a microsecond. */
const TOLERANCE = 2e-6;

function isOther(expected: number | undefined, time: bigint | undefined): boolean {
  return expected !== undefined && time !== undefined && Math.abs(Number(time) / 1e9 - expected) > TOLERANCE;
}
