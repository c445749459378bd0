import { markedLines, sideLines } from '../lines';
import { type GrammarDialect, use } from '../rule';
import { scopes } from '../scopes';
import { anyCommand } from '../words';

const form = {
  id: 'postfix-notice',
  client: 'In: ?',
  server: 'Out:',
  lead: '( ?)()',
  command: anyCommand,
  // Postfix folds lines at 78 columns, at any blank, onto lines that begin with five.
  folds: { line: ' {4,}\\S' },
  message: 'hidden',
  others: [],
} as const;

/** The notice that Postfix sends to the postmaster about a session with errors. */
export const postfixNotice: GrammarDialect = {
  id: 'postfix-notice',
  comment: 'In: and Out: of a Postfix notice, with folded lines, and the mail around them.',
  forms: [form],
  patterns: [
    ...sideLines(form),
    ...markedLines(form),
    { match: '^Transcript of session follows\\.$', name: scopes.heading },
    { match: '^Session aborted, reason: .*$', name: scopes.toolError },
    { match: '^For other details, see the local mail logfile$', name: scopes.chatter },
    {
      begin:
        '^((?i:Return-Path|Received|X-Original-To|Delivered-To|Date|From|To|Cc|Subject|Message-Id|Mime-Version|Content-[A-Za-z-]+|X-[A-Za-z-]+))(:)(?:[ \\t](.*))?$',
      beginCaptures: {
        1: { name: scopes.headerName },
        2: { name: scopes.headerSeparator },
        3: { name: scopes.headerValue, patterns: use('header-value') },
      },
      end: '^(?![ \\t]+\\S)',
      contentName: scopes.headerValue,
      patterns: use('header-value'),
    },
  ],
};
