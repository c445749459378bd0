/** A column of a row: where its text stands in the line, without the quotes around it. */
export interface CsvColumn {
  readonly start: number;
  readonly end: number;
  /** The text, where quotes in it are doubled, and for each of its UTF-16 units the column that shows it, with the end behind. */
  readonly text?: string;
  readonly columns?: readonly number[];
}

/** The columns of a row of comma separated values (RFC 4180), up to as many as are wanted. A quote that is never closed ends with the row. */
export function csvColumns(line: string, end: number, most: number): CsvColumn[] {
  const found: CsvColumn[] = [];
  let at = 0;
  while (found.length < most) {
    if (line.charCodeAt(at) === QUOTE && at < end) {
      const column = quoted(line, at + 1, end);
      found.push(column);
      at = line.indexOf(',', Math.min(column.end + 1, end));
    } else {
      const comma = line.indexOf(',', at);
      found.push({ start: at, end: comma < 0 || comma > end ? end : comma });
      at = comma;
    }
    if (at < 0 || at >= end) break;
    at++;
  }
  return found;
}

const QUOTE = 34;

function quoted(line: string, start: number, end: number): CsvColumn {
  let text = '';
  let columns: number[] | undefined;
  let from = start;
  for (;;) {
    const close = line.indexOf('"', from);
    const stop = close < 0 || close >= end ? end : close;
    const doubled = stop < end && line.charCodeAt(stop + 1) === QUOTE && stop + 1 < end;
    if (!doubled && columns === undefined) return { start, end: stop };
    columns ??= [];
    const upTo = doubled ? stop + 1 : stop;
    for (let at = from; at < upTo; at++) columns.push(at);
    text += line.slice(from, upTo);
    if (!doubled) {
      columns.push(stop);
      return { start, end: stop, text, columns };
    }
    from = stop + 2;
  }
}
