import type { DetectedDialect } from '../dialects/detect';
import type { Finding } from '../rules/finding';
import { RULES } from '../rules/index';
import { judge } from '../rules/judge';
import type { SideTally } from './recordingNotes';

/** Judges at the end of a text what was heard of either side in all of it. Where the form is a guess, the sides may be too. */
export function judgeSides(tally: SideTally, { confident }: DetectedDialect, found: (finding: Finding) => void): void {
  if (confident) judge(RULES, found).recording('sides', tally);
}
