import { HYPHEN } from './chars';
import type { ConnectionEvent, Side, Utterance } from './dialect';
import { clientSaid } from './lastSaid';
import { looksLikeReply } from './looksLikeReply';

/** Whether the text of a message or of a chunk follows, which a log does not show that leaves out messages. */
export function hidesMessage(text: string, start: number, end: number, side: Side): boolean {
  const first = text.charCodeAt(start);
  if (side === 'server') {
    return (
      first === 51 &&
      text.startsWith('354', start) &&
      text.charCodeAt(start + 3) !== HYPHEN &&
      looksLikeReply(text, start, end)
    );
  }
  return (first | 32) === 98 && clientSaid(text, start) === 'chunk';
}

/** What a log says that leaves out messages: behind what asks for one, the omission. */
export function withOmission(said: Utterance, line: string): Utterance | readonly [Utterance, ConnectionEvent] {
  const { text = line, start, end, side, session } = said;
  const hides =
    said.text === undefined ? hidesMessage(line, start, end, side) : hidesMessage(text, 0, text.length, side);
  if (!hides) return said;
  const omitted: ConnectionEvent = { kind: 'event', event: 'omitted', start: end, end, side: 'client' };
  return [said, session === undefined ? omitted : { ...omitted, session }];
}
