import type { LineForm } from '../lineForm';
import { sideLines } from '../lines';
import type { GrammarDialect } from '../rule';
import { scopes } from '../scopes';
import { anyCommand } from '../words';

const form = (id: string, lead: string, client: string, server: string): LineForm => ({
  id,
  client,
  server,
  lead: `()(${lead})`,
  command: anyCommand,
  folds: 'none',
  message: 'hidden',
  interleaved: true,
  others: [],
});

/** The session of the relay, told in lines that begin with 050. */
const nested = form('sendmail-relay', '050 ', '>>>', '');
const snail: LineForm = {
  ...form('s-nail', '(?!>)[\\w.+-]{1,40}: ', '>>>(?! SERVER:)', '>>> SERVER:'),
  message: 'shown',
};
/** The traffic log has sent and received, whatever Sendmail is. */
const process = '\\d{5,10} ';
const receives = form('sendmail-server', process, '<<<', '>>>');
const sends = form('sendmail-client', process, '>>>', '<<<');

const connection = (before: string) => ({
  match: `^(${before})(Connecting to |Using cached \\S{1,20} connection to )(.*)$`,
  captures: {
    1: { name: scopes.chatter },
    2: { name: scopes.event },
    3: { name: scopes.eventArgument },
  },
});

/** sendmail -v, mailx -v and s-nail -v; what has `>>> ` alone in front is coloured as any prefixed dialogue. */
export const sendmailVerbose: GrammarDialect = {
  id: 'sendmail-verbose',
  comment: 'Lines of a relay behind 050, lines of s-nail, and what these programs say of their connections.',
  forms: [nested, snail],
  patterns: [
    connection('(?:050 )?\\S[^\\n]{0,200}?\\.\\.\\. '),
    ...sideLines(nested),
    { match: '^050 .*$', name: scopes.chatter },
    ...sideLines(snail),
    {
      match: '^(?:Closing connection to |Resolving host )\\S.*$|^\\S{1,200}\\.\\.\\. Sent \\(.*$',
      name: scopes.chatter,
    },
  ],
};

export const sendmailTraffic: GrammarDialect = {
  id: 'sendmail-traffic',
  comment: 'The file of sendmail -X: the number of a process, and what it received and sent.',
  forms: [receives, sends],
  patterns: [
    {
      match: `^(${process})(=== (?:CONNECT|EXEC) )(.*)$`,
      captures: {
        1: { name: scopes.timeTag },
        2: { name: scopes.sessionEvent },
        3: { name: scopes.eventArgument },
      },
    },
    ...sideLines(receives),
    ...sideLines(sends),
    {
      match: `^(${process})([<>=]{3}(?: |$))`,
      captures: { 1: { name: scopes.timeTag }, 2: { name: scopes.eventMark } },
    },
  ],
};

export const sendmailBounce: GrammarDialect = {
  id: 'sendmail-bounce',
  comment: 'What stands around the exchange in a bounce; its lines are coloured as a prefixed dialogue.',
  forms: [],
  patterns: [
    { match: '^[ ]{0,4}-{5} Transcript of session follows -{5}\\r?$', name: scopes.sessionEvent },
    {
      match: '^(\\.\\.\\. while talking to |While talking to )(.*?)(\\.?:)$',
      captures: { 1: { name: scopes.event }, 2: { name: scopes.eventArgument }, 3: { name: scopes.event } },
    },
  ],
};
