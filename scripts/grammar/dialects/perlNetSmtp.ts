import type { LineForm } from '../lineForm';
import { markedLines, sideLines } from '../lines';
import type { GrammarDialect } from '../rule';
import { scopes } from '../scopes';
import { anyCommand } from '../words';

const handle = '[A-Za-z:]{0,60}[SL]MTP[A-Za-z:_]{0,40}=[A-Z]{2,10}\\(0x[0-9a-f]{1,16}\\)';

const form: LineForm = {
  id: 'perl-net-smtp',
  client: '>>>',
  server: '<<<',
  lead: `([ \\t]*)((?:[^\\n]{0,120}[ :])??${handle})`,
  command: anyCommand,
  folds: 'none',
  message: 'shown',
  others: [],
};

/** What Perl's Net::SMTP prints: a class and a handle before each line. */
export const perlNetSmtp: GrammarDialect = {
  id: 'perl-net-smtp',
  comment: 'Net::SMTP=GLOB(0x55d0)>>> and <<<, and the list of modules above.',
  forms: [form],
  patterns: [
    ...sideLines(form),
    ...markedLines(form),
    {
      match: '^[ \\t]*[A-Za-z:]{0,60}[SL]MTP[A-Za-z:_]{0,40}>>> [ ]*[A-Za-z:_]+\\([0-9._]+\\)[ \\t]*$',
      name: scopes.chatter,
    },
  ],
};
