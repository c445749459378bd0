import type { Place } from '../session/exchange';
import type { OfferedKeyword } from '../session/offer';
import type { Span } from '../syntax/pathCommand';
import { partOf } from './spanPlace';

/** Where a piece of a keyword line stands in the transcript; the keyword itself where no piece is named. */
export function offerPlace({ line, span }: OfferedKeyword, piece: Span = span): Place {
  return partOf(line, piece.start, piece.end);
}
