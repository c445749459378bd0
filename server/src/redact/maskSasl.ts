import { labelSaslMessage } from '../protocol/saslLabels';
import type { SaslMechanism, SaslMessage } from '../protocol/saslMechanisms';
import { decodeBase64, encodeBase64, textOfOctets } from '../syntax/base64';
import { isRedacted } from '../syntax/redaction';
import { readSaslText } from '../syntax/saslMessage';

/** What an AUTH line holds. */
export interface SaslParts {
  /** The decoded text: in UTF-8 where it is some, else a character for each octet. */
  readonly decoded: string;
  readonly secrets: readonly { readonly start: number; readonly end: number }[];
  /** User names and identities. */
  readonly people: readonly { readonly start: number; readonly end: number }[];
}

/** The parts of a decoded AUTH line; undefined where nothing is known of them, so that all of it is secret. */
export function saslParts(
  text: string,
  row: SaslMechanism | undefined,
  message: SaslMessage | undefined,
): SaslParts | undefined {
  if (!row || !message) return undefined;
  if (readSaslText(text, row, message).kind !== 'parts') return undefined;
  const octets = decodeBase64(text);
  if (!octets) return undefined;
  const decoded = textOfOctets(octets);
  // A word that could be base64 is none of a text: tools write what they decoded.
  if (/[\u0002-\u0008\u000e-\u001f\u007f-\u009f\ufffd]/.test(decoded)) return undefined;
  const secrets: { start: number; end: number }[] = [];
  const people: { start: number; end: number }[] = [];
  let from = 0;
  for (const { name, value, secret } of labelSaslMessage(row, message, decoded)) {
    const at = decoded.indexOf(value, from);
    if (at < 0) return undefined;
    from = at + value.length;
    if (value === '') continue;
    const span = withoutDress(decoded, at, from);
    if (secret) secrets.push(span);
    else if (PEOPLE.has(name)) people.push(span);
  }
  return { decoded, secrets, people };
}

/** Fields that name somebody. */
const PEOPLE: ReadonlySet<string> = new Set(['authzid', 'authcid', 'username', 'user', 'trace', 'n', 'a']);

/** Without quotes around it, and without the kind of token in front (`Bearer`, RFC 6750 section 2.1). */
function withoutDress(text: string, start: number, end: number): { start: number; end: number } {
  if (text[start] === '"' && text[end - 1] === '"' && end - start > 2) return { start: start + 1, end: end - 1 };
  const kind = /^(?:Bearer|Basic|MAC) +/i.exec(text.slice(start, Math.min(end, start + 32)))?.[0].length ?? 0;
  return start + kind < end ? { start: start + kind, end } : { start, end };
}

/**
 * The masked value of a secret: it says nothing of the length of a password, unless that has to stay.
 *
 * @param isDigest it is hexadecimal, and has to stay so to be read
 */
export function maskOf(secret: string, keepsLength: boolean): string {
  if (/^[0-9a-f]{32}$/i.test(secret)) return '0'.repeat(32);
  const isShort = secret.length <= SHORT;
  return '*'.repeat(keepsLength || !isShort ? secret.length : STARS);
}

const STARS = 8;
const SHORT = 64;

/** Base64 of octets that say nothing, for a line of which the parts are not known; NTLM keeps its signature and type. */
export function maskOpaque(text: string): string {
  const octets = decodeBase64(text);
  if (!octets) return text;
  const ntlm = textOfOctets(octets.subarray(0, 7)) === 'NTLMSSP';
  return encodeBase64(octets.map((octet, at) => (ntlm && at < NTLM_HEAD ? octet : NOTHING)));
}

const NTLM_HEAD = 12;
/** No text, as what it stands for. */
const NOTHING = 0x80;

/** For what is no base64, though it stands where base64 has to: still none, and still masked or not as it was. */
export function maskRaw(text: string): string {
  if (isRedacted(text)) return text.replace(/[A-Za-z0-9+/]/g, 'x');
  if (STANDS_FOR.test(text) && text.length >= 6)
    return 'secret'.repeat(Math.ceil(text.length / 6)).slice(0, text.length);
  // Tools that decode what they log write NUL so.
  return text.replace(/\\0|./gsu, (sign) => (sign === '\\0' ? sign : maskedSign(sign)));
}

/** Whether a tool or a writer put it in the place of what was sent. */
export function isPlaceholder(text: string): boolean {
  if (/^[[<({].*[\])}>]$/.test(text) || WORDS_FOR.test(text) || /^[*xX•.…#]+$/.test(text)) return true;
  return HIDDEN.test(text) && /^[A-Za-z_ -]+$/.test(text);
}

/** Blanks, signs of padding and what the byte notation writes stay, as rules of the protocol look at them. */
function maskedSign(sign: string): string {
  // Base64 of many of them is no text, as that of most words.
  if (/[A-Za-z0-9+/]/.test(sign)) return 'q';
  if (/[ \t=\u2400-\u2421\ud800-\udfff]/.test(sign)) return sign;
  return /^[\0-\x7f]$/.test(sign) ? '-' : '×';
}

const WORDS_FOR =
  /^(?:(?:my|your|the)?[-_ ]?(?:base64|encoded)?[-_ ]?(?:user[ _-]?name|password|credentials?|secret|token|base64|encoded)(?:[-_ ]?(?:here|base64|encoded))?)$/i;
const HIDDEN = /redacted|hidden|removed|edited/i;
const STANDS_FOR = /user[ _-]?name|passw|base ?64|credential|secret|token|encoded/i;
