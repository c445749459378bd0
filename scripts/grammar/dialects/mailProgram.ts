import type { LineForm } from '../lineForm';
import { markedLines, sideLines } from '../lines';
import type { GrammarDialect } from '../rule';
import { scopes } from '../scopes';
import { anyCommand } from '../words';

/** What a logger puts in front; a bound keeps long lines cheap. */
const before = '[^\\n]{0,120}?';

const form = (id: string, lead: string, client: string, server: string, message: LineForm['message']): LineForm => ({
  id: `mail-program-${id}`,
  client,
  server,
  lead,
  command: anyCommand,
  folds: 'none',
  message,
  others: [],
});

const named = (name: string) => `${before}${name}(?:\\[\\d{1,10}\\])?: +`;

const forms: readonly LineForm[] = [
  form(
    'named',
    `([ \\t]*)((?:\\[?\\d\\d:\\d\\d:\\d\\d\\] +|${named('fetchmail')})?)`,
    '(?:E?SMTP|LMTP)>',
    '(?:E?SMTP|LMTP)<',
    'hidden',
  ),
  form('thunderbird', `()(${before})`, 'mailnews\\.smtp: C:', 'mailnews\\.smtp: S:', 'hidden'),
  form('nspr', `()(${before})`, 'SMTP (?:Send:|>>>)', 'SMTP (?:Response:|<<<)', 'hidden'),
  form('ssmtp', '([ \\t]*)()', '\\[->\\]', '\\[<-\\]', 'shown'),
  form('posttls-finger', `()(${named('posttls-finger')})`, '>', '<', 'hidden'),
  // The other marks of CheckTLS are those of the prefixed form.
  form(
    'checktls',
    '([ \\t]*)((?:\\[\\d{1,6}\\.\\d{1,6}\\][ \\t]*)?)',
    '~~>|\\x{2011}\\x{2011}>',
    '<~~|<\\x{2011}\\x{2011}',
    'shown',
  ),
];

/** The logs of mail programs, each with marks of its own. */
export const mailProgram: GrammarDialect = {
  id: 'mail-program',
  comment: 'fetchmail, Claws Mail, Sylpheed, Thunderbird, K-9 Mail, sSMTP, posttls-finger and CheckTLS.',
  forms,
  patterns: [
    {
      match: `^(${before}(?<!\\S))((?:E?SMTP|LMTP)>) ?(\\.) (\\(EOM\\))$`,
      captures: {
        1: { name: scopes.timeTag },
        2: { name: scopes.clientMark },
        3: { name: scopes.endOfData },
        4: { name: scopes.stageDirection },
      },
    },
    ...forms.flatMap((one) => [...sideLines(one), ...markedLines(one)]),
    {
      match: `^${before}SMTP (?:entering state|Connecting to): .*$|^${before}mailnews\\.smtp: .*$`,
      name: scopes.chatter,
    },
    { match: `^(?:${named('fetchmail')}|${named('posttls-finger')}).*$`, name: scopes.chatter },
    {
      match:
        '^(?:\\[?\\d\\d:\\d\\d:\\d\\d\\] +)?(?:POP3|IMAP4?|NNTP)[<>].*$|^\\* (?:Account .{0,80})?Connecting to SMTP server: .*$',
      name: scopes.chatter,
    },
    { match: '^\\*{2,3} [Ee]rror occurred .*$', name: scopes.toolError },
    {
      match: '^(?:\\[\\d{1,6}\\.\\d{1,6}\\][ \\t]*(?![-~<\\x{2011}])\\S|___TRANSCRIPT BEGINS|Trying TLS on ).*$',
      name: scopes.chatter,
    },
  ],
};
