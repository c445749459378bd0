import type { Exchange } from '../../session/exchange';

/** The lines of its replies, if each of them has a line of its own that shows what was said. */
export function replyLines({ replies }: Exchange): number[] | undefined {
  const lines: number[] = [];
  for (const reply of replies) {
    for (const { line, columns } of reply.lines) {
      if (columns || line === lines.at(-1)) return undefined;
      lines.push(line);
    }
  }
  return lines;
}

/** Whether the lines are a row without others in between. */
export function isRow(lines: readonly number[]): boolean {
  return lines.every((line, at) => at === 0 || line === lines[at - 1]! + 1);
}
