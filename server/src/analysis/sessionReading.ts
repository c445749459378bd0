import type { DialectId } from '../dialects/dialect';
import { collectDialogue, readDialogue, type SessionDialogue } from './dialogue';
import type { Engine } from './engine';
import { follow } from './follow';
import { beginningFor } from './snapshotAt';

/** The reading of one session of a text that is being edited, in slices. It holds as long as the text stays what it is. */
export interface SessionReading {
  /** Goes on until the slice is over. @returns whether all of it is read */
  advance(isOver: () => boolean): boolean;
  /** What was read; undefined where there is no such session. */
  dialogue(): SessionDialogue | undefined;
}

export interface SessionLines {
  /** First and last line, from 0. */
  readonly line: number;
  readonly endLine: number;
}

/** Texts of so many lines are read as a whole. */
const SMALL = 1000;
const AT_ONCE = 64;

/** Reads a session, from the last known state in front of it: of a long text no more than that. All of it has to be known before. */
export function readSession(
  engine: Engine,
  { line, endLine }: SessionLines,
  wanted: DialectId | 'auto',
): SessionReading {
  const { store, dialect, lineCount } = engine;
  const isIt = ({ session }: SessionDialogue) => session.line === line;
  if (lineCount <= SMALL) {
    let found: SessionDialogue | undefined;
    return {
      advance() {
        const lines = Array.from({ length: lineCount }, (_, at) => store.line(at));
        found = readDialogue(lines, wanted).sessions.find(isIt);
        return true;
      },
      dialogue: () => found,
    };
  }
  const { from, start } = beginningFor(engine, line);
  const { sink, sessions } = collectDialogue();
  const follower = follow({ dialect, sink, keeps: 'all', judges: false }, start);
  // What is held back until the next line tells more needs one line behind the end.
  const end = Math.min(lineCount, endLine + 2);
  let at = from;
  let isDone = false;
  return {
    advance(isOver) {
      if (isDone) return true;
      while (at < end) {
        follower.line(store.line(at), at, at + 1 < lineCount ? store.line(at + 1) : undefined);
        at++;
        if (at % AT_ONCE === 0 && at < end && isOver()) return false;
      }
      // The text ends here only where no line follows.
      if (at === lineCount) follower.end();
      isDone = true;
      return true;
    },
    dialogue: () => sessions.findLast(isIt),
  };
}
