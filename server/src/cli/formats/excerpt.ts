import { visible, widthOf } from '../visible';

/** A line as it is shown, with carets under a range of it. */
export interface Excerpt {
  readonly text: string;
  readonly carets: string;
}

/**
 * Shows a line of a transcript in at most `width` columns, cut on either side where it is longer, so that the start of the
 * range can be seen. An empty range gets one caret.
 *
 * @param range columns in UTF-16 units, end exclusive
 */
export function excerpt(line: string, range: { start: number; end: number }, width: number): Excerpt {
  const start = Math.min(range.start, line.length);
  // Room for the cut marks; a long way into the line, a third of the width is left for what comes before.
  const room = width - 2;
  const from =
    widthOf(visible(line.slice(0, Math.min(range.end, line.length, start + room)))) <= room
      ? 0
      : before(line, start, Math.floor(room / 3));
  const lead = from > 0 ? CUT : '';
  const to = endOfRoom(line, from, room);
  const text = `${lead}${visible(line.slice(from, to))}${to < line.length ? CUT : ''}`;
  const left = widthOf(lead) + widthOf(visible(line.slice(from, start)));
  const marked = widthOf(visible(line.slice(start, Math.min(range.end, to))));
  return { text, carets: ' '.repeat(left) + '^'.repeat(Math.max(1, marked)) };
}

const CUT = '…';

/** The column from which on what stands before `start` takes up about `width` columns. */
function before(line: string, start: number, width: number): number {
  let at = start;
  for (let used = 0; at > 0; ) {
    const length = isSecondUnit(line, at - 1) ? 2 : 1;
    used += widthOf(visible(line.slice(at - length, at)));
    if (used > width) break;
    at -= length;
  }
  return at;
}

/** The column up to which the line fits into `width` columns from `from` on. */
function endOfRoom(line: string, from: number, width: number): number {
  let at = from;
  for (let used = 0; at < line.length; ) {
    const length = isSecondUnit(line, at + 1) ? 2 : 1;
    used += widthOf(visible(line.slice(at, at + length)));
    if (used > width) break;
    at += length;
  }
  return at;
}

/** Whether the unit at `at` is the second one of a character. */
function isSecondUnit(line: string, at: number): boolean {
  return (line.codePointAt(at - 1) ?? 0) > 0xffff;
}
