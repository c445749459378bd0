import { columnAt } from '../session/columnAt';
import type { Exchange, Place, SaidPlace } from '../session/exchange';
import type { Span } from '../syntax/pathCommand';

/** Where a piece of what was said stands in the transcript. */
export function partOf(place: SaidPlace, start: number, end: number): Place {
  const from = columnAt(place, start);
  const part: Place = { line: place.line, start: from, end: Math.max(from, columnAt(place, end)) };
  return place.columns ? { ...part, notated: true } : part;
}

/**
 * Where a piece of what the client sent stands in the transcript. Of a text that the dialect folds over several lines only
 * the first has a place: what stands behind it is marked at its end.
 */
export function spanPlace({ place }: Pick<Exchange, 'place'>, span: Span): Place {
  return partOf(place, span.start, span.end);
}
