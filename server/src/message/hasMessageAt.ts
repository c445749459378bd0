import { transactionsOf } from '../analysis/transactions';
import type { Session } from '../session/exchange';

/** Whether a line belongs to a transaction with a message of which text, or its end, is recorded. */
export function hasMessageAt(sessions: readonly Session[], line: number): boolean {
  return sessions.some((session) => {
    if (line < session.line || line > session.endLine) return false;
    const transaction = transactionsOf(session).find((one) => one.line <= line && line <= one.endLine);
    if (!transaction) return false;
    return session.exchanges.some(
      ({ content, kind, place }) =>
        (content !== undefined || kind === 'message') &&
        transaction.line <= place.line &&
        place.line <= transaction.endLine,
    );
  });
}
