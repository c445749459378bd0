import type { Severity } from '../rules/rule';
import { DEFAULT_SETTINGS, isDialectChoice, isRuleId, type TranscriptSettings } from '../service';

const SEVERITIES: readonly unknown[] = ['off', 'error', 'warning', 'information', 'hint'] satisfies (
  | Severity
  | 'off'
)[];

/**
 * Reads what an editor sends as settings of the section `smtp`. What is wrong in it is named in `problems`, one sentence
 * each, and the rest applies.
 */
export function readSettings(value: unknown): { settings: TranscriptSettings; problems: string[] } {
  const problems: string[] = [];
  if (!isRecord(value)) return { settings: DEFAULT_SETTINGS, problems };
  const { dialect: wanted = 'auto', rules = {} } = value;
  const dialect = isDialectChoice(wanted) ? wanted : 'auto';
  if (dialect !== wanted)
    problems.push(
      `smtp.dialect: there is no dialect ${JSON.stringify(wanted)}; the dialect is recognised from the text.`,
    );
  const severities = new Map<string, Severity | 'off'>();
  if (!isRecord(rules))
    problems.push('smtp.rules: must be an object with a severity for each rule id; it is not used.');
  for (const [id, severity] of Object.entries(isRecord(rules) ? rules : {})) {
    if (!isRuleId(id)) problems.push(`smtp.rules: there is no rule ${JSON.stringify(id)}.`);
    else if (!SEVERITIES.includes(severity))
      problems.push(
        `smtp.rules.${id}: must be off, error, warning, information or hint, not ${JSON.stringify(severity)}.`,
      );
    else severities.set(id, severity as Severity | 'off');
  }
  return { settings: { dialect, severities }, problems };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
