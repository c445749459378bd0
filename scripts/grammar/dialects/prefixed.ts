import { type LineForm, timedLead } from '../lineForm';
import { markedLines, sideLines } from '../lines';
import { type GrammarDialect, type Rule, use } from '../rule';
import { scopes } from '../scopes';
import { anyCommand } from '../words';

const common = {
  lead: timedLead,
  command: anyCommand,
  folds: 'deeper',
  message: 'shown',
  others: use('tool-lines'),
} as const;

/** Marks that always mean the same side. */
const words: LineForm = {
  ...common,
  id: 'words',
  client: '(?:C|(?i:client))>|(?i:client):|send:|\\\\?>>>putline>>>',
  server: '(?:S|(?i:server))>|(?i:server):|recv:|\\\\?<<<getline<<<',
};

/** PHPMailer; other logs put their own columns before it. */
const phpMailer: LineForm = {
  ...common,
  id: 'php-mailer',
  client: 'CLIENT -(?:>|&gt;) (?:SERVER|SMTP):',
  server: 'SERVER -(?:>|&gt;) CLIENT:|SMTP -> FROM SERVER:',
  lead: '()(.{0,80}?)',
};

const phpMailerOthers: Rule[] = [
  { match: '^.{0,80}?SMTP (?:ERROR|Error|NOTICE): .*$', name: scopes.toolError },
  { match: '^.{0,40}?Connection: (?:opening|opened|closing|closed)(?: .*)?$', name: scopes.chatter },
];

/** Arrows, which tools and authors use both ways, so that the text has to decide where it can. */
const arrows: LineForm = { ...common, id: 'arrows', client: '>{1,3}|-->', server: '<{1,3}|<--' };
const arrowsReversed: LineForm = { ...arrows, id: 'arrows-reversed', client: arrows.server, server: arrows.client };

/** Dialogues with a mark for each side. Another pair of marks is another alternative in one of the forms. */
export const prefixed: GrammarDialect = {
  id: 'prefixed',
  comment: 'A mark before each line: C>/S>, Client:/Server:, CLIENT -> SERVER:, >/<, >>>/<<<, -->/<--.',
  forms: [words, phpMailer, arrows, arrowsReversed],
  patterns: [
    ...phpMailerOthers,
    ...[words, phpMailer].flatMap((form) => [...sideLines(form), ...markedLines(form)]),
    ...[arrows, arrowsReversed].flatMap(sideLines),
    ...markedLines(arrows),
  ],
};
