import type { GrammarDialect } from '../rule';
import { scopes } from '../scopes';

/** What `curl -v` says beside the dialogue, whose marks > and < are those of the prefixed form. */
export const curl: GrammarDialect = {
  id: 'curl',
  comment: 'Remarks of curl -v: * information, { and } for hidden data, the progress meter, curl: (N) for errors.',
  forms: [],
  patterns: [
    { match: '^[ \\t]*\\*(?=[ \\t]).*$', name: scopes.chatter },
    { match: '^[{}] \\[.*\\]?$', name: scopes.chatter },
    { match: '^[ \\t]*% Total.*$|^[ \\t]*Dload[ \\t].*$|^[ \\t]*\\d{1,3}[ \\t].*--:--:--.*$', name: scopes.chatter },
    { match: '^curl: \\(\\d+\\).*$', name: scopes.toolError },
  ],
};
