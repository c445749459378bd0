import { readTimeTag } from '../../dialects/timeTag';
import type { Origin } from '../formats/writer';

/**
 * Notes from which session and frame of a capture the lines of its transcript come: for the first ones, and for those of the last two
 * sessions, to which findings may still come.
 */
export interface LineOrigins {
  /** @param line the first one of the session */
  session(number: number, line: number, frame: number): void;
  line(line: number, text: string): void;
  /** The first line to which findings may still come. */
  readonly oldest: number;
  /** Where a line comes from: one that was taken not long ago, or one of the first. */
  of(line: number): Origin | undefined;
}

export function createLineOrigins(): LineOrigins {
  const sessions: { readonly number: number; readonly line: number; readonly frames: FrameChange[] | undefined }[] = [];
  /** That of the line above; what no line begins with where it has none. */
  let tag = '-';
  return {
    session(number: number, line: number, frame: number): void {
      tag = '-';
      sessions.push({ number, line, frames: [{ line, frame }] });
      // Of those before only the number is kept. A finding about the whole text is at its first lines.
      const at = sessions.length - 3;
      if (at > 0) sessions[at] = { ...sessions[at]!, frames: undefined };
    },
    line(line: number, text: string): void {
      // Most lines come with the frame of the one above.
      if (text.startsWith(tag)) return;
      const from = text.startsWith('# [') ? 2 : 0;
      const read = readTimeTag(text, from);
      if (read?.frame === undefined) return;
      tag = text.slice(0, read.end);
      sessions.at(-1)?.frames?.push({ line, frame: read.frame });
    },
    get oldest(): number {
      return sessions.at(-2)?.line ?? 0;
    },
    of(line: number): Origin | undefined {
      const at = lastBefore(sessions, line);
      if (!at) return undefined;
      return { session: at.number, frame: at.frames && lastBefore(at.frames, line)?.frame };
    },
  };
}

interface FrameChange {
  readonly line: number;
  readonly frame: number;
}

/** The last of those that begin at or above a line. */
function lastBefore<Item extends { readonly line: number }>(items: readonly Item[], line: number): Item | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.line <= line) low = middle + 1;
    else high = middle;
  }
  return items[low - 1];
}
