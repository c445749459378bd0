import type { Exchange, Session } from './exchange';

/** As many exchanges of a session are kept as any rule looks back, and at most twice as many. */
const KEPT = 4096;

/** Forgets the oldest of very many exchanges, but none that awaits a reply, and of each kind not the latest one. */
export function forgetOldest(session: Session, waiting: readonly Exchange[]): void {
  const { exchanges } = session;
  if (exchanges.length <= 2 * KEPT) return;
  const old = exchanges.length - KEPT;
  const latest = new Map(exchanges.map((exchange) => [exchange.kind, exchange]));
  const needed = new Set([...latest.values(), ...waiting]);
  session.exchanges = exchanges.filter((exchange, at) => at >= old || needed.has(exchange));
}
