import type { GrammarDialect } from '../rule';
import { scopes } from '../scopes';

const time =
  '(?:(?:\\d{4}[-/]\\d\\d[-/]\\d\\d )?\\d\\d:\\d\\d:\\d\\d\\.\\d{1,9}|\\d{9,10}\\.\\d{1,9}|\\+\\d{1,12}\\.\\d{1,9}) ';

/** What stands around the packets of tcpdump and ngrep; the lines in them are bare. */
export const packetDumps: GrammarDialect = {
  id: 'packet-dumps',
  comment:
    'tcpdump -A and -X, ngrep: the line above each packet, rows of hexadecimal digits, the headers of IP and TCP as text.',
  forms: [],
  patterns: [
    {
      match: `^(${time})?(?=(?:\\S{1,40} ){0,12}?(?:IP6? |ethertype ))(.{0,200}? > \\S{1,255}: (?:Flags \\[|tcp \\d|[SFRPUWE.]{1,6} ).*|IP6? \\(.*)$`,
      captures: { 1: { name: scopes.timeTag }, 2: { name: scopes.heading } },
    },
    { match: '^ {4}\\S{1,255}\\.[\\w-]{1,30} > \\S{1,255}: Flags \\[.*$', name: scopes.heading },
    {
      match: `^(T )(${time})?(\\S{1,255}:\\d{1,5} -> \\S{1,255}:\\d{1,5} \\[[A-Z]{0,8}\\](?: #\\d{1,12})?)(?=\\s|$)`,
      captures: { 1: { name: scopes.heading }, 2: { name: scopes.timeTag }, 3: { name: scopes.heading } },
    },
    { match: '^(?:input|interface|filter|match): .*$', name: scopes.chatter },
    {
      match: '^([ \\t]{1,8}0x[0-9a-f]{4,8}:) {1,2}((?:[0-9a-f]{4} ){0,7}[0-9a-f]{2,4})(?: {2}.*)?$',
      captures: { 1: { name: scopes.timeTag }, 2: { name: scopes.byteNotation } },
    },
    {
      match: '^ {2}((?:[0-9a-f]{2} {1,4}){1,15}[0-9a-f]{2}|[0-9a-f]{2}) {4,}.*$',
      captures: { 1: { name: scopes.byteNotation } },
    },
    { match: '^E\\.[^\\n]{0,2}.[^ \\n]?[^\\n]{0,6}@\\.[^\\n]*$', name: scopes.chatter },
  ],
};
