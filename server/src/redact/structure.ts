import { commandParts } from './commandParts';
import { contentParts } from './contentParts';
import type { Part } from './piece';
import type { Recorded } from './recorded';
import { remarkParts } from './remarkParts';
import { replyParts } from './replyParts';
import type { What } from './scanText';

/**
 * A part of a transcript of which its place says what it is.
 *
 * `name` is the display name of a person, encoded words included; `mailbox` is `local@domain`, or a local part alone; `subject`
 * and `body` are text of a message; `key` is a line of a private key; `structure` are words of the protocol, that must stay.
 */
export interface Placed extends Part {
  readonly what: What | 'name' | 'mailbox' | 'subject' | 'body' | 'key' | 'structure';
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
  return placed;
}
