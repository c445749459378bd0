import type { Lines } from '../../analysis/lines';
import type { LineEdit } from '../fixes/lineEdit';

/** The edits that put lines in another order: `order` are the lines of a row, as they are to stand. */
export function rewriteLines(lines: Lines, order: readonly number[]): LineEdit[] {
  const first = order.reduce((least, line) => Math.min(least, line), order[0] ?? 0);
  return order.flatMap((from, at): LineEdit[] => {
    const line = first + at;
    const [old, text] = [lines.at(line) ?? '', lines.at(from) ?? ''];
    return old === text ? [] : [{ replace: { line, start: 0, end: old.length }, text }];
  });
}
