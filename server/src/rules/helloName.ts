import type { Exchange } from '../session/exchange';
import type { Span } from '../syntax/pathCommand';

/** Where the argument of EHLO, HELO or LHLO stands in the text, without blanks behind it; empty where there is none. */
export function helloName({ kind, text, command }: Exchange): Span | undefined {
  if ((kind !== 'ehlo' && kind !== 'helo' && kind !== 'lhlo') || !command) return undefined;
  const end = Math.max(command.argument, text.trimEnd().length);
  return { start: command.argument, end };
}
