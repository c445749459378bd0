import type { LineForm } from '../lineForm';
import { markedLines, sideLines } from '../lines';
import { type GrammarDialect, use } from '../rule';
import { scopes } from '../scopes';
import { anyCommand } from '../words';

const head = '(?:\\[\\d{4}-[\\d T:.Z-]{5,30}\\] )?(?:TRACE|DEBUG|INFO|WARN|ERROR|FATAL) {1,2}';
const connection = '(?:\\[#?[A-Za-z0-9+/_=-]{1,40}\\] ){1,2}';

const form: LineForm = {
  id: 'nodemailer',
  client: 'C:',
  server: 'S:',
  lead: `()(${head}${connection})`,
  command: anyCommand,
  folds: 'none',
  // Lines of the message have no mark, and those of several connections stand among one another.
  message: 'hidden',
  interleaved: true,
  others: [],
};

const event = (words: string) => ({
  match: `^(${head}(?:${connection})?)(${words})(.*)$`,
  captures: { 1: { name: scopes.timeTag }, 2: { name: scopes.event }, 3: { name: scopes.eventArgument } },
});

/** An entry of a logger that writes JSON: the text between its quotes. */
const json = (tnx: string, mark: string, line: string, rules: string) => ({
  match: `^(\\{(?=.*"tnx"\\s?:\\s?"(${tnx})").*?"(?:msg|message)"\\s?:\\s?")((?:[^"\\\\]|\\\\.)*)(".*)$`,
  name: line,
  captures: {
    1: { name: scopes.timeTag },
    2: { name: mark },
    3: { patterns: use(rules) },
    4: { name: scopes.timeTag },
  },
});

/** What Nodemailer logs. */
export const nodemailer: GrammarDialect = {
  id: 'nodemailer',
  comment: 'Times, levels and connections of Nodemailer before C: and S:, and the same as JSON.',
  forms: [form],
  patterns: [
    json('client', scopes.clientMark, scopes.metaClientLine, 'command'),
    json('server', scopes.serverMark, scopes.metaServerLine, 'reply'),
    ...sideLines(form),
    ...markedLines(form),
    event(
      '(?:Secure connection|Connection) established to |Connection upgraded with |Closing connection to |Connection closed',
    ),
    { match: `^(?!.*(?:CLIENT|SERVER) ->)(?:(?=\\[)${head}|${head}${connection}).*$`, name: scopes.chatter },
  ],
};
