import type { DetectedDialect } from '../dialects/detect';
import { type Dialect, type DialectId, type DialectMemory, type Expecting, SAMPLE_LINES } from '../dialects/dialect';
import { readerOf } from '../dialects/readerOf';
import type { CustomRule } from '../rules/custom/customRule';
import { expectedLine } from '../session/run';
import type { Running } from '../session/running';
import { chooseDialect } from './chooseDialect';
import type { Engine } from './engine';
import { follow } from './follow';
import type { Checkpoint } from './follower';
import type { Lines } from './lines';
import { segmentAt } from './segment';

/** How a transcript stands in front of a line: what one who writes that line has to know. It is a copy, and the reader's own. */
export interface Moment {
  readonly lines: Lines;
  /** From 0. */
  readonly line: number;
  /** The form in which the line is read; a section of a file may have another one. */
  readonly reading: DetectedDialect;
  readonly dialect: Dialect;
  readonly memory: DialectMemory;
  /** The session that was heard last; undefined in front of the first. */
  readonly running: Running | undefined;
  /** What it waits for. */
  readonly expecting: Expecting;
  /** Rules that the user defined. */
  readonly customRules: readonly CustomRule[] | undefined;
  /** All that go on, by the keys that the dialect has for them where they interleave. */
  readonly sessions: ReadonlyMap<string, Running>;
}

/** The same moment as those see it who go on with another of several sessions. */
export function inSession(moment: Moment, key: string): Moment {
  const running = moment.sessions.get(key);
  return { ...moment, running, expecting: running ? expectedLine(running.run) : 'dialogue' };
}

/** @param engine it knows all up to the line */
export function momentAt(engine: Engine, line: number): Moment {
  const { store, segments, dialect, customRules } = engine;
  const { start, first } = segments[segmentAt(segments, store.label(line))]!;
  const lines: Lines = {
    length: store.lineCount,
    at: (at) => (at >= 0 && at < store.lineCount ? store.line(at) : undefined),
  };
  return momentFrom(lines, { line, from: start ? store.lineOf(first) : 0, dialect, start, customRules });
}

/** The same of a text that is read once. */
export function momentIn(lines: readonly string[], line: number, wanted: DialectId | 'auto' = 'auto'): Moment {
  return momentFrom(lines, {
    line,
    from: 0,
    dialect: chooseDialect(lines.slice(0, SAMPLE_LINES), wanted),
    start: undefined,
    customRules: undefined,
  });
}

interface Start {
  readonly line: number;
  readonly from: number;
  readonly dialect: DetectedDialect;
  readonly start: Checkpoint | undefined;
  readonly customRules: readonly CustomRule[] | undefined;
}

const NOBODY = { finding: () => {}, directive: () => {} };

function momentFrom(lines: Lines, { line, from, dialect, start, customRules }: Start): Moment {
  const follower = follow({ dialect, sink: NOBODY, keeps: 'recent', judges: false }, start);
  for (let at = from; at < line; at++) follower.line(lines.at(at) ?? '', at, lines.at(at + 1));
  const { memory, latest, sessions, reading = dialect } = follower.checkpoint();
  const byKey = new Map(sessions);
  const running = byKey.get(latest);
  return {
    lines,
    line,
    customRules,
    reading,
    dialect: readerOf(reading),
    memory,
    running,
    expecting: running ? expectedLine(running.run) : 'dialogue',
    sessions: byKey,
  };
}
