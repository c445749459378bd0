import type { Exchange, Session } from '../../session/exchange';

/** The session that a line stands in; of several the one that began last. */
export function sessionAt(sessions: readonly Session[], line: number): Session | undefined {
  return sessions.findLast((one) => one.line <= line && line <= one.endLine);
}

/** First and last line of an exchange with its replies, end inclusive. */
export function extentOf({ place, content, replies }: Exchange): { first: number; last: number } {
  const last = replies.at(-1)?.lines.at(-1)?.line ?? content?.last ?? place.line;
  return { first: place.line, last: Math.max(place.line, last) };
}

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
