import type { SessionContext } from '../session/event';
import type { Phase } from '../session/phase';

/**
 * Whether the connection ends where the session was still going on, as far as the transcript tells for certain: not
 * after QUIT, 421 or a refusal, not before the greeting, and not where a handshake may have failed.
 */
export function isClosedInSession({ session, state }: SessionContext): boolean {
  if (session.exchanges.some((exchange) => exchange.kind === 'quit')) return false;
  // Behind STARTTLS with nothing else heard from the server, the handshake may have failed.
  if (session.exchanges.findLast((exchange) => exchange.replies.length > 0)?.kind === 'starttls') return false;
  return !UNCERTAIN.has(state.phase) && !state.reversed && !state.doubt && !state.muddled;
}

const UNCERTAIN: ReadonlySet<Phase> = new Set<Phase>(['unknown', 'awaiting-greeting', 'refused', 'quitting', 'closed']);
