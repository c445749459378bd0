import type { Snapshot } from '../../analysis/snapshot';
import { DIALECTS } from '../../dialects/index';
import { authHints } from './authHints';
import type { Hint, HintKind, HintsOf } from './hint';
import { octetHints } from './octetHints';
import { recipientHints } from './recipientHints';
import { stateHints } from './stateHints';
import { timeHints } from './timeHints';

export interface HintOptions {
  readonly kinds: readonly HintKind[];
  /** Lines from 0, both inclusive. */
  readonly from: number;
  readonly to: number;
  /** Seconds. */
  readonly longWait: number;
}

const HINTS: Readonly<Record<HintKind, (of: HintsOf) => Hint[]>> = {
  state: stateHints,
  recipients: recipientHints,
  auth: authHints,
  octets: octetHints,
  times: timeHints,
};

/** What is shown behind the lines of a part of the transcript, in the order of lines. */
export function inlayHints(snapshot: Snapshot, { kinds, from, to, longWait }: HintOptions): Hint[] {
  const { lines, analysis } = snapshot;
  const table = analysis.lines;
  const isWire = DIALECTS.find(({ id }) => id === analysis.dialect.dialect)?.order === 'wire';
  const textOf = (line: number) => (lines.at(line) ?? '').slice(table.start(line), table.end(line));
  const seen = analysis.sessions.filter((session) => session.line <= to && session.endLine >= from);
  const found = seen.flatMap((session) => {
    const of: HintsOf = { session, lines, roleOf: table.role, textOf, from, to, longWait, isWire };
    return KIND_ORDER.filter((kind) => kinds.includes(kind)).flatMap((kind) => HINTS[kind](of));
  });
  return found.sort((a, b) => a.line - b.line);
}

/** In this order they stand behind a line. */
const KIND_ORDER: readonly HintKind[] = ['recipients', 'auth', 'octets', 'state', 'times'];
