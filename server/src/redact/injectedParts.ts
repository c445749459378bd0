import { injectionIn } from '../syntax/injection';
import type { Recorded } from './recorded';
import type { Placed } from './structure';

/** Line breaks in the middle of lines, with the commands and fields behind them: what they are must still be seen. */
export function injectedParts(recorded: Recorded, placed: Placed[]): void {
  for (const { side, place } of recorded.said) {
    const piece = side === 'client' ? recorded.pieceAt(place.line, place.start) : undefined;
    const injection = piece && injectionIn(piece.text);
    if (!piece || !injection) continue;
    const { start, end, behind } = injection;
    const words = behind === '' ? undefined : BEHIND.exec(piece.text.slice(end, end + LONGEST));
    placed.push({ piece, start, end: end + (words?.[0].length ?? 0), what: 'kept' });
  }
}

/** A command, with FROM or TO, or the name of a header field. */
const BEHIND = /^[ .>]{0,4}(?:(?:MAIL|RCPT)(?: |%20|\+|:){0,8}(?:FROM|TO)|[A-Za-z-]{2,32}(?::|%3a)?)/i;
const LONGEST = 64;
