import type { Session } from '../session/exchange';

/** The session that a line stands in; of several the one that began last. */
export function sessionAt<Found extends Pick<Session, 'line' | 'endLine'>>(
  sessions: readonly Found[],
  line: number,
): Found | undefined {
  return sessions.findLast((one) => one.line <= line && line <= one.endLine);
}
