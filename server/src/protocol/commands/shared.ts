import type { Command, CommandState, LineLimit, Pipelining, Replies } from '../commands';
import type { Ref } from '../rfc';

/** All states in which commands are read, but the one after a refusing greeting. */
export const ANY_STATE: readonly CommandState[] = ['GREETED', 'READY', 'MAIL', 'RCPT', 'CHUNK', 'STUCK'];

/** RFC 5321 section 4.5.3.1.4, with nothing added by extensions. */
export const PLAIN_LINE: LineLimit = { base: 512, increments: [] };

export const ANYWHERE: Pipelining = { position: 'anywhere', refs: [{ rfc: 2920, section: '3.1' }] };
export const LAST: Pipelining = { position: 'last', refs: [{ rfc: 2920, section: '3.1' }] };
export const LAST_BY_DEFAULT: Pipelining = { position: 'last-by-default', refs: [{ rfc: 2920, section: '3.1' }] };

export const REPLIES_UNKNOWN: Replies = { intermediate: [], success: [], error: [] };

const FILTER_LISTS: readonly Ref[] = [
  { vendor: 'Snort', text: 'named in the SMTP command lists of Snort 3; no specification found' },
];

/** What is common to vendor verbs of which little is published. */
export const VENDOR = {
  status: 'vendor',
  protocols: [],
  vendors: [],
  syntax: null,
  argument: null,
  parameters: [],
  requiresKeyword: null,
  allowedIn: ['READY'],
  restrictions: [],
  transaction: 'unknown',
  pipelining: LAST_BY_DEFAULT,
  line: PLAIN_LINE,
  replies: REPLIES_UNKNOWN,
  extensionReplies: [],
  timeouts: [],
  notes: [],
} as const satisfies Partial<Command>;

/** What is common to verbs that are known only because filters name them. */
export const NAME_ONLY = {
  ...VENDOR,
  refs: FILTER_LISTS,
  certainty: 'unconfirmed',
} as const satisfies Partial<Command>;
