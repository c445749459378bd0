import type { Place, Reply } from '../session/exchange';
import { partOf } from './spanPlace';

/** Where a reply’s code stands in its first line; undefined for a reply without lines. */
export function replyPlace({ lines }: Reply): Place | undefined {
  const first = lines[0];
  return first && partOf(first, 0, 3);
}
