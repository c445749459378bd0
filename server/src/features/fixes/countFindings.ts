import type { Found } from '../../analysis/analyze';
import { applySettings } from '../../analysis/applySettings';

/** How often each rule finds something that a user would see. */
export function countFindings(found: Found): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of applySettings(found, { severities: new Map() })) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/** Whether no rule finds more than before. */
export function isNoWorse(after: ReadonlyMap<string, number>, before: ReadonlyMap<string, number>): boolean {
  return [...after].every(([rule, count]) => count <= (before.get(rule) ?? 0));
}
