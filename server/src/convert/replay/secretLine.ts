import { findCommand } from '../../protocol/commands';
import { authStep } from '../../session/authExchange';
import type { Session } from '../../session/exchange';
import { parseCommandLine } from '../../syntax/command';
import { parseAuthCommand, readSaslText } from '../../syntax/saslMessage';

/** A line of AUTH that holds a secret, or may hold one, and how a program makes it from what a person fills in. */
export interface SecretLine {
  /**
   * `plain` user name and password in one; `user`, `password` alone; `cram-md5` a digest of the challenge; `unknown` only a
   * person can make it.
   */
  readonly made: 'plain' | 'user' | 'password' | 'cram-md5' | 'unknown';
  /** In upper case, of letters, digits, hyphens and underscores; may be empty. */
  readonly mechanism: string;
  /** What stands before it in the line: `AUTH PLAIN ` for an initial response, else nothing. */
  readonly lead: string;
  /** The user name, where the transcript shows it. */
  readonly user: string | undefined;
  /** The secrets in it, decoded, as far as the mechanism is known. */
  readonly decoded: readonly string[];
}

/** The secret in a session's exchange; undefined where it holds none. What was masked in the transcript counts as one. */
export function secretLine(session: Session, index: number): SecretLine | undefined {
  const exchange = session.exchanges[index];
  if (!exchange) return undefined;
  let said: string;
  let lead = '';
  if (exchange.kind === 'auth') {
    const { initial, mechanism } = parseAuthCommand(exchange.text);
    if (!initial) return undefined;
    said = initial.text;
    lead = `AUTH ${nameOf(mechanism)} `;
  } else if (exchange.kind === 'response') {
    said = exchange.text.trim();
    // A command in this place is another fault: command-in-auth.
    const verb = parseCommandLine(exchange.text).verb;
    if (findCommand(verb) && verb !== 'AUTH') return undefined;
  } else if (isStrayResponse(session, index)) said = exchange.text.trim();
  else return undefined;
  if (said === '' || said === '=' || said === '*') return undefined;
  const step = authStep(session, index);
  const content = readSaslText(said, step?.row, step?.sent);
  const parts = content.kind === 'parts' ? content.parts : [];
  const user = parts.find(({ name, secret, value }) => USERS.has(name) && !secret && value !== '')?.value;
  const fields = step?.sent?.fields ?? [];
  const decoded = parts.filter(({ secret }) => secret).map(({ value }) => value);
  return { made: madeOf(step?.row?.name, fields), mechanism: nameOf(step?.mechanism ?? ''), lead, user, decoded };
}

/**
 * Whether it is an answer to AUTH that the session takes for a command: clients go on with user name and password where AUTH was
 * refused.
 */
export function isStrayResponse({ exchanges }: Session, index: number): boolean {
  const { kind, verb, text } = exchanges[index] ?? {};
  if (kind !== 'other' || text === undefined || findCommand(verb ?? '')) return false;
  if (!/^[A-Za-z0-9+/]{4,}={0,2}$/.test(text.trim())) return false;
  return exchanges.slice(0, index).some((one) => one.kind === 'auth');
}

/** What the mechanisms call the user. */
const USERS: ReadonlySet<string> = new Set(['authcid', 'username', 'user']);

function madeOf(mechanism: string | undefined, fields: readonly string[]): SecretLine['made'] {
  if (mechanism === 'PLAIN') return 'plain';
  if (mechanism === 'CRAM-MD5') return fields.length > 0 ? 'cram-md5' : 'unknown';
  if (mechanism !== 'LOGIN' || fields.length !== 1) return 'unknown';
  return fields[0] === 'username' ? 'user' : 'password';
}

/** A mechanism's name (RFC 4422 section 3.1), fit for any program. */
function nameOf(mechanism: string): string {
  return mechanism
    .toUpperCase()
    .replace(/[^A-Z0-9_-]/g, '')
    .slice(0, 40);
}
