import type { Exchange, Reply, Session } from './exchange';
import type { CompleteReply } from './serverLine';
import type { SessionState } from './state';

/** Keeps the lines that later messages point back to, and what the session came to. */
export function markReply(
  session: Session,
  state: Readonly<SessionState>,
  whole: CompleteReply,
  reply: Reply,
  exchange: Exchange | undefined,
): void {
  const { landmarks, standing } = session;
  const first = reply.lines[0]?.line ?? session.line;
  if (whole.role === 'greeting') landmarks.set('greeting', first);
  if (!exchange) return;
  const good = whole.code >= 200 && whole.code < 400;
  if (exchange.kind === 'data' && !good) landmarks.set('refusedData', exchange.place.line);
  if (exchange.kind === 'starttls' && whole.code >= 400) landmarks.set('refusedStarttls', exchange.place.line);
  if (!good) return;
  switch (exchange.kind) {
    case 'ehlo':
    case 'helo':
    case 'lhlo':
      landmarks.set('hello', exchange.place.line);
      exchange.offered = exchange.kind === 'helo' ? [] : reply.lines.slice(1);
      standing.hello = exchange.verb;
      break;
    case 'mail':
    case 'data':
    case 'bdat':
      landmarks.set(exchange.kind, exchange.place.line);
      break;
    case 'starttls':
      landmarks.set('starttls', exchange.place.line);
      landmarks.delete('refusedStarttls');
      standing.tls = true;
      break;
    case 'auth':
    case 'response':
      if (state.authenticated) {
        landmarks.set('auth', exchange.place.line);
        standing.authenticated = true;
      }
      break;
  }
}
