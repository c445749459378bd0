import type { Exchange, Session } from '../session/exchange';

/**
 * The chunk with LAST that ended the message right before `exchange`, if that is how the latest transaction ended
 * (RFC 3030 section 2); undefined where anything else closed it.
 */
export function lastChunkBefore({ exchanges }: Session, exchange: Exchange): Exchange | undefined {
  for (let at = exchanges.lastIndexOf(exchange) - 1; at >= 0; at--) {
    const earlier = exchanges[at];
    if (!earlier || !TOUCHES_TRANSACTION.has(earlier.kind) || wasRefused(earlier)) continue;
    return earlier.kind === 'bdat' && /\sLAST\s*$/i.test(earlier.text) ? earlier : undefined;
  }
  return undefined;
}

const TOUCHES_TRANSACTION: ReadonlySet<Exchange['kind']> = new Set<Exchange['kind']>([
  'ehlo',
  'helo',
  'lhlo',
  'mail',
  'rcpt',
  'data',
  'message',
  'bdat',
  'rset',
  'starttls',
  'xclient',
]);

function wasRefused({ replies }: Exchange): boolean {
  return replies.some((reply) => reply.code >= 400);
}
