import { quotedLines } from '../quotedLines';
import type { GrammarDialect } from '../rule';
import { scopes } from '../scopes';

/** What Ruby's Net::SMTP prints: the arrows are seen from the program. */
export const rubyNetSmtp: GrammarDialect = {
  id: 'ruby-net-smtp',
  comment: '<- and -> with string literals of Ruby, and what Net::SMTP says beside them.',
  forms: [],
  patterns: [
    ...quotedLines({ lead: '((?:.{0,120}[ \\t:|\\]])??)', client: '<-(?= ")', server: '->(?= ")' }),
    {
      match:
        '^(?:Connection opened: |TLS connection started|writing message from |wrote \\d+ bytes|Conn(?:ection)? close).*$',
      name: scopes.chatter,
    },
  ],
};
