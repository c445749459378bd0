import { analyze } from '../../../server/src/analysis/analyze';
import { isWellFormed, type OrderVerdict, ruleFor, stateName } from './orderTable';
import type { Label, Recording } from './recording';
import { answerAsVerdict, learnServers } from './servers';

/** One command of a recording: our verdict on it, seen without its reply, and the server's. */
export interface Comparison {
  readonly recording: Recording;
  readonly label: Label;
  /** State and verb in words. */
  readonly pair: string;
  readonly ours: OrderVerdict;
  readonly theirs: OrderVerdict;
  /** What the RFCs say. */
  readonly rule: OrderVerdict;
}

export interface Truth {
  /** Commands sent in lock step, for which there is a rule and a verdict of a server that knows the command. */
  readonly compared: readonly Comparison[];
  /** The same for commands sent in a group: when they were sent, nobody knew the replies that decided about them. */
  readonly grouped: readonly Comparison[];
  /** Pairs of state and verb that every server knowing the command judges alike, with at least two such servers. */
  readonly agreedPairs: ReadonlySet<string>;
}

export function compareAll(recordings: readonly Recording[]): Truth {
  const servers = learnServers(recordings);
  const all = recordings.flatMap((recording) =>
    recording.labels.flatMap((label) => {
      if (label.kind !== 'cmd' || label.uncertain || !isWellFormed(label)) return [];
      if (!servers.knows(recording, label)) return [];
      const rule = ruleFor(recording, label);
      const theirs = answerAsVerdict(recording, label);
      if (!rule || !theirs) return [];
      const pair = `${stateName(label)}: ${label.verb}`;
      return [{ recording, label, pair, rule, theirs, ours: ourVerdict(recording, label) }];
    }),
  );
  const compared = all.filter(({ label }) => !label.grouped);
  return { compared, grouped: all.filter(({ label }) => label.grouped), agreedPairs: agreedPairs(compared) };
}

/** The share of commands on which we and the servers agree, 0 to 1. */
export function agreement(comparisons: readonly Comparison[]): number {
  return comparisons.filter(({ ours, theirs }) => ours === theirs).length / comparisons.length;
}

/** Reads the transcript cut right behind the command, and asks whether a rule of the category `sequence` objects to it. */
function ourVerdict({ lines }: Recording, { line }: Label): OrderVerdict {
  const { found } = analyze(lines.slice(0, line), 'canonical');
  const objects = found.some(
    ({ category, severity, party, place }) =>
      category === 'sequence' &&
      party === 'client' &&
      place.line === line - 1 &&
      (severity === 'error' || severity === 'warning'),
  );
  return objects ? 'out of order' : 'in order';
}

/** A server's vote is what it mostly says. */
function agreedPairs(compared: readonly Comparison[]): Set<string> {
  const votes = new Map<string, Map<string, number>>();
  for (const { pair, recording, theirs } of compared) {
    const byServer = votes.get(pair) ?? new Map<string, number>();
    byServer.set(recording.server, (byServer.get(recording.server) ?? 0) + (theirs === 'in order' ? 1 : -1));
    votes.set(pair, byServer);
  }
  const agreed = new Set<string>();
  for (const [pair, byServer] of votes) {
    const counts = [...byServer.values()];
    if (counts.length >= 2 && (counts.every((count) => count > 0) || counts.every((count) => count < 0)))
      agreed.add(pair);
  }
  return agreed;
}
