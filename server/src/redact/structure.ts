import { commandParts } from './commandParts';
import { contentParts } from './contentParts';
import { injectedParts } from './injectedParts';
import type { Part } from './piece';
import type { Recorded } from './recorded';
import { remarkParts } from './remarkParts';
import { replyParts } from './replyParts';
import type { What } from './scanText';

/**
 * A part of a transcript of which its place says what it is.
 *
 * `name` is the display name of a person, encoded words included; `mailbox` is `local@domain`, or a local part alone; `subject`
 * and `body` are text of a message; `key` is a line of a private key, `key-mark` a word of the lines around it; `structure` are
 * words of the protocol, which stay unless something else is said to be there, and `kept` is what stays in any case.
 */
export interface Placed extends Part {
  readonly what: What | 'name' | 'mailbox' | 'subject' | 'body' | 'key' | 'key-mark' | 'kept' | 'structure';
}

/** All that can be told by its place. */
export function structureOf(recorded: Recorded): Placed[] {
  const placed: Placed[] = [];
  for (const session of recorded.sessions) {
    commandParts(recorded, session, placed);
    replyParts(recorded, session, placed);
  }
  contentParts(recorded, placed);
  remarkParts(recorded, placed);
  injectedParts(recorded, placed);
  return placed;
}
