import type { ExchangeSpot } from '../../analysis/locate';
import { parsePathCommand } from '../../syntax/pathCommand';
import { explainArgument } from './argument';
import { explainAuthCommand, explainAuthResponse } from './auth';
import type { Explanation } from './explanation';
import { explainEndOfData } from './message';
import { explainParameter } from './parameter';
import { explainPath } from './path';
import { explainVerb } from './verb';

/** What the client said, at a column of its text: the verb, or the part of the argument that stands there. */
export function explainExchange(spot: ExchangeSpot, at: number): Explanation | undefined {
  const { exchange, text } = spot;
  if (exchange.kind === 'message') return explainEndOfData(spot);
  if (exchange.kind === 'response') return explainAuthResponse(spot);
  const verbEnd = exchange.command?.verbEnd ?? 0;
  if (at <= verbEnd) return explainVerb(spot, { start: 0, end: verbEnd });
  if (exchange.kind === 'auth') return explainAuthCommand(spot, at);
  if (exchange.kind !== 'mail' && exchange.kind !== 'rcpt') return explainArgument(spot);
  const { keyword, colon } = parsePathCommand(text);
  // `FROM:` and `TO:` belong to the verb.
  if (at <= keyword.end && keyword.end > keyword.start)
    return explainVerb(spot, { start: 0, end: keyword.end + (colon ? 1 : 0) });
  return explainPath(spot, at) ?? explainParameter(spot, at);
}
