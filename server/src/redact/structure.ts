import { commandParts } from './commandParts';
import { contentParts } from './contentParts';
import { injectedParts } from './injectedParts';
import type { Part } from './piece';
import type { Recorded } from './recorded';
import { remarkParts } from './remarkParts';
import { replyParts } from './replyParts';
import type { What } from './scanText';
import type { Steps } from './steps';

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
export function* structureOf(recorded: Recorded): Steps<Placed[]> {
  const placed: Placed[] = [];
  const { sessions } = recorded;
  for (const [at, session] of sessions.entries()) {
    yield (0.4 * at) / sessions.length;
    commandParts(recorded, session, placed);
    replyParts(recorded, session, placed);
  }
  yield 0.4;
  contentParts(recorded, placed);
  yield 0.6;
  remarkParts(recorded, placed);
  yield 0.8;
  injectedParts(recorded, placed);
  return placed;
}
