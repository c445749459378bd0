import type { SessionContext, SessionEvent } from '../session/event';

/**
 * Whether a reply greets the client once more behind the handshake of STARTTLS (RFC 3207 section 4.2). Certain only where
 * the transcript shows the handshake: else a new session may have begun in which all of the old one after STARTTLS is missing.
 */
export function isSecondGreeting(
  { reply, complete }: Extract<SessionEvent, { type: 'reply' }>,
  { session, state }: SessionContext,
): boolean {
  if (complete.role !== 'unexpected' || reply.code !== 220 || !state.freshStart) return false;
  const starttls = session.landmarks.get('starttls');
  const tls = session.landmarks.get('tls');
  return starttls !== undefined && tls !== undefined && tls > starttls;
}
