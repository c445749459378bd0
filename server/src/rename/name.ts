import { parseIpv6 } from '../redact/addresses';
import { isIpv4 } from '../syntax/addressLiteral';
import { localized } from '../text/localized';

/** What can be renamed: a mailbox as `local@domain`, a host by its name or address, or a word that stands for somebody or something. */
export interface Name {
  readonly kind: 'mailbox' | 'host' | 'word';
  readonly text: string;
}

/** A name with its place in a text, end exclusive. */
export interface PlacedName extends Name {
  readonly start: number;
  readonly end: number;
}

/**
 * The name at a column of a text. On the local part of a mailbox it is the mailbox, on its domain the host: whoever wants to
 * rename the one does not want the other.
 */
export function nameAt(text: string, at: number): PlacedName | undefined {
  for (const { 0: whole, index } of text.matchAll(MAILBOX)) {
    const end = index + whole.length;
    if (at < index || at > end) continue;
    const domain = index + whole.lastIndexOf('@') + 1;
    if (at < domain || text[domain] === '[') return { kind: 'mailbox', text: whole, start: index, end };
    return { kind: 'host', text: text.slice(domain, end), start: domain, end };
  }
  const first = /^[2-5]\d\d-/.test(text) ? 4 : 0;
  for (const { 0: whole, index: from } of text.slice(first).matchAll(HOST)) {
    const index = from + first;
    const end = index + whole.length;
    if (at >= index && at <= end && isHost(whole)) return { kind: 'host', text: whole, start: index, end };
  }
  return undefined;
}

/** The first mailbox in a text. */
export function firstMailbox(text: string): PlacedName | undefined {
  for (const { 0: whole, index } of text.matchAll(MAILBOX))
    return { kind: 'mailbox', text: whole, start: index, end: index + whole.length };
  return undefined;
}

const LOCAL = String.raw`[\p{L}\p{N}!#$%&'*+/=?^_{|}~.-]`;
const LABEL = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{N}_-]*[\p{L}\p{N}_])?`;
const DOMAIN = String.raw`${LABEL}(?:\.${LABEL})*`;
const MAILBOX = new RegExp(String.raw`(?<!${LOCAL})${LOCAL}{1,128}@(?:${DOMAIN}|\[[0-9A-Za-z:.]{1,64}\])`, 'gu');
/** With a dot at least, or an IPv6 address. */
const HOST = new RegExp(
  String.raw`(?<![\p{L}\p{N}_.:-])(?:${LABEL}(?:\.${LABEL})+|[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7})`,
  'gu',
);

/** Numbers with dots are versions, times and codes, unless they are an address. */
function isHost(text: string): boolean {
  if (isIpv4(text) || parseIpv6(text) !== undefined) return true;
  return !text.includes(':') && /\p{L}/u.test(text.slice(text.lastIndexOf('.') + 1));
}

/** The word at a column of a text. */
export function wordAt(text: string, at: number): PlacedName | undefined {
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (at >= index && at <= index + word.length)
      return { kind: 'word', text: word, start: index, end: index + word.length };
  }
  return undefined;
}

const WORD = /[\p{L}\p{N}_]+(?:[.-]+[\p{L}\p{N}_]+)*/gu;

/** Why a name cannot have this new text, as a sentence; undefined where it can. */
export function faultOf({ kind, text: old }: Name, text: string): string | undefined {
  if (kind === 'mailbox') {
    return new RegExp(`^${MAILBOX.source}$`, 'u').test(text)
      ? undefined
      : localized('An address has the form name@example.org, without blanks and brackets.');
  }
  if (kind === 'word')
    return /^[\p{L}\p{N}_]+(?:[.-]+[\p{L}\p{N}_]+)*$/u.test(text) ? undefined : localized('A name is one word.');
  if (isIpv4(old))
    return isIpv4(text) ? undefined : localized('An IPv4 address has four numbers up to 255: 192.0.2.1.');
  if (parseIpv6(old) !== undefined)
    return parseIpv6(text) !== undefined
      ? undefined
      : localized('An IPv6 address has up to eight groups: 2001:db8::1.');
  return new RegExp(`^${DOMAIN}$`, 'u').test(text) && text.length <= 255
    ? undefined
    : localized('A host has a name such as mx.example.org.');
}

/** All places of a name in a text: whole, in any case, and not as a part of a longer name. */
export function placesOf({ kind, text: name }: Name, text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  const lower = text.toLowerCase();
  // Letters of which the small form has another length would shift all columns.
  if (lower.length !== text.length) return found;
  const wanted = name.toLowerCase();
  const before = kind === 'mailbox' ? BEFORE_MAILBOX : BEFORE_HOST;
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length)) {
    const end = at + wanted.length;
    const isFree = isBehindCode(text, at) || !before.test(lower.slice(Math.max(0, at - 2), at));
    if (isFree && !BEHIND.test(lower.slice(end, end + 2))) found.push({ start: at, end });
  }
  return found;
}

/** The hyphen of a reply with more lines is no part of a name. */
function isBehindCode(text: string, at: number): boolean {
  return at === 4 && /^[2-5]\d\d-/.test(text);
}

/** `to=a@b` and `From:a@b` have a label in front, and paths in logs a sign that an address could have, too. */
const BEFORE_MAILBOX = /[\p{L}\p{N}_.+-]$/u;
const BEFORE_HOST = /[\p{L}\p{N}_.-]$/u;
const BEHIND = /^(?:[\p{L}\p{N}_-]|\.[\p{L}\p{N}_])/u;
