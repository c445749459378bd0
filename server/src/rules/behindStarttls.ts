import type { Exchange, Session } from '../session/exchange';

/** What the client sent in the clear behind an accepted STARTTLS, in one group with it; empty where it waited. */
export function sentBehindStarttls({ exchanges }: Session): Exchange[] {
  const at = exchanges.findLastIndex((one) => one.kind === 'starttls' && one.replies.some(({ code }) => code === 220));
  if (at < 0) return [];
  const rest = exchanges.slice(at + 1);
  const end = rest.findIndex((one) => !one.grouped);
  return end < 0 ? rest : rest.slice(0, end);
}
