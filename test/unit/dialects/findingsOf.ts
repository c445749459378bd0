import { analyze } from '../../../server/src/analysis/analyze';
import { applySettings } from '../../../server/src/analysis/applySettings';

/** What is found in a transcript of these lines: `line rule`, lines from 1. */
export function findingsOf(...lines: string[]): string[] {
  const analysis = analyze(lines);
  return applySettings(analysis, { severities: new Map() }).map(({ place, rule }) => `${place.line + 1} ${rule}`);
}
