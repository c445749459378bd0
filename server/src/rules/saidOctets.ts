import { octetLength } from '../notation/byteNotation';
import type { Place } from '../session/exchange';

/**
 * Octets of a line as it was said, without its line end. Of a very long one only the beginning is kept (analysis/follow.ts): what is
 * left out counts as one octet for each character.
 */
export function saidOctets(text: string, { start, end }: Place): number {
  return octetLength(text) + Math.max(0, end - start - text.length);
}
