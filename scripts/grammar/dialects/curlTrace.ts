import { type GrammarDialect, use } from '../rule';
import { scopes } from '../scopes';
import { anyCommand } from '../words';

const offset = '^([0-9a-f]{4,8}:) ';

/** Blocks of curl --trace: the line above says who speaks, so that the text decides here. */
export const curlTrace: GrammarDialect = {
  id: 'curl-trace',
  comment: 'curl --trace and --trace-ascii: heads of blocks, rows of octets or text.',
  forms: [],
  patterns: [
    {
      match:
        '^[\\d:.]{0,20} ?(?:\\[\\d{1,9}-[\\dx]{1,9}\\] )?(?:== Info: .*|(?:=> Send|<= Recv) (?:header|data|SSL data), \\d+ bytes? .*)$',
      name: scopes.chatter,
    },
    {
      match: `${offset}((?:[0-9a-f]{2} ){1,16})(.*)$`,
      captures: { 1: { name: scopes.timeTag }, 2: { name: scopes.byteNotation }, 3: { name: scopes.chatter } },
    },
    {
      match: `${offset}(\\d{3}[ -].*)$`,
      captures: { 1: { name: scopes.timeTag }, 2: { patterns: use('reply') } },
      name: scopes.metaServerLine,
    },
    {
      match: `${offset}(?=${anyCommand})(.*)$`,
      captures: { 1: { name: scopes.timeTag }, 2: { name: scopes.metaCommand, patterns: use('command') } },
      name: scopes.metaClientLine,
    },
    { match: `${offset}.*$`, captures: { 1: { name: scopes.timeTag } } },
  ],
};
