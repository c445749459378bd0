import { type LabelledPart, labelSaslMessage } from '../protocol/saslLabels';
import type { SaslMechanism, SaslMessage } from '../protocol/saslMechanisms';
import { decodeBase64, textOfOctets } from './base64';
import { isBlank, parseCommandLine } from './command';
import type { Span } from './pathCommand';
import { remembered } from './remember';

/** What one base64 text of an AUTH exchange holds. */
export type SaslContent =
  | { readonly kind: 'empty' }
  /** A lone `*`, with which the client gives up (RFC 4954 section 4). */
  | { readonly kind: 'cancel' }
  | { readonly kind: 'not-base64' }
  /** Nothing is known of its parts, so that all of it has to be taken for a secret. */
  | { readonly kind: 'opaque'; readonly octets: number }
  | { readonly kind: 'parts'; readonly parts: readonly LabelledPart[] };

/**
 * Decodes a challenge, an initial response or a response.
 *
 * @param message what the mechanism says in this place; undefined where the mechanism or the place is not known
 */
export function readSaslText(text: string, mechanism?: SaslMechanism, message?: SaslMessage): SaslContent {
  if (text === '' || text === '=') return { kind: 'empty' };
  if (text === '*' && message?.from !== 'server') return { kind: 'cancel' };
  const octets = decodeBase64(text);
  if (!octets) return { kind: 'not-base64' };
  if (!mechanism || !message) return { kind: 'opaque', octets: octets.length };
  const parts = labelSaslMessage(mechanism, message, textOfOctets(octets));
  const unread = parts.length === 0 || message.layout === 'ntlm' || message.layout === 'binary';
  if (unread || !parts.every((part) => isPlausible(part, mechanism, message))) {
    return { kind: 'opaque', octets: octets.length };
  }
  return { kind: 'parts', parts };
}

/** A client that mixes mechanisms up may send a password where a name is expected: what does not look right is not shown. */
function isPlausible({ name, value, secret }: LabelledPart, { fields }: SaslMechanism, { from }: SaslMessage): boolean {
  const pattern = fields.find((field) => field.name === name)?.pattern;
  if (pattern !== undefined && !patternOf(pattern).test(value)) return false;
  return secret || from === 'server' || !value.includes('\0');
}

/** The tables have few patterns: each is compiled once. */
const patternOf = remembered((pattern) => new RegExp(`^(?:${pattern})`));

/** What follows the mechanism in an AUTH command, and where it stands: columns from the start of the text, end exclusive. */
export interface AuthCommand {
  /** In upper case. */
  readonly mechanism: string;
  readonly mechanismSpan: Span;
  readonly initial?: Span & { readonly text: string };
}

/** Splits the argument of AUTH (RFC 4954 section 4): `AUTH SP mechanism [SP initial-response]`. */
export function parseAuthCommand(text: string): AuthCommand {
  const start = parseCommandLine(text).argument;
  let end = start;
  while (end < text.length && !isBlank(text.charCodeAt(end))) end++;
  const mechanism = text.slice(start, end).toUpperCase();
  const mechanismSpan = { start, end };
  let from = end;
  while (from < text.length && isBlank(text.charCodeAt(from))) from++;
  let to = text.length;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  if (from === to) return { mechanism, mechanismSpan };
  return { mechanism, mechanismSpan, initial: { text: text.slice(from, to), start: from, end: to } };
}
