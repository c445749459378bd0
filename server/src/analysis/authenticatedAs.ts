import { findMechanism, type SaslMechanism } from '../protocol/saslMechanisms';
import type { Exchange, Session } from '../session/exchange';
import { parseAuthCommand, readSaslText } from '../syntax/saslMessage';

/**
 * The user who authenticated last in a session, as far as the transcript shows the name; else the name of the mechanism, or
 * `unknown` where it shows neither.
 * Null where no AUTH succeeded. Never a secret: only parts that the mechanism's table calls harmless are looked at.
 */
export function authenticatedAs({ exchanges }: Session): string | null {
  const auth = exchanges.findLastIndex((one, at) => one.kind === 'auth' && succeeds(exchanges, at));
  const command = exchanges[auth];
  if (!command) return null;
  const { mechanism, initial } = parseAuthCommand(command.text);
  const said = initial ? [initial.text] : [];
  for (const one of exchanges.slice(auth + 1)) {
    if (one.kind !== 'response') break;
    // An empty response stands where the server may not speak first; it holds nothing.
    if (one.text !== '') said.push(one.text);
  }
  return userIn(said, findMechanism(mechanism)) ?? (mechanism || 'unknown');
}

/** Whether the AUTH command at `auth`, with its responses, came to a good end. */
function succeeds(exchanges: readonly Exchange[], auth: number): boolean {
  let last = auth;
  while (exchanges[last + 1]?.kind === 'response') last++;
  const code = exchanges[last]?.replies[0]?.code;
  return code !== undefined && code >= 200 && code < 300;
}

/** The name among what the client said, which follows the mechanism's client messages in order. */
function userIn(said: readonly string[], mechanism: SaslMechanism | undefined): string | undefined {
  const messages = mechanism?.messages.filter(({ from, payload }) => from === 'client' && payload !== null) ?? [];
  for (const [at, message] of messages.entries()) {
    const content = readSaslText(said[at] ?? '', mechanism, message);
    if (content.kind !== 'parts') continue;
    const user = content.parts.find(({ name, value, secret }) => USER_FIELDS.has(name) && !secret && value !== '');
    if (user) return user.value;
  }
  return undefined;
}

/** What the mechanisms call the user: PLAIN, LOGIN and CRAM-MD5, XOAUTH2, SCRAM (RFC 5802 section 5.1). */
const USER_FIELDS: ReadonlySet<string> = new Set(['authcid', 'username', 'user', 'n']);
