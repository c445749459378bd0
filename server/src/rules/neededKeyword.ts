import { findCommand } from '../protocol/commands';
import type { Exchange, Session } from '../session/exchange';

/**
 * The EHLO keyword that has to be offered before this command may be used; undefined where none has to be, and where
 * another rule speaks of it already.
 */
export function neededKeyword(exchange: Exchange, { exchanges }: Session): string | undefined {
  const { verb, kind, fault, before } = exchange;
  if (kind === 'response' || kind === 'message' || fault !== '' || FREE.has(verb)) return undefined;
  const keyword = findCommand(verb)?.requiresKeyword ?? undefined;
  if (kind !== 'bdat') return keyword;
  // The first chunk speaks for the others.
  const isFirst = before.phase !== 'chunk' && exchanges[exchanges.lastIndexOf(exchange) - 1]?.kind !== 'bdat';
  return isFirst ? keyword : undefined;
}

/**
 * VRFY belongs to every server and EXPN and HELP are open to every client (RFC 5321 sections 3.5.2 and 4.5.1); SEND and its
 * kin and TURN are older than EHLO; VERB, ONEX and STATUS do nothing to mail.
 */
const FREE: ReadonlySet<string> = new Set([
  'VRFY',
  'EXPN',
  'HELP',
  'TURN',
  'SEND',
  'SOML',
  'SAML',
  'VERB',
  'ONEX',
  'STATUS',
]);
