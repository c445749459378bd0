import { markedLines, sideLines } from '../lines';
import type { GrammarDialect, Rule } from '../rule';
import { scopes } from '../scopes';
import { anyCommand } from '../words';

const others: Rule[] = [
  {
    match: '^([ \\t]*\\*\\*\\*)(?=[ \\t]).*$',
    name: scopes.toolError,
    captures: { 1: { name: scopes.eventMark } },
  },
  { match: '^[ \\t]*={3,4}(?=[ \\t]|$|tls).*$', name: scopes.chatter },
  // --show-raw-text: the bytes of the line before or after.
  { match: '^(?:<  |  >|<~ | ~>) {1,3}[0-9a-f]{4}:.*$', name: scopes.chatter },
];

const form = {
  id: 'swaks',
  // A blank opens the client's hints; pasted text often lost it. ~ is TLS, ** an error before or in the reply.
  client: '(?: ?->| ?~>|\\*\\*>|\\*~>)',
  server: '(?:<[-~] |<[-~]$|<\\*\\*|<~\\*)',
  lead: '([ \\t]*?)()',
  command: anyCommand,
  folds: 'none',
  message: 'shown',
  others,
  cut: '=== Connection closed',
} as const;

/** swaks: a hint of three characters before each line. */
export const swaks: GrammarDialect = {
  id: 'swaks',
  comment: 'Hints of swaks: -> and <-, ~> and <~ in TLS, ** for errors, === for information.',
  forms: [form],
  patterns: [...others, ...sideLines(form), ...markedLines(form)],
};
