import { type GrammarDialect, type Rule, use } from '../rule';
import { scopes } from '../scopes';
import { oneOf, verbs } from '../words';

/** What curl's tests put into lines: angle brackets, octets, what only a run of the test knows. */
const variable: Rule = {
  match: '%(?:LT|GT|hex\\[[^\\]]*\\]hex%|b64\\[[^\\]]*\\]b64%|[A-Z][A-Z0-9]{2,})',
  name: scopes.byteNotation,
};

const anyVariable = '%(?:LT|GT|hex\\[|b64\\[|[A-Z][A-Z0-9]{2,})';

/** Commands alone: what is no variable in them is coloured as in a paste without marks. */
export const commands: GrammarDialect = {
  id: 'commands',
  comment: 'Commands with variables of the tests of curl.',
  forms: [],
  patterns: [
    {
      match: `^[ \\t]*(${oneOf(verbs)})(?=[ \\t].*${anyVariable})([ \\t]+(?i:FROM|TO)[ \\t]*:)?(.*)$`,
      name: scopes.metaClientLine,
      captures: {
        1: { name: scopes.verb },
        2: { name: scopes.pathKeyword },
        3: { name: scopes.metaCommand, patterns: [variable, ...use('arguments')] },
      },
    },
  ],
};
