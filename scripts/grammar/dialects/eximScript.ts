import type { GrammarDialect } from '../rule';
import { scopes } from '../scopes';

/** Scripts of Exim's test suite; what they send is coloured as a paste without prefixes. */
export const eximScript: GrammarDialect = {
  id: 'exim-script',
  comment: 'The begin and the end of the blocks of a script of the Exim test suite.',
  forms: [],
  patterns: [
    {
      match: '^((?:sudo )?(?:client(?:-\\w{1,20})?|server|exim)) (.*)$',
      captures: { 1: { name: scopes.event }, 2: { name: scopes.eventArgument } },
    },
    { match: '^\\*{4}$', name: scopes.chatter },
  ],
};
