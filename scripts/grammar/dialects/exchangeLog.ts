import { type GrammarDialect, type Rule, use } from '../rule';
import { scopes } from '../scopes';
import { commandBefore } from '../words';

/** The columns in front of the event. */
const before = '[ \\t]*\\d{4}-\\d\\d-\\d\\dT[\\d:.]{8,16}Z?,(?:[^,\\n]{0,200},){1,5}';
/** The context behind the data. */
const behind = '(?:"?,(?:"[^"]*"?|[^,"]*))?';

const command = commandBefore('[ \\t",]|$');

function row(text: string, patterns: string, mark: string, line: string): Rule {
  return {
    match: `^(${before})([<>])(,"?)(${text})(${behind})$`,
    captures: {
      1: { name: scopes.timeTag },
      2: { name: mark },
      4: { patterns: use(patterns) },
      5: { name: scopes.chatter },
    },
    name: line,
  };
}

/** The protocol logs of Exchange, whose events mean sent and received, so that the text decides. */
export const exchangeLog: GrammarDialect = {
  id: 'exchange-log',
  comment: 'Rows of the protocol logs of Exchange: time, columns, an event, what was said.',
  forms: [],
  patterns: [
    row('250[ -](?=[A-Z][A-Z0-9-]*(?:[ \\t=,]|$)).*?', 'keyword-reply', scopes.serverMark, scopes.metaServerLine),
    row('\\d{3}(?:[ -].*?)?', 'reply', scopes.serverMark, scopes.metaServerLine),
    row(`(?=${command}).*?`, 'command', scopes.clientMark, scopes.metaClientLine),
    row('.*?', 'command-continuation', scopes.clientMark, scopes.metaClientLine),
    {
      match: `^(${before})([+*-])(,.*)$`,
      captures: { 1: { name: scopes.timeTag }, 2: { name: scopes.eventMark }, 3: { name: scopes.chatter } },
    },
  ],
};
