import type { Exchange } from '../session/exchange';
import { type PathCommand, parsePathCommand } from '../syntax/pathCommand';

/** Many rules look at the same command: it is taken apart once. */
const PARSED = new WeakMap<Exchange, PathCommand>();

/** The parts of MAIL or RCPT (and of SEND, SOML, SAML, which are written as MAIL is); undefined for other commands. */
export function pathCommandOf(exchange: Exchange): PathCommand | undefined {
  if (exchange.kind !== 'mail' && exchange.kind !== 'rcpt') return undefined;
  const known = PARSED.get(exchange);
  if (known) return known;
  const parsed = parsePathCommand(exchange.text);
  PARSED.set(exchange, parsed);
  return parsed;
}
