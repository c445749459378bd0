import { applySettings } from '../analysis/applySettings';
import type { Finding } from '../rules/finding';
import type { Source } from './source';

/**
 * The findings in what is converted, as they are without a user's settings, but for those of rules that the user defined; directives
 * count. In order of lines.
 */
export function findingsOf(source: Source): Finding[] {
  const found = applySettings(source.analysis(), source.own ?? { severities: new Map() });
  if (source.firstSession === 1 && source.dialogue.sessions.length !== 1) return found;
  const [only] = source.dialogue.sessions;
  if (!only || source.analysis().sessions.length === 1) return found;
  // Where sessions interleave, lines of others stand between: only those that were heard of this one are its own.
  const lines = new Set<number>();
  for (const one of only.heard) lines.add(one.kind === 'said' ? one.place.line : one.line);
  return found.filter(({ place }) => lines.has(place.line));
}
