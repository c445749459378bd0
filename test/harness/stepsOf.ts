import { analyze } from '../../server/src/analysis/analyze';
import type { Snapshot } from '../../server/src/analysis/snapshot';
import { stateBehindIn } from '../../server/src/analysis/stateBehind';
import type { Session } from '../../server/src/session/exchange';
import { maskOf, type StepPlace, stepPlace } from '../../server/src/stepping/stepPlace';
import { type Step, stepsIn } from '../../server/src/stepping/steps';

/** A session of a text that is read once, and what can be asked of it. */
export interface SteppedText {
  readonly snapshot: Snapshot;
  readonly session: Session;
  readonly steps: readonly Step[];
  place(line: number): StepPlace;
}

/** All sessions of a text, each with its steps. */
export function steppedSessions(lines: readonly string[]): SteppedText[] {
  const snapshot = { lines, analysis: analyze(lines) };
  return snapshot.analysis.sessions.map((session) => ({
    snapshot,
    session,
    steps: stepsIn(snapshot, session, {
      from: 0,
      to: lines.length,
      findings: snapshot.analysis.found,
      mask: maskOf(session),
    }),
    place: (line) => stepPlace(snapshot, session, line, stateBehindIn(lines, session.line, line)),
  }));
}
