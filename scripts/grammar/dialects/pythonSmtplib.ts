import { quotedLines } from '../quotedLines';
import type { GrammarDialect } from '../rule';
import { scopes } from '../scopes';

const time = '((?:\\d\\d:\\d\\d:\\d\\d[.\\d]{0,7} |[ \\t]+)?)';

/** What Python's smtplib prints at debug level 1 and 2, and home-made clients with other words. */
export const pythonSmtplib: GrammarDialect = {
  id: 'python-smtplib',
  comment: 'send: and reply: with string literals of Python, and what smtplib says beside them.',
  forms: [],
  patterns: [
    ...quotedLines({
      lead: time,
      client: '(?i:sen[dt]|sending|client|C):',
      server: '(?i:reply|recv|received|server|S):',
    }),
    { match: `^${time}connect: (?:to )?\\(.*$`, name: scopes.chatter },
    { match: `^${time}(?:reply: retcode \\(|data: \\(|connect: ).*$`, name: scopes.chatter },
  ],
};
