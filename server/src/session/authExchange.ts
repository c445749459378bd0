import { findMechanism, type SaslMechanism, type SaslMessage } from '../protocol/saslMechanisms';
import { decodeBase64, textOfOctets } from '../syntax/base64';
import { parseAuthCommand } from '../syntax/saslMessage';
import type { Exchange, Reply, Session } from './exchange';

/** Where a line stands in an AUTH exchange. */
export interface AuthStep {
  /** The mechanism's name in upper case, as the AUTH command has it. */
  readonly mechanism: string;
  readonly row: SaslMechanism | undefined;
  /** What the mechanism says in the initial response or response; undefined where that is not known. */
  readonly sent: SaslMessage | undefined;
  /** What it says in the 334 that answers it; undefined where the server only asks for the first response. */
  readonly challenge: SaslMessage | undefined;
}

/** More rounds than any mechanism has. */
const MOST_ROUNDS = 32;

/** Follows the AUTH exchange up to the command or response at `index`; undefined where its AUTH was not recorded. */
export function authStep({ exchanges }: Session, index: number): AuthStep | undefined {
  let first = index;
  while (first >= 0 && index - first < MOST_ROUNDS && exchanges[first]?.kind === 'response') first--;
  const command = exchanges[first];
  if (command?.kind !== 'auth') return undefined;
  const { mechanism, initial } = parseAuthCommand(command.text);
  const row = findMechanism(mechanism);
  let place = 0;
  let step: AuthStep = { mechanism, row, sent: undefined, challenge: undefined };
  for (let at = first; at <= index; at++) {
    const exchange = exchanges[at];
    if (!row || !exchange) break;
    let sent: SaslMessage | undefined;
    if (at > first || initial) {
      if (at === first) place = Math.max(0, row.messages.findIndex(isInitial));
      sent = messageOf(row, place, 'client');
      if (sent) place++;
      if (sent && isMisplaced(sent, exchanges[at - 1])) sent = undefined;
    } else if (row.messages[0]?.from === 'client' && row.messages[0].layout === 'none') place = 1;
    const answer = messageOf(row, place, 'server');
    // The outcome is no challenge: a 334 in its place is none that the mechanism knows.
    const challenge = answer?.payload ? answer : undefined;
    if (challenge && exchange.replies.some(isChallenge)) place++;
    step = { mechanism, row, sent, challenge };
  }
  return step;
}

function isInitial({ from, layout }: SaslMessage): boolean {
  return from === 'client' && layout !== 'none' && layout !== 'empty';
}

function messageOf({ messages }: SaslMechanism, place: number, from: 'client' | 'server'): SaslMessage | undefined {
  const message = messages[place];
  return message?.from === from ? message : undefined;
}

function isChallenge({ code }: Reply): boolean {
  return code === 334;
}

/** A server may ask LOGIN clients for the password where the mechanism has the user name: then the answer is no user name. */
function isMisplaced(sent: SaslMessage, asked: Exchange | undefined): boolean {
  if (!sent.fields.includes('username') || sent.layout !== 'whole') return false;
  const line = asked?.replies.find(isChallenge)?.lines[0];
  const octets = line && decodeBase64(line.text.slice(4).trim());
  return octets !== undefined && /pass|secret|pin\b|token/i.test(textOfOctets(octets));
}
