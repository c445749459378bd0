import { patterns } from '../patterns';
import { type Rule, use } from '../rule';
import { scopes } from '../scopes';
import { commandBefore } from '../words';

/** How lines look in which the text stands in quotes: each text is a regular expression without groups. */
export interface QuotedForm {
  readonly head: string;
  /** The mark in front of the text, with the opening quote where it has one. */
  readonly client: string;
  readonly server: string;
}

/** A line end as a string literal shows it, and the quote behind. */
const END = '((?:\\\\r|\\\\n|\\\\015|\\\\012)*)(["\']?)';

const command = commandBefore('[ \\t\\\\"\']|$');

/** The rules for such lines: replies, commands, and what else the sides say. */
export function quotedLines({ head, client, server }: QuotedForm): Rule[] {
  return [
    serverLine(head, server, '250[ -](?=[A-Z][A-Z0-9-]*(?:[ \\t=\\\\"\']|$)).*?', 'keyword-reply'),
    serverLine(head, server, '\\d{3}(?:[ -].*?)?', 'reply'),
    clientLine(head, client, `(?=${command}).*?`, 'command'),
    serverLine(head, server, '.*?', 'reply-text'),
    clientLine(head, client, patterns.base64Line, 'auth-response'),
    clientLine(head, client, '.*?', 'command-continuation'),
  ];
}

function serverLine(head: string, mark: string, text: string, reader: string): Rule {
  return {
    match: `^(${head})(${mark})(${text})${END}$`,
    captures: {
      1: { name: scopes.timeTag },
      2: { name: scopes.serverMark },
      3: { patterns: use(reader) },
      4: { name: scopes.byteNotation },
    },
    name: scopes.metaServerLine,
  };
}

function clientLine(head: string, mark: string, text: string, reader: string): Rule {
  return {
    match: `^(${head})(${mark})(${text})${END}$`,
    captures: {
      1: { name: scopes.timeTag },
      2: { name: scopes.clientMark },
      3: { name: scopes.metaCommand, patterns: use(reader) },
      4: { name: scopes.byteNotation },
    },
    name: scopes.metaClientLine,
  };
}
