import type { Place } from '../session/exchange';
import type { OfferedKeyword } from '../session/offer';
import type { Span } from '../syntax/pathCommand';

/** Where a piece of a keyword line stands in the transcript; the keyword itself where no piece is named. */
export function offerPlace({ line, span }: OfferedKeyword, piece: Span = span): Place {
  const start = Math.min(line.start + piece.start, line.end);
  return { line: line.line, start, end: Math.max(start, Math.min(line.start + piece.end, line.end)) };
}
