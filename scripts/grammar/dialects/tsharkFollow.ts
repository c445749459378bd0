import type { GrammarDialect } from '../rule';
import { scopes } from '../scopes';

/** What stands around the chunks of a followed stream; the lines in them are bare. */
export const tsharkFollow: GrammarDialect = {
  id: 'tshark-follow',
  comment: 'tshark -z follow: the head, the number of octets above each chunk, rows of hexadecimal digits.',
  forms: [],
  patterns: [
    { match: '^={40,80}$', name: scopes.chatter },
    { match: '^(?:Follow: (?:tcp|tls|ssl),[a-z0-9-]+|Filter: tcp\\.stream .*|Node [01]: .*)$', name: scopes.heading },
    // Three digits may be a reply without a text.
    { match: '^(?:\\t\\d{1,9}|(?!\\d{3}$)\\d{1,9})$', name: scopes.timeTag },
    { match: '^\\[\\d+ bytes missing in capture file\\]\\.?$', name: scopes.event },
    {
      match:
        '^((?:\\t| {4})?[0-9A-Fa-f]{8}) {1,3}((?:[0-9A-Fa-f]{2} {1,2}){1,15}[0-9A-Fa-f]{2}|[0-9A-Fa-f]{2})(?: {2}.*)?$',
      captures: { 1: { name: scopes.timeTag }, 2: { name: scopes.byteNotation } },
    },
  ],
};
