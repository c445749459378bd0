import type { SessionDialogue } from '../../analysis/dialogue';
import { summarizeSession } from '../../analysis/summary';
import { visible } from '../../features/markdown';
import type { Ladder, Party, RowFinding } from '../../ladder/ladder';
import type { Finding } from '../../rules/finding';
import type { Place } from '../../session/exchange';
import type { Mask } from '../secrets';
import { type Drawn, ladderRows } from './ladderRows';
import { groupsOf, spansOf } from './ladderSpans';

export interface LadderOptions {
  readonly name: string;
  /** Which session it is, from 1. */
  readonly number: number;
  /** By their lines; those in the session are shown. */
  readonly findings: ReadonlyMap<number, readonly Finding[]>;
  readonly mask: Mask;
  /** A wait of so many seconds or more is marked. */
  readonly longWait: number;
  /** The tool writes each line when it passes on the wire, so that commands in front of their replies were pipelined. */
  readonly isWire: boolean;
  readonly mostRows: number;
}

/** A session as a ladder. Takes any session; never throws. */
export function readLadder(
  dialogue: SessionDialogue,
  { name, number, findings, mask, longWait, isWire, mostRows }: LadderOptions,
): Ladder {
  const { session } = dialogue;
  const all = ladderRows(dialogue, { longWait, mask });
  const drawn = all.slice(0, mostRows);
  const { client, server } = summarizeSession(session);
  const [, from = '', to = ''] = /^(\S+) -> (\S+)/.exec(session.connection ?? '') ?? [];
  const party = (said: string | null, address: string): Party => ({
    name: visible(mask.text(said ?? '')),
    address: visible(mask.text(address)),
  });
  const found = findingsByRow(drawn, findings, mask);
  return {
    // Where the file lies is nobody's business.
    name: visible(name.split(/[\\/]/).at(-1) ?? ''),
    number,
    client: party(client, from),
    server: party(server, to),
    rows: drawn.map(({ row }, at) => ({ ...row, findings: found[at] ?? [] })),
    spans: spansOf(drawn),
    groups: isWire ? groupsOf(drawn) : [],
    leftOut: all.length - drawn.length,
  };
}

/** By line, as they are asked for. */
export function findingsByLine(findings: readonly Finding[]): Map<number, Finding[]> {
  const found = new Map<number, Finding[]>();
  for (const finding of findings) {
    const { line } = finding.place;
    const known = found.get(line);
    if (known) known.push(finding);
    else found.set(line, [finding]);
  }
  return found;
}

/** Each finding is shown once, at the row of its place. */
function findingsByRow(drawn: readonly Drawn[], findings: LadderOptions['findings'], mask: Mask): RowFinding[][] {
  const found: RowFinding[][] = drawn.map(() => []);
  if (findings.size === 0) return found;
  const rows = new Map<number, { readonly at: number; readonly place: Place }[]>();
  for (const [at, { places }] of drawn.entries()) {
    for (const place of places) {
      if (!findings.has(place.line)) continue;
      const known = rows.get(place.line);
      if (known) known.push({ at, place });
      else rows.set(place.line, [{ at, place }]);
    }
  }
  for (const [line, candidates] of rows) {
    for (const { severity, rule, message, place } of findings.get(line) ?? []) {
      const own = candidates.find((one) => one.place.start <= place.start && place.start <= one.place.end);
      const { at } = own ?? candidates[0]!;
      found[at]!.push({ severity, rule, message: visible(mask.finding(message)) });
    }
  }
  return found;
}
