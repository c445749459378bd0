import type { GrammarDialect } from '../rule';
import { scopes } from '../scopes';

/** What JavaMail says between the lines of the dialogue, which have no mark and are those of the bare form. */
export const javamail: GrammarDialect = {
  id: 'javamail',
  comment: 'DEBUG SMTP: lines of JavaMail; the dialogue between them is bare.',
  forms: [],
  patterns: [
    {
      match: '^.{0,150}?DEBUG (?:SMTPS?|LMTP)(?: TRANSPORT)?: (?:could not |AUTH \\S+ failed|EOF).*$',
      name: scopes.toolError,
    },
    {
      match: '^(?:.{0,150}?[ \\t\\])|:-])??DEBUG(?: (?:SMTPS?|LMTP)(?: TRANSPORT)?)?: (?!Send:|Recv:).*$',
      name: scopes.chatter,
    },
  ],
};
