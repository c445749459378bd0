import type { Exchange } from '../session/exchange';
import type { OrderFault } from '../session/order';
import type { RuleContext } from './rule';

/**
 * Whether the client may have sent the command before it knew of the refusal that puts it out of order: in one group
 * with the refused command (RFC 2920 section 3.1). A recording that does not keep the order of the wire, such as the
 * log of a server, shows such a group as if each command had waited for the reply to the one before.
 */
export function mayBePipelined(exchange: Exchange, { session, order }: RuleContext): boolean {
  const cause = exchange.fault && CAUSE[exchange.fault];
  if (order === 'wire' || !cause || !exchange.before.offer?.some((line) => /^PIPELINING\b/i.test(line))) return false;
  for (let at = session.exchanges.lastIndexOf(exchange) - 1; at >= 0; at--) {
    const earlier = session.exchanges[at];
    if (!earlier || !IN_GROUPS.has(earlier.kind)) return false;
    if (earlier.kind === cause && earlier.replies.some((reply) => reply.code >= 400)) return true;
  }
  return false;
}

/** The kind of command whose refusal makes the others faults. */
const CAUSE: Readonly<Partial<Record<OrderFault, Exchange['kind']>>> = {
  'rcpt-before-mail': 'mail',
  'data-before-mail': 'mail',
  'bdat-before-mail': 'mail',
  'data-before-rcpt': 'rcpt',
  'bdat-before-rcpt': 'rcpt',
  'rset-required': 'bdat',
};

/** What others may follow in a group. */
const IN_GROUPS: ReadonlySet<Exchange['kind']> = new Set<Exchange['kind']>(['mail', 'rcpt', 'rset', 'bdat']);
