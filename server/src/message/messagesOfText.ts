import type { LineWalk } from '../analysis/lineBlocks';
import type { DetectedDialect } from '../dialects/detect';
import { joinOctets } from '../notation/joinOctets';
import { followMessages } from './messageReader';
import type { MessageSummary } from './messageSummary';

/** The messages of a text that an editor has open, read in slices. Not to be gone on with when the text has changed. */
export interface MessagesOfText {
  /** @param isOver asked now and then whether the slice is over; gives back whether all was read */
  advance(isOver: () => boolean): boolean;
  /** What was found, when all was read: in the order of sessions and messages. */
  readonly messages: readonly MessageSummary[];
  /** The octets of the message that is wanted. */
  octets(): Uint8Array;
}

export function messagesOfText(
  walk: LineWalk,
  dialect: DetectedDialect,
  wanted: { readonly session: number; readonly message: number } | undefined,
): MessagesOfText {
  const messages: MessageSummary[] = [];
  const pieces: Uint8Array[] = [];
  const follower = followMessages(dialect, {
    octets(session, message, octets) {
      if (session === wanted?.session && message === wanted.message) pieces.push(octets);
    },
    message: (summary) => void messages.push(summary),
  });
  let number = 0;
  let isMore = walk.next();
  let isRead = false;
  return {
    messages,
    advance(isOver) {
      while (isMore) {
        const { text } = walk;
        isMore = walk.next();
        follower.line(text, number++, isMore ? walk.text : undefined);
        if (number % BETWEEN_QUESTIONS === 0 && isOver()) return false;
      }
      if (isRead) return true;
      isRead = true;
      follower.end();
      messages.sort((a, b) => a.session - b.session || a.message - b.message);
      return true;
    },
    octets: () => joinOctets(pieces),
  };
}

/** Lines between two looks at the clock. */
const BETWEEN_QUESTIONS = 256;
