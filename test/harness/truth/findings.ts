import { analyze } from '../../../server/src/analysis/analyze';
import type { Finding } from '../../../server/src/rules/finding';
import type { Recording } from './recording';

/** What is found in a whole recording: severe enough to be called a fault of the client, by line (from 1). */
export type FaultsByLine = ReadonlyMap<number, readonly Finding[]>;

const known = new WeakMap<Recording, FaultsByLine>();

/** Errors and warnings about the client, as a user sees them; each recording is analysed once. */
export function clientFaults(recording: Recording): FaultsByLine {
  const seen = known.get(recording);
  if (seen) return seen;
  const byLine = new Map<number, Finding[]>();
  for (const finding of analyze(recording.lines, 'canonical').found) {
    if (finding.party !== 'client' || !isFault(finding)) continue;
    const line = finding.place.line + 1;
    byLine.set(line, [...(byLine.get(line) ?? []), finding]);
  }
  known.set(recording, byLine);
  return byLine;
}

export function isFault({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'warning';
}
