import type { Exchange, Session } from '../session/exchange';

/** The STARTTLS of the session that the server refused, where none succeeded after it. */
export function refusedStarttls({ exchanges }: Session): Exchange | undefined {
  const latest = exchanges.findLast((one) => one.kind === 'starttls');
  return latest?.replies.some((reply) => reply.code >= 400) ? latest : undefined;
}
