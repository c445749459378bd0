import type { Exchange } from '../session/exchange';
import { type PathCommand, parsePathCommand } from '../syntax/pathCommand';

/** The parts of MAIL or RCPT (and of SEND, SOML, SAML, which are written as MAIL is); undefined for other commands. */
export function pathCommandOf(exchange: Exchange): PathCommand | undefined {
  if (exchange.kind !== 'mail' && exchange.kind !== 'rcpt') return undefined;
  if (latest?.exchange !== exchange) {
    latest = { exchange, parsed: parsePathCommand(exchange.text, exchange.command?.argument) };
  }
  return latest.parsed;
}

/** Many rules ask about each command, one after the other. */
let latest: { readonly exchange: Exchange; readonly parsed: PathCommand } | undefined;
