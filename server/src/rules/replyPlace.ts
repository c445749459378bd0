import type { Place, Reply } from '../session/exchange';

/** Where a reply’s code stands in its first line; undefined for a reply without lines. */
export function replyPlace({ lines }: Reply): Place | undefined {
  const first = lines[0];
  return first && { line: first.line, start: first.start, end: Math.min(first.end, first.start + 3) };
}
