import type { DetectedDialect } from '../dialects/detect';
import type { DialectId } from '../dialects/dialect';
import type { CustomRule } from '../rules/custom/customRule';
import type { Finding } from '../rules/finding';
import { equalPlain } from '../session/plainData';
import { DialectSearch, type SeenWindows } from './chooseDialect';
import { follow } from './follow';
import type { Checkpoint } from './follower';
import type { LineChange, LineStore } from './lineStore';
import { recount } from './recount';
import { createReader, type Segment, type SegmentReader, segmentAt, startSegment } from './segment';

/**
 * Keeps what is known of a text up to date while it is edited.
 *
 * The lines are parted into segments of some hundred lines. A segment keeps the state in which it begins and what was found in
 * it. A change makes its segment stale; that is read again from its first state, and where it ends in the very state in which
 * the next one begins, nothing behind it has to be looked at. Work is done by advance(), in slices.
 */
export interface Engine {
  readonly store: LineStore;
  readonly dialect: DetectedDialect;
  /** Rules that a user defined. */
  readonly customRules: readonly CustomRule[] | undefined;
  /** In the order of the text. What is stale is what was known before. */
  readonly segments: readonly Segment[];
  /** Lines of the transcript: an empty one behind the last line end is none. */
  readonly lineCount: number;
  /** Takes note of a change that was made in the store. */
  changed(change: LineChange): void;
  /**
   * Reads the lines from this one on before all others, if they are far from what is known: from the start of a session above
   * them, as if nothing had come before it. They are read again when all above them is known.
   */
  look(line: number): void;
  /**
   * Goes on with what is stale, the first in the text first.
   *
   * @param isOver asked now and then whether it is time to stop
   * @param until the line up to which it has to be; the end of the text where none is given
   * @returns whether everything up to there is up to date
   */
  advance(isOver: () => boolean, until?: number): boolean;
  /**
   * The same for those who read the lines around this one, and lines above it, themselves, as snapshotAt() and momentAt() do: they
   * need no more than the states in which the segments up to there begin. Behind a key that is nothing, mostly.
   */
  reach(isOver: () => boolean, line: number): boolean;
}

/** How often the time is looked at. */
const LINES_BETWEEN_LOOKS = 64;

/** What is longer was not typed. */
const MOST_EDITED = 2048;

/** Lines that are so far from what is known are looked at before; so many then, and a session's start is sought so far above. */
const FAR = 20_000;
const LINES_IN_VIEW = 500;
const LINES_ABOVE = 2000;

/** So far from the beginning of its segment a line is read from there by those who ask; where more is to be read, it is kept. */
const NEAR = 1024;

export function createEngine(
  store: LineStore,
  wanted: DialectId | 'auto',
  customRules?: readonly CustomRule[],
): Engine {
  let segments: Segment[] = [startSegment(Number.NEGATIVE_INFINITY, undefined)];
  /** No segment in front of it is stale. */
  let firstStale = 0;
  /**
   * Where the last slice ended: the reader goes on there if nothing was changed meanwhile, so that what it knows (of thousands
   * of sessions, perhaps) is not copied for each slice.
   */
  let paused:
    | {
        readonly reader: SegmentReader;
        readonly segment: Segment;
        /** The next line. */
        readonly line: number;
        /** What was known before of it and of those behind it. */
        readonly behind: readonly Finding[];
      }
    | undefined;

  const lineCount = () => {
    const { lineCount: count } = store;
    return store.line(count - 1) === '' ? count - 1 : count;
  };

  const seen: SeenWindows = [];
  /** The dialect depends on the lines above this one alone. */
  let looked = 0;

  const choose = (): DetectedDialect => {
    const search = new DialectSearch(wanted, seen);
    const total = lineCount();
    for (;;) {
      const { from, to } = search;
      const count = Math.max(0, Math.min(to, total) - from);
      const found = search.look(Array.from({ length: count }, (_, at) => store.line(from + at)));
      looked = to;
      if (found) return found;
    }
  };

  let dialect = choose();

  const markStale = (at: number) => {
    segments[at]!.stale = true;
    if (at < firstStale) firstStale = at;
  };

  const changed = ({ first, above, below }: LineChange) => {
    paused = undefined;
    if (first < looked && chooseAgain()) return;
    // The line above is read with a look at the one below it.
    const at = segmentAt(segments, above);
    let behind = at + 1;
    while (behind < segments.length && segments[behind]!.first < below) behind++;
    if (behind > at + 1) segments.splice(at + 1, behind - at - 1);
    segments[at]!.edited = true;
    markStale(at);
  };

  /** Whether the text is another dialect now: then nothing of what is known holds. */
  const chooseAgain = (): boolean => {
    const before = dialect;
    dialect = choose();
    if (
      before.dialect === dialect.dialect &&
      before.variant === dialect.variant &&
      before.confident === dialect.confident &&
      equalPlain(before.lead, dialect.lead)
    ) {
      return false;
    }
    segments = [startSegment(Number.NEGATIVE_INFINITY, undefined)];
    firstStale = 0;
    return true;
  };

  /** Reads a stale segment again; gives back whether all of it was read. */
  const refresh = (at: number, isOver: () => boolean): boolean => {
    const old = segments[at]!;
    const next = segments[at + 1];
    const total = lineCount();
    const going = paused?.segment === old ? paused : undefined;
    paused = undefined;
    const from = going?.line ?? store.lineOf(old.first);
    const to = next ? store.lineOf(next.first) : total;
    if (from >= to && at > 0) {
      // All its lines are gone.
      segments.splice(at, 1);
      if (next) linkTo(next, old.start);
      else markStale(at - 1);
      return true;
    }
    const wasFirst = at === firstStale;
    const { first, start } = old;
    const edited = old.edited === true && to - from <= MOST_EDITED;
    const reader = going?.reader ?? createReader({ store, dialect, customRules, from, total, first, start, edited });
    for (let line = from; line < to; line++) {
      reader.read();
      if ((line - from) % LINES_BETWEEN_LOOKS !== LINES_BETWEEN_LOOKS - 1 || line + 1 >= to || !isOver()) continue;
      // What was known of the lines that were not read is shown until they are.
      const label = store.label(line + 1);
      const behind = (going?.behind ?? old.found).filter(({ place }) => place.line >= label);
      const done = reader.takeDone();
      const { current } = reader;
      // The reader goes on to add to what it found: with tens of thousands of findings a copy for each slice takes longer than the slice.
      const found = behind.length === 0 ? current.found : [...current.found, ...behind];
      const rest: Segment = { ...current, found, tally: old.tally, stale: true };
      segments.splice(at, 1, ...done, rest);
      if (wasFirst) firstStale = at + done.length;
      paused = { reader, segment: rest, line: line + 1, behind };
      return false;
    }
    const end = next ? reader.finish() : reader.end();
    const done = reader.takeDone();
    segments.splice(at, 1, ...done);
    if (wasFirst) firstStale = at + done.length;
    if (next) linkTo(next, end);
    return true;
  };

  /** Where the state in which a segment begins is the same as before, what is known of it still holds. */
  const linkTo = (segment: Segment, start: Checkpoint | undefined) => {
    if (equalPlain(start, segment.start)) return;
    const at = segments.indexOf(segment);
    if (!segment.stale && start && recount(segments, at, start)) return;
    segment.start = start;
    segment.stale = true;
  };

  const look = (line: number) => {
    const at = segmentAt(segments, store.label(line));
    const segment = segments[at]!;
    if (!segment.stale || line - store.lineOf(segment.first) < FAR) return;
    const from = sessionAbove(store, line);
    const to = Math.min(lineCount(), line + LINES_IN_VIEW);
    if (from === undefined || from >= to) return;
    const parts = [from, to].map((first) => startSegment(store.label(first), unread(dialect)));
    paused = undefined;
    segments.splice(at + 1, 0, ...parts);
    refresh(at + 1, () => false);
  };

  /** Whether all lines up to this label were read; of the segment that is being read, those in front of the next line were. */
  const isDone = (last: number) => {
    while (segments[firstStale]?.stale === false) firstStale++;
    const stale = segments[firstStale];
    return !stale || stale.first > last || (paused?.segment === stale && store.label(paused.line) > last);
  };

  /** Whether the line stands in a segment that begins in a state that is known, not far from there. */
  const isReached = (line: number) => {
    const label = store.label(line);
    if (isDone(label)) return true;
    const { first } = segments[firstStale]!;
    const next = segments[firstStale + 1];
    return (!next || label < next.first) && line - store.lineOf(first) <= NEAR;
  };

  const advanceUntil = (isOver: () => boolean, isEnough: () => boolean): boolean => {
    while (!isEnough()) {
      if (!refresh(firstStale, isOver) || isOver()) return isEnough();
    }
    return true;
  };

  return {
    store,
    customRules,
    get dialect() {
      return dialect;
    },
    get segments() {
      return segments;
    },
    get lineCount() {
      return lineCount();
    },
    changed,
    look,
    advance(isOver, until = Number.POSITIVE_INFINITY) {
      const last = store.label(until);
      return advanceUntil(isOver, () => isDone(last));
    },
    reach: (isOver, line) => advanceUntil(isOver, () => isReached(line)),
  };
}

/** The state in which a text begins. */
function unread(dialect: DetectedDialect): Checkpoint {
  const sink = { finding: () => {}, directive: () => {} };
  return follow({ dialect, sink, keeps: 'recent', judges: false }).checkpoint();
}

/** The greeting next above a line; STARTTLS is answered by a 220, too. */
function sessionAbove(store: LineStore, line: number): number | undefined {
  for (let above = line; above >= 0 && above > line - LINES_ABOVE; above--) {
    const text = store.line(above).slice(0, 200);
    if (/(?:^|[\s:>])220[ -]/.test(text) && !/TLS/i.test(text)) return above;
  }
  return undefined;
}
