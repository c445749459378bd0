import { dialects } from './dialects';
import { messageContents } from './messages';
import { type Rule, use } from './rule';
import { sharedRules } from './shared';

/** The whole grammar: one include and one entry of the repository for each dialect, then what the dialects share. */
export function grammar(): object {
  const repository: Record<string, { comment?: string; patterns: readonly Rule[] }> = {};
  for (const { id, comment, patterns } of dialects) repository[id] = { comment, patterns };
  for (const form of dialects.flatMap(({ forms }) => forms)) Object.assign(repository, messageContents(form));
  for (const [key, patterns] of Object.entries(sharedRules)) repository[key] = { patterns };
  return {
    information_for_contributors: 'Written by `npm run generate` from scripts/grammar. Change it there.',
    name: 'SMTP Transcript',
    scopeName: 'source.smtp',
    patterns: [...use(...dialects.map(({ id }) => id)), ...use('unrecognised')],
    repository,
  };
}
