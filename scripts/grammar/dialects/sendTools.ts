import type { LineForm } from '../lineForm';
import { markedLines, sideLines } from '../lines';
import type { GrammarDialect } from '../rule';
import { scopes } from '../scopes';
import { anyCommand } from '../words';

const common = { command: anyCommand, folds: 'none', others: [] } as const;

/** PEAR Net_SMTP and Roundcube: the message goes on below a mark, without another one. */
const pear: LineForm = {
  ...common,
  id: 'pear-net-smtp',
  client: 'Send:',
  server: 'Recv:',
  lead: '([ \\t]*)(DEBUG: |\\[[^\\]]{8,40}\\]: <[^<> ]{1,60}> )',
  message: 'shown',
};

/** sendEmail: the lines of a reply are put into one. */
const sendemail: LineForm = {
  ...common,
  id: 'sendemail',
  client: 'Sending:(?: (?=\\t))?',
  server: 'Received:(?: (?=\\t))?',
  lead: '()(.{0,120}?\\[\\d{1,10}\\]: [A-Z]{4,8} => )',
  message: 'hidden',
};

/** The Node module sendmail: domains stand between the mark's words. */
const nodeSendmail: LineForm = {
  ...common,
  id: 'node-sendmail',
  client: 'send [^ <>]{1,260} ?>',
  server: 'recv [^ <>]{1,260} ?>',
  lead: '([ \\t]*)()',
  message: 'shown',
};

const forms = [pear, sendemail, nodeSendmail];

/** Programs that say of each line that it was sent or received. */
export const sendTools: GrammarDialect = {
  id: 'send-tools',
  comment: 'PEAR Net_SMTP, Roundcube, sendEmail and the Node module sendmail.',
  forms,
  patterns: [
    ...forms.flatMap((form) => [...sideLines(form), ...markedLines(form)]),
    { match: '^.{0,120}?\\[\\d{1,10}\\]: (?:ERROR|WARNING) => .*$', name: scopes.toolError },
    { match: '^.{0,120}?\\[\\d{1,10}\\]: (?:DEBUG|INFO|SUCCESS|NOTICE) => .*$', name: scopes.chatter },
    { match: '^MX connection created: .*$', name: scopes.chatter },
  ],
};
