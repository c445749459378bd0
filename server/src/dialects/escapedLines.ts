/** A part of a physical line that was a line of its own, before it was stored as a string. */
export interface EscapedLine {
  readonly start: number;
  readonly end: number;
}

/**
 * The lines of a debug output that was stored as one string, as in JSON, with its line ends as escapes (`\r\n`, `\n`):
 * `"debug":"<< 220 x\r\n\n>> EHLO y\r\n\n<< 250 y\r\n"`. Undefined where no line in it begins with one of the marks.
 */
export function escapedLines(
  line: string,
  end: number,
  client: string,
  server: string,
): readonly EscapedLine[] | undefined {
  if (!line.includes(`\\n${client} `) && !line.includes(`\\n${server} `)) return undefined;
  const lines: EscapedLine[] = [];
  for (let start = 0; start < end; ) {
    const found = line.indexOf('\\n', start);
    const stop = found < 0 || found > end ? end : found;
    const bare = line.startsWith('\\r', stop - 2) && stop - 2 >= start ? stop - 2 : stop;
    lines.push({ start, end: bare });
    start = stop + 2;
  }
  const first = lines[0];
  // Before the first line stands the name of the field.
  if (first) lines[0] = { start: firstMark(line, first, client, server), end: first.end };
  return lines;
}

function firstMark(line: string, { start, end }: EscapedLine, client: string, server: string): number {
  for (const mark of [`"${server} `, `"${client} `]) {
    const at = line.indexOf(mark, start);
    if (at >= 0 && at < end) return at + 1;
  }
  return start;
}
