import { analyze } from '../../../server/src/analysis/analyze';
import type { Finding } from '../../../server/src/rules/finding';
import { seeded } from '../random';
import type { Recording } from '../truth/recording';
import { MUTATIONS, type Mutant, type WireLine } from './mutations';
import { judgeSession } from './oracle';

export interface MutationOptions {
  readonly seed: number;
  /** How many mutants of each kind are made of each session. */
  readonly perSession: number;
  /** At most so many sessions, spread over all; all where absent. */
  readonly sessions?: number;
}

export interface MutationScore {
  readonly kind: string;
  /** Mutants that were made, and those of them that are no longer valid. */
  readonly made: number;
  readonly invalid: number;
  /** Invalid mutants in which something is found above `hint` that the session itself does not have. */
  readonly detected: number;
  readonly misses: readonly Miss[];
  /** Mutants that stay valid, and those of them in which something is found above `hint`. */
  readonly valid: number;
  readonly alarms: readonly Miss[];
}

export interface Miss {
  readonly session: string;
  readonly what: string;
  /** What the oracle says, or what was found. */
  readonly why: string;
  readonly mutant: Mutant;
}

/** A session that is known to be right: accepted by its server, right for the oracle, and without a finding. */
export interface CleanSession {
  readonly name: string;
  readonly lines: readonly WireLine[];
}

export function cleanSessions(recordings: readonly Recording[]): CleanSession[] {
  return recordings.flatMap(({ name, lines, accepted }) => {
    if (!accepted) return [];
    const wire = wireLines(lines);
    if (!wire || judgeSession(wire).verdict !== 'valid' || findingsIn(wire).length > 0) return [];
    return [{ name, lines: wire }];
  });
}

export function mutateAll(sessions: readonly CleanSession[], options: MutationOptions): MutationScore[] {
  const chosen = spread(sessions, options.sessions ?? sessions.length);
  return Object.entries(MUTATIONS).map(([kind, mutation], number) => {
    const random = seeded(options.seed + number);
    const misses: Miss[] = [];
    const alarms: Miss[] = [];
    let made = 0;
    let invalid = 0;
    let valid = 0;
    for (const { name, lines } of chosen) {
      for (let time = 0; time < options.perSession; time++) {
        const mutant = mutation(lines, random);
        if (!mutant) continue;
        made++;
        const { verdict, why } = judgeSession(mutant.lines);
        if (verdict === 'unsure') continue;
        const found = findingsIn(mutant.lines);
        if (verdict === 'valid') {
          valid++;
          if (found.length > 0)
            alarms.push({ session: name, what: mutant.what, why: found.map(({ rule }) => rule).join(', '), mutant });
          continue;
        }
        invalid++;
        if (found.length === 0) misses.push({ session: name, what: mutant.what, why, mutant });
      }
    }
    return { kind, made, invalid, detected: invalid - misses.length, misses, valid, alarms };
  });
}

function wireLines(lines: readonly string[]): WireLine[] | undefined {
  const wire: WireLine[] = [];
  for (const [at, line] of lines.entries()) {
    if (line === '' && at === lines.length - 1) continue;
    const side = line[0];
    // Octets that text cannot show are the matter of other tests.
    if ((side !== 'C' && side !== 'S') || line.slice(1, 3) !== ': ' || /[\u2400-\u2421\0\r]/.test(line))
      return undefined;
    wire.push({ side, text: line.slice(3) });
  }
  return wire;
}

function findingsIn(lines: readonly WireLine[]): Finding[] {
  return analyze(
    lines.map(({ side, text }) => `${side}: ${text}`),
    'canonical',
  ).found.filter(({ severity }) => severity !== 'hint');
}

function spread<One>(from: readonly One[], count: number): One[] {
  if (count >= from.length) return [...from];
  return Array.from({ length: count }, (_, at) => from[Math.floor((at * from.length) / count)]).filter(
    (one) => one !== undefined,
  );
}
