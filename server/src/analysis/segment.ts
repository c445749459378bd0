import type { DetectedDialect } from '../dialects/detect';
import type { CustomRule } from '../rules/custom/customRule';
import type { Directive } from '../rules/directive';
import type { Finding } from '../rules/finding';
import type { Found, TargetedDirective } from './analyze';
import { follow } from './follow';
import type { Checkpoint, Follower } from './follower';
import type { LineWalk } from './lineBlocks';
import type { LineStore } from './lineStore';
import { type SideTally, startTally } from './recordingNotes';

/** Some lines of a text with what was found while they were read. Lines are told by their labels. */
export interface Segment extends Found {
  /** The label of its first line; of the first segment -Infinity. */
  readonly first: number;
  /** The state in which it begins; undefined at the start of the text. */
  start: Checkpoint | undefined;
  readonly found: Finding[];
  readonly directives: TargetedDirective[];
  /** What was heard of either side in it. */
  tally: SideTally;
  /** It has to be read again: its text or the state before it changed. */
  stale: boolean;
  /** Its text changed: where somebody types, segments are cut short, as each key has one read again. */
  edited?: boolean;
}

/** A segment of which nothing is known yet. */
export function startSegment(first: number, start: Checkpoint | undefined): Segment {
  return { first, start, found: [], directives: [], tally: startTally(), stale: true };
}

/** The index of the segment that a line belongs to. */
export function segmentAt(segments: readonly Segment[], label: number): number {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (segments[middle]!.first <= label) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Reads lines into segments. */
export interface SegmentReader {
  /** The one that is being read. */
  readonly current: Segment;
  /** Hands out those that were done since this was asked last. */
  takeDone(): Segment[];
  /** Reads the next line. */
  read(): void;
  /** Ends the segment here, and gives the state in which the text goes on. */
  finish(): Checkpoint;
  /** Ends the segment and the text. */
  end(): undefined;
}

export interface SegmentReaderOptions {
  readonly store: LineStore;
  readonly dialect: DetectedDialect;
  readonly customRules: readonly CustomRule[] | undefined;
  /** The number of the first line to read, and that of all lines. */
  readonly from: number;
  readonly total: number;
  /** What the first segment begins with. */
  readonly first: number;
  readonly start: Checkpoint | undefined;
  /** See Segment.edited. */
  readonly edited: boolean;
}

/** With so many lines a segment ends behind the first line of a session, where little has to be kept. */
const FEWEST_LINES = 128;
/** The same where the text is edited. */
const FEWEST_EDITED = 48;
/** With so many it ends anywhere; with more where many sessions go on, all of which have to be kept. */
const MOST_LINES = 1024;
const LINES_FOR_SESSION = 64;

export function createReader(options: SegmentReaderOptions): SegmentReader {
  return new LineReader(options);
}

/** A class, as closures of their own for each reader would be compiled anew for each. */
class LineReader implements SegmentReader {
  current: Segment;
  #done: Segment[] = [];
  readonly #total: number;
  readonly #fewest: number;
  readonly #follower: Follower;
  readonly #walk: LineWalk;
  /** The number of the next line. */
  #line: number;
  /** Lines of the current segment. */
  #lines = 0;
  /** A session began in the last line. */
  #justBegun = false;

  constructor({ store, dialect, customRules, from, total, first, start, edited }: SegmentReaderOptions) {
    this.#total = total;
    this.#fewest = edited ? FEWEST_EDITED : FEWEST_LINES;
    this.current = startSegment(first, start);
    const sink = {
      finding: (finding: Finding) => void this.current.found.push(finding),
      directive: (directive: Directive, target: number | undefined) =>
        void this.current.directives.push({ ...directive, target }),
    };
    this.#follower = follow({ dialect, sink, keeps: 'recent', judges: true, customRules }, start);
    this.#walk = store.walk(from);
    this.#line = from;
    if (from < total) this.#walk.next();
  }

  read(): void {
    const { text, label } = this.#walk;
    const follower = this.#follower;
    // Where a session has just begun, the segment ends in front of this line.
    if (this.#lines >= this.#fewest && this.#isGoodEnd()) {
      this.#close();
      this.current = startSegment(label, follower.checkpoint());
      this.#lines = 0;
    }
    const hasNext = ++this.#line < this.#total && this.#walk.next();
    const { begun } = follower;
    follower.line(text, label, hasNext ? this.#walk.text : undefined);
    this.#justBegun = follower.begun > begun;
    this.#lines++;
  }

  takeDone(): Segment[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }

  finish(): Checkpoint {
    this.#close();
    return this.#follower.checkpoint();
  }

  end(): undefined {
    this.#follower.end();
    this.#close();
    return undefined;
  }

  #close(): void {
    this.current.tally = this.#follower.takeTally();
    this.current.stale = false;
    this.#done.push(this.current);
  }

  /** Whether little has to be kept of what goes on here, or the segment is long. */
  #isGoodEnd(): boolean {
    if (this.#justBegun) return !this.#follower.areSeveralOpen;
    if (this.#lines % MOST_LINES !== 0) return false;
    return this.#lines >= MOST_LINES + LINES_FOR_SESSION * (this.#follower.kept - 1);
  }
}
