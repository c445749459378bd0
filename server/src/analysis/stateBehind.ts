import type { DialectId } from '../dialects/dialect';
import type { SessionState } from '../session/state';
import { chooseDialect } from './chooseDialect';
import type { Engine } from './engine';
import { follow } from './follow';
import { segmentAt } from './segment';

/**
 * The state of a session behind a line of it, as the recording tells up to there; a copy. Undefined where it is not kept any more,
 * as of a session that was closed among others, and inside of a section that is only understood when it ends.
 *
 * @param engine it knows all up to the line
 * @param sessionLine the first line of the session
 */
export function stateBehind(engine: Engine, sessionLine: number, line: number): SessionState | undefined {
  const { store, segments, dialect, lineCount } = engine;
  const { start, first } = segments[segmentAt(segments, store.label(line))]!;
  const follower = follow({ dialect, sink: NOBODY, keeps: 'recent', judges: false }, start);
  for (let at = start ? store.lineOf(first) : 0; at <= line; at++) {
    follower.line(store.line(at), store.label(at), at + 1 < lineCount ? store.line(at + 1) : undefined);
  }
  const wanted = store.label(sessionLine);
  return follower.checkpoint().sessions.find(([, { session }]) => session.line === wanted)?.[1].run.state;
}

/** The same of a text that is read once. */
export function stateBehindIn(
  lines: readonly string[],
  sessionLine: number,
  line: number,
  wanted: DialectId | 'auto' = 'auto',
): SessionState | undefined {
  const follower = follow({ dialect: chooseDialect(lines, wanted), sink: NOBODY, keeps: 'recent', judges: false });
  for (let at = 0; at <= line; at++) follower.line(lines[at] ?? '', at, lines[at + 1]);
  return follower.checkpoint().sessions.find(([, { session }]) => session.line === sessionLine)?.[1].run.state;
}

const NOBODY = { finding: () => {}, directive: () => {} };
