import type { GrammarDialect, Rule } from '../rule';
import { use } from '../rule';
import { scopes } from '../scopes';

/** A reply behind what a tool has in front of it. */
const reply = (before: string, mark: string): Rule => ({
  match: `^(${before})(${mark})(\\d{3}(?:[ \\t-].*?)?)(</?pre>.*|<br ?/?>)?$`,
  name: scopes.metaServerLine,
  captures: {
    1: { name: scopes.chatter },
    2: { name: scopes.serverMark },
    3: { patterns: use('reply') },
    4: { name: scopes.chatter },
  },
});

/** Tools that show the replies, and of the commands only what they are for. */
export const serverShown: GrammarDialect = {
  id: 'server-shown',
  comment: 'print_debugger() of CodeIgniter, and the ESP Mail Client.',
  forms: [],
  patterns: [
    reply('(?:[A-Z]{4,9} - [-\\d]{10} [:\\d]{8} --> |(?:</?pre>|<br ?/?>)+)', '(?:[a-z]{2,8}: )?'),
    reply('[ \\t]*', '< S: '),
    { match: '^[ \\t]*(?:> C: |#### ).*$', name: scopes.chatter },
    { match: '^(?:</?pre>|<br ?/?>)+.*$', name: scopes.chatter },
  ],
};
