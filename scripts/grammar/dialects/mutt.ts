import type { LineForm } from '../lineForm';
import { markedLines, sideLines } from '../lines';
import type { GrammarDialect } from '../rule';
import { scopes } from '../scopes';
import { anyCommand } from '../words';

const time = '\\[\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\](?:<\\d> ?)?';

const form: LineForm = {
  id: 'mutt',
  client: '\\d{1,4}>',
  server: '\\d{1,4}<',
  lead: `()((?:${time} (?:[a-z_]{1,40}\\(\\) )?)?)`,
  command: anyCommand,
  folds: 'none',
  message: 'shown',
  others: [],
};

/** The debug file of Mutt: the number of the connection before the signs. */
export const mutt: GrammarDialect = {
  id: 'mutt',
  comment: 'N> and N< behind the times of the debug file of Mutt.',
  forms: [form],
  patterns: [
    ...sideLines(form),
    ...markedLines(form),
    { match: `^${time} (?!.* -> )(?![<>] ).*$`, name: scopes.chatter },
  ],
};
