import type { Rule, Severity } from './rule';

/** Named selections of rules; `default` is what a user gets who chooses none. */
export const PRESETS = [
  { id: 'teaching', title: 'Every rule, also those that only teach good style' },
  { id: 'default', title: 'Every rule but those that only teach good style' },
  {
    id: 'security',
    title: 'Only what is dangerous: the category security, and all that smuggles messages or keeps TLS away',
  },
] as const;
export type Preset = (typeof PRESETS)[number]['id'];

/** Rules about what is legal, common and harmless: of use to those who learn, noise to those who look for a fault. */
const TEACHING_ONLY: ReadonlySet<string> = new Set(['unqualified-hello-name', 'unregistered-keyword']);

/** Rules of other categories about faults by which commands or a message can be hidden in another, or TLS kept away. */
const SMUGGLING: ReadonlySet<string> = new Set([
  'smuggled-end-of-data',
  'bare-cr',
  'bare-lf',
  'nul-in-message',
  'chunk-size-mismatch',
  'control-in-command',
  'masked-starttls',
]);

/** Whether a preset has a rule switched on. */
export function isInPreset({ id, category }: Rule, preset: Preset): boolean {
  if (preset === 'security') return category === 'security' || SMUGGLING.has(id);
  return preset === 'teaching' || !TEACHING_ONLY.has(id);
}

/** The rules that a preset names without having them by their category: for a test that they exist. */
export function namedInPresets(): string[] {
  return [...TEACHING_ONLY, ...SMUGGLING];
}

/** Severities by rule id: those that are given, and `off` for all other rules that the preset leaves out. */
export function withPreset(
  preset: Preset,
  given: ReadonlyMap<string, Severity | 'off'>,
  rules: readonly Rule[],
): Map<string, Severity | 'off'> {
  const severities = new Map<string, Severity | 'off'>();
  for (const rule of rules) if (!isInPreset(rule, preset)) severities.set(rule.id, 'off');
  for (const [id, severity] of given) severities.set(id, severity);
  return severities;
}
