import { findCommand, minimumVerbs } from '../protocol/commands';
import type { Exchange, Session } from '../session/exchange';
import { parseCommandLine } from '../syntax/command';

/** Whether a line that stands where the answer to a challenge belongs is a command by its look. */
export function commandInAuth({ text }: Exchange): boolean {
  const { verb } = parseCommandLine(text);
  // Four letters alone are base64 too, but what they stand for is no text; only the common verbs are taken for commands then.
  return text.length === verb.length ? minimumVerbs.includes(verb) : findCommand(verb) !== undefined;
}

/** Whether the client has cancelled the exchange, and the server only does not heed it. */
export function wasCancelled({ exchanges }: Session, exchange: Exchange): boolean {
  for (let at = exchanges.lastIndexOf(exchange) - 1; exchanges[at]?.kind === 'response'; at--) {
    if (exchanges[at]?.verb === '*') return true;
  }
  return false;
}
