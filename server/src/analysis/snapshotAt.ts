import type { DetectedDialect } from '../dialects/detect';
import type { DialectId } from '../dialects/dialect';
import type { Directive } from '../rules/directive';
import type { Session } from '../session/exchange';
import { equalPlain } from '../session/plainData';
import { analyze, type TargetedDirective } from './analyze';
import type { Engine } from './engine';
import { follow } from './follow';
import type { Checkpoint } from './follower';
import { createLineTable } from './lineTable';
import { segmentAt } from './segment';
import type { Snapshot } from './snapshot';

/** Texts of so many lines are looked at as a whole. */
const SMALL = 1000;
/** Behind the line, so much of its session is read. */
const MOST_BEHIND = 5000;
/** Most sessions have fewer lines. */
const ROOM = 512;
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
  const { store, dialect, lineCount, customRules } = engine;
  if (lineCount <= SMALL) {
    const lines = Array.from({ length: lineCount }, (_, at) => store.line(at));
    return { snapshot: { lines, analysis: analyze(lines, wanted, customRules) }, from: 0, to: lineCount };
  }
  const { from, start } = beginningFor(engine, line);
  const last = Math.min(lineCount, through + MOST_BEHIND);
  const sessions: Session[] = [];
  const directives: TargetedDirective[] = [];
  const table = createLineTable(from, Math.min(ROOM, last - from));
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
  const snapshot = { lines, analysis: { dialect, lines: table, sessions, found: [], directives, customRules } };
  const own = sessions.findLast((session) => session.line <= line);
  // Where several sessions go on at once, others of them may have begun above.
  return own && !follower.areSeveralOpen
    ? { snapshot, from: own.line, to }
    : { snapshot, from: line, to: Math.min(through + 1, last) };
}

/** A line from which the session of another line can be read from its beginning, and the state in front of it. */
export function beginningFor(
  engine: Engine,
  line: number,
): { readonly from: number; readonly start: Checkpoint | undefined } {
  const { store, segments } = engine;
  const at = segmentAt(segments, store.label(line));
  const earliest = store.label(line - MOST_ABOVE);
  const { sessions = [], recording } = segments[at]?.start ?? {};
  // Lines that were passed over may prove to be a section with sessions of its own.
  const passedOver = recording?.notes.row?.lines.slice(0, 1).map(({ line: first }) => first) ?? [];
  const open = [...sessions.map(([, { session }]) => session.line), ...passedOver];
  const begun = open.length > 1 ? open.filter((label) => label >= earliest) : open;
  const first = begun.length === 0 ? at : Math.min(at, segmentAt(segments, Math.min(...begun)));
  const above = first < at && passedOver.length === 0 ? inFrontOfSession(engine, first + 1) : undefined;
  return above ?? { from: store.lineOf(segments[first]!.first), start: segments[first]!.start };
}

/**
 * Segments end behind the first line of a session where possible. Of such a session nothing but that line has to be read from the
 * segment in front: before it all is as it is behind it, but for the session. Whether that is so is tried out.
 *
 * @param at the segment behind that line
 */
function inFrontOfSession(
  { store, segments, dialect }: Engine,
  at: number,
): { readonly from: number; readonly start: Checkpoint } | undefined {
  const { first, start } = segments[at]!;
  const [own, other] = start?.sessions ?? [];
  const line = store.lineOf(first) - 1;
  if (!start || start.held || !own || other || own[1].session.line !== store.label(line)) return undefined;
  const read = { dialect, text: store.line(line), next: store.line(line + 1) };
  const known = TRIED.get(start);
  const isKnown = known?.dialect === dialect && known.text === read.text && known.next === read.next;
  const before = isKnown ? known.before : stateBefore(start, store.label(line), read);
  if (!isKnown) TRIED.set(start, { ...read, before });
  return before && { from: line, start: before };
}

interface FirstLine {
  readonly dialect: DetectedDialect;
  readonly text: string;
  readonly next: string;
}

/** What was tried out for the state in which a segment begins: behind each key it is asked again. */
const TRIED = new WeakMap<Checkpoint, FirstLine & { readonly before: Checkpoint | undefined }>();

/** The state in front of the line with which a session begins, where it is the one behind that line but for the session. */
function stateBefore(start: Checkpoint, label: number, { dialect, text, next }: FirstLine): Checkpoint | undefined {
  const before = { ...start, sessions: [] };
  const follower = follow({ dialect, sink: NOBODY, keeps: 'recent', judges: false }, before);
  follower.line(text, label, next);
  const { sessions, ...behind } = follower.checkpoint();
  const isSame = equalPlain({ ...behind, sessions: [] }, before) && areSame(sessions, start.sessions);
  return isSame ? before : undefined;
}

type Sessions = Checkpoint['sessions'];

/** Whether sessions stand alike, whatever rules remember of them. */
function areSame(some: Sessions, others: Sessions): boolean {
  const withoutMemory = (sessions: Sessions) => sessions.map(([key, { context, ...running }]) => [key, running]);
  return equalPlain(withoutMemory(some), withoutMemory(others));
}

const NOBODY = { finding: () => {}, directive: () => {} };
