import { type GrammarDialect, use } from '../rule';
import { scopes } from '../scopes';

const field = (name: string, type: string) => `^([ \\t]*\\[\\d{1,2}\\] ${name}: ${type} *=)`;

/** Blocks of Zeek's event dump: a field for each part of what was said. */
export const zeekEvents: GrammarDialect = {
  id: 'zeek-events',
  comment: 'Events smtp_request and smtp_reply with their fields.',
  forms: [],
  patterns: [
    { match: '^(?:\\d{1,12}\\.\\d{1,9}|X+\\.X+) [a-z][a-z0-9_]{2,60}$', name: scopes.heading },
    {
      match: `${field('code', 'count')} ?(\\d{3})$`,
      captures: { 1: { name: scopes.timeTag }, 2: { patterns: use('reply') } },
    },
    {
      match: `${field('command', 'string')} ?(.*)$`,
      captures: { 1: { name: scopes.timeTag }, 2: { patterns: use('command') } },
    },
    {
      match: `${field('arg', 'string')} ?(.*)$`,
      captures: { 1: { name: scopes.timeTag }, 2: { patterns: use('path-keyword', 'arguments') } },
      name: scopes.metaClientLine,
    },
    {
      match: `${field('msg', 'string')} ?(.*)$`,
      captures: { 1: { name: scopes.timeTag }, 2: { name: scopes.metaReplyText, patterns: use('reply-text') } },
      name: scopes.metaServerLine,
    },
    { match: '^[ \\t]*\\[\\d{1,2}\\] [a-z_]{1,30}: [a-z]{1,20} *=.*$', name: scopes.chatter },
  ],
};
