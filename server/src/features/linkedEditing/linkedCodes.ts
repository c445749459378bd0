import { locate } from '../../analysis/locate';
import type { Snapshot } from '../../analysis/snapshot';
import type { Place } from '../../session/exchange';

/**
 * The codes of all lines of a reply, where the position is in one of them: they are one code (RFC 5321 section 4.2.1), so that a
 * change of one is meant for all. Undefined elsewhere, and where a line shows otherwise what was said.
 */
export function linkedCodes(
  snapshot: Snapshot,
  { line, character }: { line: number; character: number },
): Place[] | undefined {
  const spot = locate(snapshot, line, character);
  if (spot?.kind !== 'reply' || character < spot.column || character > spot.column + CODE) return undefined;
  const { lines, code } = spot.reply;
  if (lines.length < 2 || code === 0) return undefined;
  if (lines.some((one) => one.columns || one.parsed.code !== code)) return undefined;
  return lines.map(({ line: at, start }) => ({ line: at, start, end: start + CODE }));
}

const CODE = 3;
