import type { DialectId } from '../dialects/dialect';
import type { Directive } from '../rules/directive';
import type { Session } from '../session/exchange';
import { analyze, type TargetedDirective } from './analyze';
import type { Engine } from './engine';
import { follow } from './follow';
import { createLineTable } from './lineTable';
import { segmentAt } from './segment';
import type { Snapshot } from './snapshot';

/** Texts of so many lines are looked at as a whole. */
const SMALL = 1000;
/** Behind the line, so much of its session is read. */
const MOST_BEHIND = 5000;
/** And so much in front of it is looked at for the beginning of its session, where very many go on at once. */
const MOST_ABOVE = 20_000;

/**
 * All that is known of the session around a line: its lines are read again from the last state in front of it, as objects for
 * each exchange of a million lines would not fit into memory. In a small text that is the whole of it.
 *
 * @param through the last line of a stretch that is to be known, too
 * @returns with the lines, `to` exclusive, of which the snapshot tells all
 */
export function snapshotAt(
  engine: Engine,
  line: number,
  wanted: DialectId | 'auto',
  through = line,
): { snapshot: Snapshot; from: number; to: number } {
  const { store, segments, dialect, lineCount } = engine;
  if (lineCount <= SMALL) {
    const lines = Array.from({ length: lineCount }, (_, at) => store.line(at));
    return { snapshot: { lines, analysis: analyze(lines, wanted) }, from: 0, to: lineCount };
  }
  const { start, first } = segments[firstSegmentFor(engine, line)]!;
  const from = store.lineOf(first);
  const last = Math.min(lineCount, through + MOST_BEHIND);
  const sessions: Session[] = [];
  const directives: TargetedDirective[] = [];
  const table = createLineTable(from, last - from);
  const sink = {
    finding: () => {},
    directive: (directive: Directive, target: number | undefined) => void directives.push({ ...directive, target }),
    session: (session: Session) => void sessions.push(session),
    role: table.set,
  };
  const follower = follow({ dialect, sink, keeps: 'all', judges: false }, start);
  const texts: string[] = [];
  const walk = store.walk(from);
  let ahead = walk.next();
  let to = from;
  for (; to < last && ahead; to++) {
    const { text } = walk;
    texts.push(text);
    ahead = to + 1 < lineCount && walk.next();
    const begun = follower.begun;
    follower.line(text, to, ahead ? walk.text : undefined);
    // The next session has begun, so that the one of this line is over.
    if (to > through && follower.begun > begun && !follower.areSeveralOpen) break;
  }
  // The text ends here only where no line follows: nothing may be taken for missing.
  if (!ahead) follower.end();
  const lines = { length: lineCount, at: (at: number) => texts[at - from] ?? (at < from ? store.line(at) : undefined) };
  const snapshot = { lines, analysis: { dialect, lines: table, sessions, found: [], directives } };
  const own = sessions.findLast((session) => session.line <= line);
  // Where several sessions go on at once, others of them may have begun above.
  return own && !follower.areSeveralOpen
    ? { snapshot, from: own.line, to }
    : { snapshot, from: line, to: Math.min(through + 1, last) };
}

/** The segment from which the session of a line can be read from its beginning. */
function firstSegmentFor({ store, segments }: Engine, line: number): number {
  const at = segmentAt(segments, store.label(line));
  const earliest = store.label(line - MOST_ABOVE);
  const { sessions = [], recording } = segments[at]?.start ?? {};
  // Lines that were passed over may prove to be a section with sessions of its own.
  const passedOver = recording?.notes.row?.lines.slice(0, 1).map(({ line: first }) => first) ?? [];
  const open = [...sessions.map(([, { session }]) => session.line), ...passedOver];
  const begun = open.length > 1 ? open.filter((label) => label >= earliest) : open;
  return begun.length === 0 ? at : Math.min(at, segmentAt(segments, Math.min(...begun)));
}
