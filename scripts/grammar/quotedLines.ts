import type { Rule } from './rule';
import { use } from './rule';
import { scopes } from './scopes';

/** How a program writes what went over the wire as string literals. Each text is a regular expression. */
export interface QuotedForm {
  /** What may stand before the mark: one group. */
  readonly lead: string;
  readonly client: string;
  readonly server: string;
}

/**
 * The rules for lines with a mark and a string literal. A literal of one wire line is read as that line, without its escaped
 * line end; one of several is a message, in which only the escapes are told apart.
 */
export function quotedLines({ lead, client, server }: QuotedForm): Rule[] {
  const open = (mark: string) => `^${lead}(${mark})[ \\t]*([bu]?['"])`;
  const one = (text: string) => `(?!.*\\\\r\\\\n[^'"])(${text})((?:\\\\r\\\\n)?['"][ \\t]*)?$`;
  const several = (mark: string, scope: string, name: string, text: string): Rule => ({
    match: `${open(mark)}(.*)$`,
    name,
    captures: {
      1: { name: scopes.timeTag },
      2: { name: scope },
      3: { name: scopes.quote },
      4: { patterns: [...literalText, { match: '[^\\\\]+|\\\\', name: text }] },
    },
  });
  const marks = { 1: { name: scopes.timeTag }, 3: { name: scopes.quote }, 5: { patterns: literalText } };
  return [
    {
      match: `${open(server)}${one('\\d{3}(?:[ \\t-].*?)?')}`,
      name: scopes.metaServerLine,
      captures: { ...marks, 2: { name: scopes.serverMark }, 4: { patterns: use('reply') } },
    },
    {
      match: `${open(client)}${one('.*?')}`,
      name: scopes.metaClientLine,
      captures: { ...marks, 2: { name: scopes.clientMark }, 4: { name: scopes.metaCommand, patterns: use('command') } },
    },
    several(server, scopes.serverMark, scopes.metaServerLine, scopes.metaReplyText),
    several(client, scopes.clientMark, scopes.metaClientLine, scopes.body),
  ];
}

const literalText: readonly Rule[] = [
  { match: '\\\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|[0-7]{1,3}|.)', name: scopes.escape },
  { match: '[\'"][ \\t]*$', name: scopes.quote },
];
