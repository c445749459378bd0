import { readTimeTag } from '../../dialects/timeTag';
import type { Origin } from '../formats/writer';

/** From which session and frame of a capture the lines of its transcript come. */
export interface LineOrigins {
  /** @param line the first one of the session */
  session(number: number, line: number, frame: number): void;
  /** The first line to which findings may still come: what a session came to is told when the next one has begun. */
  readonly oldest: number;
  /** @param textOf the text of a line, as long as it is at hand */
  of(line: number, textOf: (line: number) => string | undefined): Origin | undefined;
}

export function createLineOrigins(): LineOrigins {
  const sessions: SessionOrigin[] = [];
  return {
    session: (number, line, frame) => void sessions.push({ number, line, frame }),
    get oldest() {
      return sessions.at(-2)?.line ?? 0;
    },
    of(line, textOf) {
      const session = lastBefore(sessions, line);
      return session && { session: session.number, frame: frameOf(line, session, textOf) };
    },
  };
}

interface SessionOrigin {
  readonly number: number;
  readonly line: number;
  /** Its first one. */
  readonly frame: number;
}

/** That of the line, or of the nearest one above it that tells one. Few lines are ever asked about. */
function frameOf(
  line: number,
  session: SessionOrigin,
  textOf: (line: number) => string | undefined,
): number | undefined {
  for (let at = line; at >= session.line; at--) {
    const text = textOf(at);
    if (text === undefined) return undefined;
    const frame = readTimeTag(text, text.startsWith('# [') ? 2 : 0)?.frame;
    if (frame !== undefined) return frame;
  }
  return session.frame;
}

/** The last of those that begin at or above a line. */
function lastBefore(sessions: readonly SessionOrigin[], line: number): SessionOrigin | undefined {
  let low = 0;
  let high = sessions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sessions[middle]!.line <= line) low = middle + 1;
    else high = middle;
  }
  return sessions[low - 1];
}
