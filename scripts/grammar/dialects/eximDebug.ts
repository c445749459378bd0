import type { LineForm } from '../lineForm';
import { markedLines, sideLines } from '../lines';
import { type GrammarDialect, use } from '../rule';
import { scopes } from '../scopes';
import { anyCommand } from '../words';

/** Time, process, the mark of host testing, and the indentation with its rulers, as far as they are there. */
export const eximBefore =
  '(?:\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{3})? )?(?: {0,4}p?\\d{1,10} (?!\\d{3}[ -]))?(?:>>> )?[ \\t!\\x{254E}]{0,80}';

const form = (id: string, client: string, server: string): LineForm => ({
  id,
  client,
  server,
  lead: `()(${eximBefore})`,
  command: anyCommand,
  folds: 'none',
  message: 'hidden',
  interleaved: true,
  others: [],
});

/** What Exim receives is of the server where it makes the connection, and of the client where it takes one. */
const makes = form('exim-client', '[SL]MTP(?:>>|\\|>|\\+>)', '[SL]MTP<<');
const takes = form('exim-server', 'SMTP<<', 'SMTP>[>|]');

/** What exim -v and exim -d print. */
export const eximDebug: GrammarDialect = {
  id: 'exim-debug',
  comment: 'Marks of Exim: SMTP<< for what it receives, SMTP>> for what it sends, as a client and as a server.',
  forms: [makes, takes],
  patterns: [
    {
      match: `^(${eximBefore})([SL]MTP(?:\\([^)]{1,60}\\)(?:>>|<<).*|>- .*|>> ?\\(.*|>> writing message.*))$`,
      captures: { 1: { name: scopes.timeTag }, 2: { name: scopes.chatter } },
    },
    ...sideLines(makes),
    ...sideLines(takes),
    ...markedLines(makes),
    // The next line of a reply: the mark stands above.
    {
      match: `^((?:\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{3})? )?(?: {0,4}p?\\d{1,10} )?(?:>>> )?[ \\t!\\x{254E}]{7,80})(\\d{3}[ -].*)$`,
      captures: { 1: { name: scopes.timeTag }, 2: { patterns: use('keyword-reply') } },
      name: scopes.metaServerLine,
    },
    {
      match: `^(${eximBefore})(Connecting to )(.*)$`,
      captures: {
        1: { name: scopes.timeTag },
        2: { name: scopes.event },
        3: { name: scopes.eventArgument },
      },
    },
    {
      match: `^(?:\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{3})? )?(?: {0,4}p?\\d{1,10} )?(?:>>> )?(?:LOG: |cmdlog: |>{8,} Exim pid=|Exim version ).*$`,
      name: scopes.chatter,
    },
  ],
};
