import type { GrammarDialect } from '../rule';
import { scopes } from '../scopes';

/** What the programs of Exim's test suite print around the lines that were said. */
export const eximTest: GrammarDialect = {
  id: 'exim-test',
  comment: 'Lines of the client and the server of the Exim test suite that nobody said.',
  forms: [],
  patterns: [
    { match: '^(?:\\?\\?\\?[ *?]|\\+\\+\\+ \\d|\\*(?:sleep|data|eof)\\b|>\\*eof).*$', name: scopes.chatter },
    { match: '^\\*{8} SERVER \\*{8}$', name: scopes.sessionEvent },
    {
      match: '^(Connection request from |Connecting to (?=\\S+ port \\S+ \\.\\.\\. ))(.*)$',
      captures: { 1: { name: scopes.event }, 2: { name: scopes.eventArgument } },
    },
    {
      match:
        '^(?:Listening on (?:port )?\\S+ \\.\\.\\. ?|Creating IPv[46] socket|End of script|(?:Unexpected|Expected) EOF read.*|(?:Attempting to start|Succeeded in starting|Failed to start) TLS.*|Comparison failed - bailing out)$',
      name: scopes.chatter,
    },
  ],
};
