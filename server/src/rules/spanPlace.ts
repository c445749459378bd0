import type { Exchange, Place } from '../session/exchange';
import type { Span } from '../syntax/pathCommand';

/**
 * Where a piece of what the client sent stands in the transcript. Of a text that the dialect folds over several lines only
 * the first has a place: what stands behind it is marked at its end.
 */
export function spanPlace({ place }: Pick<Exchange, 'place'>, span: Span): Place {
  const start = Math.min(place.start + span.start, place.end);
  return { line: place.line, start, end: Math.max(start, Math.min(place.start + span.end, place.end)) };
}
