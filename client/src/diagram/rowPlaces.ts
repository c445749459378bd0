import type { Row } from '../../../server/src/ladder/ladder';

/** Which rows are seen, end exclusive, and some around them. @param tops where each row begins, and behind them where the last one ends */
export function seenRows(
  tops: readonly number[],
  { top, height }: { readonly top: number; readonly height: number },
): { readonly first: number; readonly end: number } {
  const count = tops.length - 1;
  const first = Math.max(0, rowAt(tops, top) - AROUND);
  const end = Math.min(count, rowAt(tops, top + height) + 1 + AROUND);
  return { first, end: Math.max(first, end) };
}

const AROUND = 6;

/** The row at a height; the last one below all, 0 where there is none. */
export function rowAt(tops: readonly number[], y: number): number {
  let [low, high] = [0, Math.max(0, tops.length - 2)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tops[middle]! <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The row of a line of the transcript; of one that no row has, the last above it; -1 where it is outside of the session. */
export function rowOfLine(rows: readonly Row[], line: number): number {
  const own = rows.findLastIndex((row) => row.line <= line && line <= row.endLine);
  if (own >= 0 || rows.length === 0) return own;
  const isInside = line > rows[0]!.line && line < rows.at(-1)!.endLine;
  return isInside ? rows.findLastIndex((row) => row.line <= line) : -1;
}

/** Where a row is to be found after a change of the transcript: the nearest that says the same, or else the one in its place. */
export function sameRow(before: readonly Row[], after: readonly Row[], at: number): number {
  const wanted = before[at];
  if (!wanted || after.length === 0) return -1;
  const key = keyOf(wanted);
  for (let far = 0; far <= FARTHEST; far++) {
    for (const one of [at + far, at - far]) {
      const row = after[one];
      if (row && keyOf(row) === key) return one;
    }
  }
  return Math.min(at, after.length - 1);
}

const FARTHEST = 60;

function keyOf(row: Row): string {
  switch (row.kind) {
    case 'command':
      return `c ${row.text}`;
    case 'reply':
      return `r ${row.code} ${row.text}`;
    case 'message':
      return 'm';
    case 'event':
      return `e ${row.event} ${row.details}`;
  }
}
