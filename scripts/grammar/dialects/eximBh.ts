import type { GrammarDialect } from '../rule';
import { scopes } from '../scopes';

/** Exim's host testing: what stands between the replies, which have no mark. */
export const eximBh: GrammarDialect = {
  id: 'exim-bh',
  comment: 'Lines of exim -bh that are no SMTP: **** and >>> with what is looked up and tested.',
  forms: [],
  patterns: [
    {
      match: '^(\\*\\*\\*\\* SMTP testing session as if from host )(\\S+)$',
      captures: { 1: { name: scopes.sessionEvent }, 2: { name: scopes.eventArgument } },
    },
    { match: '^\\*\\*\\*\\* .*$', name: scopes.chatter },
    {
      match:
        '^>>> [ !\\x{254E}]*(?:\\S{1,200} in [^?]{1,200}\\?|list element: |(?:start|end) sublist |using ACL |processing |check [a-z_]{1,40} = |end of ACL |(?:accept|deny|warn|require|defer|drop|discard): |cached |data from lookup ).*$',
      name: scopes.chatter,
    },
  ],
};
