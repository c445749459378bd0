import { type GrammarDialect, use } from '../rule';
import { scopes } from '../scopes';

/** Date and time, and the columns up to the verb. */
const before = (user: string) =>
  `[ \\t]*\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d (?:\\S{1,200} ){0,2}?${user} SMTPSVC\\d{1,3} (?:\\S{1,200} ){0,4}?`;

/** The log of the SMTP service of IIS. */
export const iisLog: GrammarDialect = {
  id: 'iis-log',
  comment: 'Rows of the W3C log of the SMTP service of IIS: columns, a verb, its argument, the code of the reply.',
  forms: [],
  patterns: [
    {
      match: `^(${before('OutboundConnectionResponse')})-( \\S{1,200} )(\\d{3}(?:[-+]\\S*)?)( .*)?$`,
      captures: {
        1: { name: scopes.timeTag },
        2: { name: scopes.chatter },
        3: { patterns: use('reply') },
        4: { name: scopes.chatter },
      },
      name: scopes.metaServerLine,
    },
    {
      match: `^(${before('\\S{1,200}')})([A-Za-z][A-Za-z0-9-]{0,20})( \\S{1,200} )(\\S{1,2000}) (\\d{3}|0)( .*)?$`,
      captures: {
        1: { name: scopes.timeTag },
        2: { name: scopes.metaCommand, patterns: use('command') },
        3: { name: scopes.chatter },
        4: { patterns: use('path-keyword', 'path') },
        5: { patterns: use('reply') },
        6: { name: scopes.chatter },
      },
      name: scopes.metaClientLine,
    },
  ],
};
