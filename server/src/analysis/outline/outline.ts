import type { Engine } from '../engine';
import type { Checkpoint } from '../follower';
import type { LineStore } from '../lineStore';
import type { Segment } from '../segment';
import { firstAtOrAbove } from '../sortedSearch';
import { type Run, runsOf } from './runs';
import {
  areAlike,
  createSegmentOutliner,
  joined,
  type SegmentOutline,
  type SegmentOutliner,
  type UnsaidLines,
} from './segmentOutline';
import { mergeOutlines, type SessionOutline } from './sessionOutline';

/** All sessions of a text, and its lines that nobody said. Lines are labels. */
export interface Outline {
  /** In the order of their first lines; their numbers, from 1, are those of the other features. */
  readonly sessions: readonly SessionOutline[];
  /** In the order of lines. */
  readonly unsaid: readonly UnsaidLines[];
  /** In the order of lines: where several sessions go on at once, what may be folded of them. */
  readonly runs: readonly Run[];
}

/**
 * Sums up the sessions of a text that is being edited. The engine keeps no sessions; so its segments are read again, without
 * being judged, each once as long as it stays what it is.
 */
export interface Outliner {
  /** Goes on in slices, as far as the engine is; to be asked when that is done. @returns whether all is known */
  advance(isOver: () => boolean): boolean;
  /** What is known of the whole text. */
  outline(): Outline;
}

interface Kept {
  readonly start: Checkpoint | undefined;
  /** A session that goes on there is over where the text ends. */
  readonly isLast: boolean;
  readonly outline: SegmentOutline;
}

export function createOutliner(engine: Engine): Outliner {
  /** A segment that was read by the engine again is another object. */
  const kept = new WeakMap<Segment, Kept>();
  let paused: { readonly outliner: SegmentOutliner; readonly next: Segment | undefined } | undefined;

  const known = (at: number): SegmentOutline | undefined => {
    const segment = engine.segments[at];
    const one = segment && kept.get(segment);
    const isLast = at === engine.segments.length - 1;
    return one && one.start === segment.start && one.isLast === isLast ? one.outline : undefined;
  };

  const read = (at: number, isOver: () => boolean): boolean => {
    const segment = engine.segments[at]!;
    const next = engine.segments[at + 1];
    const goesOn = paused?.outliner.segment === segment && paused.next === next;
    const outliner = goesOn && paused ? paused.outliner : createSegmentOutliner(engine, at);
    const { start } = segment;
    const outline = outliner.advance(isOver);
    paused = outline ? undefined : { outliner, next };
    if (outline) kept.set(segment, { start, isLast: !next, outline });
    return outline !== undefined;
  };

  return {
    advance(isOver) {
      const { segments } = engine;
      for (let at = 0; at < segments.length; at++) {
        if (segments[at]?.stale) return false;
        if (known(at)) continue;
        if (!read(at, isOver)) return false;
        if (isOver() && at + 1 < segments.length) return false;
      }
      return true;
    },
    outline() {
      const outlines: SegmentOutline[] = [];
      for (let at = 0; at < engine.segments.length; at++) {
        const outline = known(at);
        if (outline) outlines.push(outline);
      }
      return putTogether(outlines, engine.store);
    },
  };
}

function putTogether(outlines: readonly SegmentOutline[], store: LineStore): Outline {
  const sessions: SessionOutline[] = [];
  /** What was told of sessions that are not over. */
  const goingOn = new Map<number, SessionOutline[]>();
  for (const outline of outlines) {
    for (const session of outline.over) {
      const before = goingOn.get(session.line);
      goingOn.delete(session.line);
      sessions.push(mergeOutlines([...(before ?? []), session]));
    }
    for (const session of outline.goingOn) {
      const before = goingOn.get(session.line);
      if (before) before.push(session);
      else goingOn.set(session.line, [session]);
    }
  }
  return {
    sessions: sessions.sort((a, b) => a.line - b.line),
    unsaid: unsaidOf(outlines, store),
    runs: runsOf(outlines.map(({ runs }) => runs)),
  };
}

/** Rows of lines that go on from one segment to the next are put together; those of which a line proved to be said are left out. */
function unsaidOf(outlines: readonly SegmentOutline[], store: LineStore): UnsaidLines[] {
  const rows: UnsaidLines[] = [];
  for (const { unsaid } of outlines) {
    const [first, ...others] = unsaid;
    if (!first) continue;
    const above = rows.at(-1);
    const goesOn =
      above && areAlike(above.kind, first.kind) && store.lineOf(above.last) + 1 === store.lineOf(first.first);
    if (goesOn) rows[rows.length - 1] = joined(above, first);
    else rows.push(first);
    for (const row of others) rows.push(row);
  }
  const retold = outlines.flatMap((outline) => outline.retold).sort((a, b) => a - b);
  if (retold.length === 0) return rows;
  return rows.filter(({ first, last }) => (retold[firstAtOrAbove(retold, first)] ?? Number.POSITIVE_INFINITY) > last);
}
