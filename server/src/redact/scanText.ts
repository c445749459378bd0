import { isIpv4 } from '../syntax/addressLiteral';
import {
  behindDots,
  behindLabel,
  endOfDomain,
  isDomain,
  isWord,
  startOfLocal,
  withoutDots,
} from '../syntax/addressText';
import { isDigit } from '../syntax/characters';
import { findQueueIds } from '../syntax/queueId';
import { findSecrets } from '../syntax/secretText';
import { isNobodys, parseIpv6 } from './addresses';
import { isKnownTop } from './topDomains';
import { TRAIT } from './traits';

/** What a piece of a text is. */
export type What = 'secret' | 'person' | 'host' | 'ipv4' | 'ipv6' | 'message-id' | 'queue-id';

/** A piece of a text that tells of somebody or something. Columns in UTF-16 units, end exclusive; pieces do not overlap. */
export interface Telling {
  readonly start: number;
  readonly end: number;
  readonly what: What;
}

export interface ScanOptions {
  /** Whether the part before an `@` is that of a message id, where the name is known to be one. */
  readonly isMessageId: (id: string) => boolean;
  /** Whether a name with dots is the one of a host, though its top-level domain does not tell. */
  readonly isHost: (name: string) => boolean;
  /** Only what can hardly be there by chance: for texts that were decoded without knowing that they are some. */
  readonly strict: boolean;
}

/**
 * Finds what can be told by its form alone: in any text, in time linear in its length.
 *
 * @param traits what traitsOf() gives for the text
 */
export function scanText(text: string, traits: number, options: ScanOptions): Telling[] {
  const found: Telling[] = [];
  for (const { start, end } of findSecrets(text)) found.push({ start, end, what: 'secret' });
  if (traits & TRAIT.at) mailboxes(text, options, found);
  if (traits & TRAIT.dot) hosts(text, options, found);
  if (traits & TRAIT.colons) ipv6(text, found);
  if (!options.strict) {
    if (traits & TRAIT.queue || (traits & EXIM_ID) === EXIM_ID) {
      for (const { start, end } of findQueueIds(text)) found.push({ start, end, what: 'queue-id' });
    }
    if (traits & TRAIT.home) homes(text, found);
  }
  return found.length > 1 ? firstOfEach(found) : found;
}

/** What an id of Exim has. */
const EXIM_ID = TRAIT.run | TRAIT.hyphen | TRAIT.digit;

/** Of pieces that overlap the first in the order in which they were found. */
function firstOfEach(found: readonly Telling[]): Telling[] {
  const order = found.map((one, at) => ({ one, at }));
  order.sort((a, b) => a.one.start - b.one.start || a.at - b.at);
  const kept: { one: Telling; at: number }[] = [];
  for (const next of order) {
    let wins = true;
    while (kept.length > 0 && kept.at(-1)!.one.end > next.one.start) {
      if (kept.at(-1)!.at < next.at) {
        wins = false;
        break;
      }
      kept.pop();
    }
    if (wins) kept.push(next);
  }
  return kept.map(({ one }) => one);
}

/** `local@domain`, `"quoted local"@domain`, `@domain` of a source route. */
function mailboxes(text: string, { isMessageId, strict }: ScanOptions, found: Telling[]): void {
  let from = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const domain = endOfDomain(text, at + 1);
    const end = withoutDots(text, at + 1, domain);
    const isLiteral = text.charCodeAt(at + 1) === OPEN;
    if (end === at + 1 && !isLiteral) {
      // The domain stands in the line below.
      const start = startOfLocal(text, at, from);
      if (!strict && at === text.length - 1 && start < at) found.push({ start, end: at, what: 'person' });
      continue;
    }
    const name = text.slice(at + 1, end);
    if (strict && !isLiteral && !(name.includes('.') && isKnownTop(name, true))) continue;
    let start = startOfLocal(text, at, from);
    if (start < at) {
      const id = text.slice(start, end);
      if (isMessageId(id.toLowerCase())) found.push({ start, end: at, what: 'message-id' });
      else {
        start = behindLabel(text, start, at);
        found.push({ start, end: at, what: 'person' });
      }
    } else if (isLiteral || !name.includes('.')) continue;
    if (!isLiteral && !isIpv4(name)) found.push({ start: at + 1, end, what: 'host' });
    from = end;
  }
}

/** Runs of letters, digits, dots and hyphens with a dot in them. */
function hosts(text: string, { isHost, strict }: ScanOptions, found: Telling[]): void {
  let last = 0;
  for (let dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', last)) {
    const from = startOfDomain(text, dot, last);
    last = endOfDomain(text, dot);
    const start = behindDots(text, behindCode(text, from), last);
    const end = withoutDots(text, start, last);
    if (end - start < LEAST_HOST) continue;
    const name = text.slice(start, end);
    if (!name.includes('.')) continue;
    if (isIpv4(name)) {
      if (!isNobodys(name)) found.push({ start, end, what: 'ipv4' });
      continue;
    }
    const inUrl = text.startsWith('://', start - 3);
    if (inUrl || isKnownTop(name, strict) || isHost(name.toLowerCase())) {
      if (!isLocalhost(name)) found.push({ start, end, what: 'host' });
    } else {
      embeddedIpv4(text, start, end, found);
      embeddedHosts(name, start, isHost, found);
    }
  }
}

const LEAST_HOST = 3;

function startOfDomain(text: string, at: number, least: number): number {
  let start = at;
  while (start > least && isDomain(text.charCodeAt(start - 1))) start--;
  return start;
}

/** Behind the code of a reply that goes on, `250-mx.example.org`. */
function behindCode(text: string, from: number): number {
  return /^[2-5][0-9]{2}-$/.test(text.slice(from, from + 4)) && !isWord(text.charCodeAt(from - 1)) ? from + 4 : from;
}

/** An address that stands beside other letters: `ip-192.0.2.1`, `192.0.2.1-25`. */
function embeddedIpv4(text: string, start: number, end: number, found: Telling[]): void {
  for (const match of text.slice(start, end).matchAll(/(?<![0-9.])[0-9]{1,3}(?:\.[0-9]{1,3}){3}(?![0-9]|\.[0-9])/g)) {
    const [address] = match;
    const at = start + match.index;
    if (isIpv4(address) && !isNobodys(address)) found.push({ start: at, end: at + address.length, what: 'ipv4' });
  }
}

/** A host that is known, as a part of the name of a file: `from-mx.example.org-1.eml`. */
function embeddedHosts(name: string, start: number, isHost: ScanOptions['isHost'], found: Telling[]): void {
  for (const { 0: part, index } of name.matchAll(/[^_-]+/g)) {
    if (part.includes('.') && isHost(part.toLowerCase()))
      found.push({ start: start + index, end: start + index + part.length, what: 'host' });
  }
}

export function isLocalhost(name: string): boolean {
  return /^localhost(?:\.localdomain|\.local)?\.?$/i.test(name);
}

function ipv6(text: string, found: Telling[]): void {
  for (const match of text.matchAll(/[0-9A-Fa-f:]{3,64}/g)) {
    let start = match.index;
    let [address] = match;
    const before = text.charCodeAt(start - 1);
    const after = text.charCodeAt(start + address.length);
    // `[IPv6:2001:db8::1]`: the colon behind the tag is none of the address.
    if (
      address.startsWith(':') &&
      !address.startsWith('::') &&
      /ipv6$/i.test(text.slice(Math.max(0, start - 4), start))
    ) {
      address = address.slice(1);
      start++;
    } else if (isWord(before) || before === UNDERSCORE) {
      if (/ipv$/i.test(text.slice(Math.max(0, start - 3), start)) && address.startsWith('6:')) {
        address = address.slice(2);
        start += 2;
      } else continue;
    }
    // A port or the end of a sentence behind it.
    if (address.endsWith(':') && !address.endsWith('::')) address = address.slice(0, -1);
    if (
      isWord(after) ||
      after === UNDERSCORE ||
      (after === DOT && isDigit(text.charCodeAt(start + address.length + 1)))
    )
      continue;
    const key = parseIpv6(address);
    if (key !== undefined && !isNobodys(key)) found.push({ start, end: start + address.length, what: 'ipv6' });
  }
}

/** Folders of users. */
function homes(text: string, found: Telling[]): void {
  for (const match of text.matchAll(/[/\\](?:home|Users)[/\\]{1,2}([^\s/\\:'"<>]{1,64})/g)) {
    const [, name = ''] = match;
    const start = match.index + match[0].length - name.length;
    found.push({ start, end: start + name.length, what: 'person' });
  }
}

const OPEN = 0x5b;
const DOT = 0x2e;
const UNDERSCORE = 0x5f;
