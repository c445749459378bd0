import type { Exchange, Reply, Session } from '../../session/exchange';

/**
 * Seconds from a command to its reply, or from the reply before a command to the command; undefined without times, and where
 * the other side need not have waited.
 */
export function waitOf(exchange: Exchange, reply: Reply | undefined, session: Session): number | undefined {
  const sent = exchange.place.time;
  if (sent === undefined) return undefined;
  if (!reply) return exchange.grouped ? undefined : since(endOf(exchangeBefore(exchange, session), session), sent);
  const answered = reply.lines[0]?.time;
  if (answered === undefined) return undefined;
  // In a group the server comes to a command only when it has answered the one before.
  const free = exchange.grouped ? endOf(exchangeBefore(exchange, session), session) : undefined;
  return since(Math.max(sent, free ?? sent), answered);
}

/** Seconds from the greeting to the last line. */
export function durationOf(session: Session): number | undefined {
  const last = session.exchanges.at(-1);
  const end = endOf(last, session) ?? last?.place.time;
  return since(session.greeting?.lines[0]?.time, end);
}

function exchangeBefore(exchange: Exchange, { exchanges }: Session): Exchange | undefined {
  return exchanges[exchanges.lastIndexOf(exchange) - 1];
}

/** When the last reply to an exchange ended; of the greeting where there is no exchange. */
function endOf(exchange: Exchange | undefined, { greeting }: Session): number | undefined {
  return (exchange ? exchange.replies.at(-1) : greeting)?.lines.at(-1)?.time;
}

/** A clock that goes back tells nothing. */
function since(from: number | undefined, to: number | undefined): number | undefined {
  if (from === undefined || to === undefined || to < from) return undefined;
  // Times have thousandths; differences of them have more digits than were said.
  return Math.round((to - from) * 1000) / 1000;
}
