import type { Exchange, Session } from '../../session/exchange';
import { isElision, isMasked } from '../../syntax/leftOut';
import { parseAuthCommand } from '../../syntax/saslMessage';
import { helloName } from '../helloName';
import { pathCommandOf } from '../pathCommandOf';
import { sentParameters } from '../sentParameters';

/** The line of a command; undefined for what is sent inside AUTH, and where a writer has left something out of it. */
export function textOfCommand({ kind, text }: Exchange): string | undefined {
  return kind === 'response' || isElision(text) ? undefined : text;
}

/** The address in MAIL or RCPT; undefined in other commands, and where there is none or it was made unreadable. */
export function addressIn(exchange: Exchange): string | undefined {
  const parsed = pathCommandOf(exchange);
  if (!parsed) return undefined;
  const { mailbox, brackets } = parsed;
  const address = exchange.text.slice(mailbox.start, mailbox.end);
  if (address === '') return brackets ? '' : undefined;
  return isMasked(address) || isElision(address) ? undefined : address;
}

/** The address of the MAIL that opened the transaction; undefined where it is not known. */
export function sentBy({ exchanges }: Session): string | undefined {
  const mail = exchanges.findLast(({ kind }) => kind === 'mail');
  const [reply] = mail?.replies ?? [];
  return mail && (reply?.code ?? 250) < 400 ? addressIn(mail) : undefined;
}

/** Parameters of MAIL or RCPT, as NAME and as NAME=VALUE; undefined in other commands, and where not all can be read. */
export function sentWords(exchange: Exchange): readonly string[] | undefined {
  const parsed = pathCommandOf(exchange);
  if (!parsed?.brackets || !parsed.colon || exchange.text[parsed.path.end - 1] !== '>') return undefined;
  const sent = sentParameters(exchange);
  if (sent.length !== parsed.parameters.length) return undefined;
  return sent.flatMap(({ name, text }) => (text === undefined ? [name] : [name, `${name}=${text}`]));
}

/** The name behind EHLO, HELO or LHLO. */
export function commandName(exchange: Exchange): string | undefined {
  const span = helloName(exchange);
  const name = span && exchange.text.slice(span.start, span.end);
  return name === undefined || (isMasked(name) && !isLiteral(name)) ? undefined : name;
}

/** An address literal looks like what people put around words that they made up. */
function isLiteral(name: string): boolean {
  return /^\[(?:[0-9.]+|IPv6:[0-9a-f:.]+)\]$/i.test(name);
}

/** The mechanism that an AUTH names, also for what is sent inside it. */
export function mechanismOf(exchange: Exchange, { exchanges }: Session): string | undefined {
  const auth = exchange.kind === 'response' ? exchanges.findLast(({ kind }) => kind === 'auth') : exchange;
  if (auth?.verb !== 'AUTH') return undefined;
  const { mechanism } = parseAuthCommand(auth.text);
  return mechanism === '' || isMasked(mechanism) ? undefined : mechanism;
}
