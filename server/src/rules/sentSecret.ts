import { findCommand } from '../protocol/commands';
import type { SaslMechanism, SaslMessage } from '../protocol/saslMechanisms';
import { authStep } from '../session/authExchange';
import type { Exchange, Session } from '../session/exchange';
import { parseCommandLine } from '../syntax/command';
import type { Span } from '../syntax/pathCommand';
import { parseAuthCommand } from '../syntax/saslMessage';

/** A password or token that the client sent so that whoever reads the line can use it. */
export interface SentSecret {
  readonly mechanism: SaslMechanism;
  readonly message: SaslMessage;
  /** Where it stands in the exchange’s text. */
  readonly span: Span;
  readonly text: string;
}

/**
 * The secret in the latest exchange of the session, where it is an AUTH command or response of a mechanism that protects
 * nothing; also where the transcript has something else in its place, because it was masked.
 */
export function sentSecret(session: Session): SentSecret | undefined {
  const exchange = session.exchanges.at(-1);
  const span = exchange && secretSpan(exchange);
  if (!exchange || !span) return undefined;
  const text = exchange.text.slice(span.start, span.end);
  if (text === '' || text === '=' || text === '*') return undefined;
  const step = authStep(session, session.exchanges.length - 1);
  const { row, sent } = step ?? {};
  if (!row?.plaintext || !sent || !holdsSecret(row, sent)) return undefined;
  return { mechanism: row, message: sent, span, text };
}

function secretSpan({ kind, text }: Exchange): Span | undefined {
  if (kind === 'auth') return parseAuthCommand(text).initial;
  if (kind !== 'response') return undefined;
  // A command in this place is another fault: command-in-auth.
  if (findCommand(parseCommandLine(text).verb)) return undefined;
  const end = text.trimEnd().length;
  return end > 2 ? { start: 0, end } : undefined;
}

function holdsSecret({ fields }: SaslMechanism, message: SaslMessage): boolean {
  return fields.some(({ name, secret }) => secret && message.fields.includes(name));
}
