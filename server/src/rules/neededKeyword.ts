import { findCommand } from '../protocol/commands';
import type { Exchange } from '../session/exchange';

/**
 * The EHLO keyword that has to be offered before this command may be used; undefined where none has to be, and where
 * another rule speaks of it already.
 */
export function neededKeyword(
  { verb, kind, fault, before }: Exchange,
  previous: Exchange | undefined,
): string | undefined {
  if (kind === 'response' || kind === 'message' || fault !== '' || FREE.has(verb)) return undefined;
  // The first chunk speaks for the others.
  if (kind === 'bdat' && (before.phase === 'chunk' || previous?.kind === 'bdat')) return undefined;
  return findCommand(verb)?.requiresKeyword ?? undefined;
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
