import type { LineForm } from '../lineForm';
import { markedLines, sideLines } from '../lines';
import type { GrammarDialect } from '../rule';
import { scopes } from '../scopes';
import { anyCommand } from '../words';

/** The columns in front of the summary: a number, a time, addresses, the protocol, the length. */
const columns = '[ \\t]*"?\\d[^\\n]{5,160}?[ \\t"]SMTP(?:/IMF)?"?[ \\t,]+"?\\d{1,7}[ \\t",]+';

const form: LineForm = {
  id: 'wireshark-list',
  client: 'C:',
  server: 'S:',
  lead: `()(${columns})`,
  command: anyCommand,
  folds: 'none',
  message: 'hidden',
  interleaved: true,
  others: [],
};

/** The packet list of Wireshark. */
export const wiresharkList: GrammarDialect = {
  id: 'wireshark-list',
  comment: 'Rows with number, time, addresses, protocol and a summary.',
  forms: [form],
  patterns: [
    { match: `^${columns}(?:C: (?:DATA fragment|Message Body)|from: |subject: ).*$`, name: scopes.chatter },
    ...sideLines(form),
    ...markedLines(form),
    {
      match:
        '^[ \\t]*"?\\d{1,9}"?[ \\t,]+"?\\d[^\\n]{5,160}?[ \\t"](?:TCP|TLS[^ \\t"]{0,8}|SSL[^ \\t"]{0,8}|DNS|SMTP(?:/IMF)?)[ \\t"].*$',
      name: scopes.chatter,
    },
    { match: '^"?No\\.?"?[ \\t,]+"?Time"?[ \\t,].*$', name: scopes.heading },
  ],
};
