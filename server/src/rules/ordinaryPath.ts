import type { Exchange } from '../session/exchange';
import { pathCommandOf } from './pathCommandOf';

/** Whether MAIL and RCPT have the form that nearly all of them have, in which no rule about paths finds anything; true for other commands. */
export function isOrdinaryPath(exchange: Exchange): boolean {
  const path = pathCommandOf(exchange);
  // FROM and TO differ in length: one behind the wrong verb is no ordinary form.
  return !path || (path.ordinary && path.keyword.end - path.keyword.start === (exchange.kind === 'mail' ? 4 : 2));
}
