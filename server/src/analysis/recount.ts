import type { MessageText } from '../session/messageText';
import { equalPlain } from '../session/plainData';
import type { Running } from '../session/running';
import type { Checkpoint } from './follower';
import type { Segment } from './segment';

/**
 * A change in a long message alters its octets and lines, and so the state in which each segment below begins, but nothing that
 * is found in them: only the end of the message is judged by its size. Where the state differs in nothing else, the counts are
 * put right in the segments that lie in the message, and only the one in which it ends is stale.
 *
 * @param at the segment that begins with `start` now
 * @returns false where more is different: then nothing was done
 */
export function recount(segments: readonly Segment[], at: number, start: Checkpoint): boolean {
  const before = openMessage(segments[at]?.start);
  const now = openMessage(start);
  if (!before || !now || before.message.lines < 2 || now.message.lines < 2) return false;
  const octets = now.message.octets - before.message.octets;
  const stored = now.message.stored - before.message.stored;
  const lines = now.message.lines - before.message.lines;
  const { message } = before;
  const old = { ...message };
  Object.assign(message, { octets: now.message.octets, stored: now.message.stored, lines: now.message.lines });
  if (!equalPlain(start, segments[at]?.start)) {
    Object.assign(message, old);
    return false;
  }
  for (let next = at + 1; ; next++) {
    const segment = segments[next];
    const open = openMessage(segment?.start);
    // The message, or the text, ends in the segment before.
    if (!segment || !open || !isSame(open.running, before.running)) {
      segments[next - 1]!.stale = true;
      return true;
    }
    open.message.octets += octets;
    open.message.stored += stored;
    open.message.lines += lines;
    if (segment.stale) return true;
  }
}

interface OpenMessage {
  readonly running: Running;
  readonly message: MessageText;
}

/** The message that is being sent, where there is but one session. */
function openMessage(start: Checkpoint | undefined): OpenMessage | undefined {
  const running = start?.sessions.length === 1 ? start.sessions[0]?.[1] : undefined;
  const { state } = running?.run ?? {};
  if (!running || state?.phase !== 'content' || state.pending.length > 0) return undefined;
  return { running, message: state.message };
}

/** Whether nothing was said between but lines of the message. */
function isSame(running: Running, other: Running): boolean {
  return (
    running.session.line === other.session.line && running.session.exchanges.length === other.session.exchanges.length
  );
}
