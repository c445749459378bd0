import { type LabelledPart, labelSaslMessage } from '../protocol/saslLabels';
import type { SaslMechanism, SaslMessage } from '../protocol/saslMechanisms';
import { decodeBase64, textOfOctets } from './base64';

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
  return parts.length === 0 ? { kind: 'opaque', octets: octets.length } : { kind: 'parts', parts };
}

/** What follows the mechanism in an AUTH command, and where it stands: columns from the start of the text, end exclusive. */
export interface AuthCommand {
  /** In upper case. */
  readonly mechanism: string;
  readonly mechanismSpan: { readonly start: number; readonly end: number };
  readonly initial?: { readonly text: string; readonly start: number; readonly end: number };
}

/** Splits the argument of AUTH (RFC 4954 section 4): `AUTH SP mechanism [SP initial-response]`. */
export function parseAuthCommand(text: string): AuthCommand {
  const parts = /^(\S*\s+)(\S+)(?:(\s+)(\S.*?))?\s*$/.exec(text);
  const [, verb = text, mechanism = '', gap = '', initial = ''] = parts ?? [];
  const start = verb.length;
  const end = start + mechanism.length;
  const mechanismSpan = { start, end };
  const name = mechanism.toUpperCase();
  if (initial === '') return { mechanism: name, mechanismSpan };
  const at = end + gap.length;
  return { mechanism: name, mechanismSpan, initial: { text: initial, start: at, end: at + initial.length } };
}
