import { decodeOctets, encodeOctets, octetLength } from '../notation/byteNotation';
import { isIpv4 } from '../syntax/addressLiteral';
import { decodeBase64, encodeBase64 } from '../syntax/base64';
import { isRedacted } from '../syntax/redaction';
import { isNobodys, parseIpv6 } from './addresses';
import { type BareKind, LEAST_BARE } from './bareWords';
import { viewsOf } from './encodedViews';
import type { KindId } from './kinds';
import { ENCODED_WORD, maskText } from './maskText';
import { mayTell } from './mayTell';
import type { Piece } from './piece';
import { isSign, type Pseudonyms, WORDS } from './pseudonyms';
import { isLocalhost, type ScanOptions, scanText, type Telling, type What } from './scanText';
import { SeenTexts } from './seenTexts';
import { add, applied, CLAIM, type Claims, claim, holds, isFree, type TextEdit } from './textEdit';
import type { Tokens } from './tokens';
import { traitsOf } from './traits';

export interface RewriteOptions {
  /** The text was decoded on a guess: only what can hardly be there by chance is changed, and its length stays. */
  readonly strict: boolean;
}

export interface RewriterOptions {
  /** Everything stays as long as it is, even where that leads out of `example`. */
  readonly keepsLength: boolean;
}

/** Puts other names and masks in the place of what is to go. */
export class Rewriter {
  readonly keepsLength: boolean;
  readonly #tokens: Tokens;
  readonly #names: Pseudonyms;
  readonly #kinds: ReadonlySet<KindId>;
  /** Counts what was found, whether it was changed or not. */
  #finds = 0;
  readonly #dull = new SeenTexts();
  readonly #plainly: ScanOptions;
  readonly #strictly: ScanOptions;
  readonly #wants: (octets: Uint8Array) => boolean;

  constructor(tokens: Tokens, names: Pseudonyms, kinds: ReadonlySet<KindId>, { keepsLength }: RewriterOptions) {
    this.keepsLength = keepsLength;
    this.#tokens = tokens;
    this.#names = names;
    this.#kinds = kinds;
    const { messageIds, hosts } = tokens;
    this.#plainly = {
      isMessageId: (id) => messageIds.has(id),
      isHost: (name) => hosts.has(name) || hosts.has(name.split('.').slice(-2).join('.')),
      strict: false,
    };
    this.#strictly = { ...this.#plainly, strict: true };
    this.#wants = (octets) => mayTell(octets) || tokens.mayBeIn(octets);
  }

  has(kind: KindId): boolean {
    return this.#kinds.has(kind);
  }

  /**
   * Changes wherever something is found that is to go, by its form or because it is known.
   *
   * @param traits what traitsOf() gives for the text
   */
  anywhere(text: string, traits: number, claims: Claims, { strict }: RewriteOptions): TextEdit[] {
    const edits: TextEdit[] = [];
    if (this.has('secrets')) this.#known(text, this.#tokens.secrets.find(text), claims, edits, 'secrets');
    if (this.has('subject')) this.#known(text, this.#tokens.subjects.find(text), claims, edits, 'subject');
    for (const telling of scanText(text, traits, strict ? this.#strictly : this.#plainly)) {
      this.#finds++;
      if (isFree(claims, telling.start, telling.end)) this.#telling(text, telling, claims, edits, strict);
    }
    this.#bareWords(text, traits, claims, edits, strict);
    return edits;
  }

  /** All changes in the text of a line. */
  all({ text, traits }: Piece, claims: () => Claims, { encoded }: { readonly encoded: boolean }): readonly TextEdit[] {
    if (this.#dull.has(text)) return [];
    const before = this.#finds;
    const edits = this.anywhere(text, traits, claims(), { strict: false });
    if (encoded) edits.push(...this.encoded(text, traits, claims()));
    if (this.#finds === before && encoded) this.#dull.add(text);
    return edits;
  }

  /** Changes in what a text holds in an encoding. */
  encoded(text: string, traits: number, claims: Claims): TextEdit[] {
    const edits: TextEdit[] = [];
    for (const { octets, edits: editsFor } of viewsOf(text, traits, this.#wants)) {
      const shown = encodeOctets(octets);
      const found = this.anywhere(shown, traitsOf(shown), new Uint8Array(shown.length), { strict: true });
      if (found.length === 0) continue;
      const changed = decodeOctets(applied(shown, found));
      // It never is otherwise: each change keeps its length.
      if (changed.length !== octets.length) continue;
      const [{ kind } = { kind: 'secrets' as const }] = found;
      for (const { start, end, text: by } of editsFor(changed)) {
        if (isFree(claims, start, end)) add(edits, claims, { start, end, text: by, kind });
      }
    }
    return edits;
  }

  #known(
    text: string,
    places: readonly { start: number; end: number }[],
    claims: Claims,
    edits: TextEdit[],
    kind: 'secrets' | 'subject',
  ): void {
    this.#finds += places.length;
    for (const { start, end } of places) {
      if (holds(claims, start, end, CLAIM.edited)) continue;
      const by = kind === 'subject' ? maskText(text.slice(start, end)) : maskedWord(text.slice(start, end));
      add(edits, claims, { start, end, text: by, kind });
    }
  }

  #telling(text: string, { start, end, what }: Telling, claims: Claims, edits: TextEdit[], keepsLength: boolean): void {
    const old = text.slice(start, end);
    if (what === 'person' || what === 'message-id') {
      const kind = what === 'person' ? 'people' : 'message-ids';
      const stays = what === 'person' && (isRole(old) || isMaskedLocal(old, text.charAt(end)));
      if (!this.has(kind) || stays) claim(claims, start, end);
      else this.words(text, start, end, what, claims, edits);
      return;
    }
    const by = this.#one(old, what, keepsLength || this.keepsLength);
    if (by !== undefined) add(edits, claims, { start, end, text: by, kind: KIND_OF[what] });
  }

  /** What stands in the place of one thing; undefined where it stays. */
  #one(old: string, what: Exclude<What, 'person' | 'message-id'>, keepsLength: boolean): string | undefined {
    if (!this.has(KIND_OF[what])) return undefined;
    switch (what) {
      case 'secret':
        return maskedWord(old);
      case 'queue-id':
        return this.#names.queueId(old);
      case 'host':
        return isLocalhost(old) ? undefined : this.#names.host(old, keepsLength);
      case 'ipv4':
        return this.#names.ipv4(old, keepsLength);
      case 'ipv6':
        return this.#names.ipv6(old, keepsLength);
    }
  }

  queueId(id: string): string {
    return this.#names.queueId(id);
  }

  /** Each word of a name or of a message id. */
  words(
    text: string,
    start: number,
    end: number,
    what: 'person' | 'message-id',
    claims: Claims,
    edits: TextEdit[],
  ): void {
    for (const { 0: word, index } of text.slice(start, end).matchAll(WORDS)) {
      if (isSign(word)) continue;
      const from = start + index;
      const by = what === 'person' ? this.#names.person(word) : this.#names.messageId(word);
      if (isFree(claims, from, from + word.length)) {
        add(edits, claims, {
          start: from,
          end: from + word.length,
          text: by,
          kind: what === 'person' ? 'people' : 'message-ids',
        });
      }
    }
    claim(claims, start, end);
  }

  /** `local@domain`, or a local part or user name alone. What is neither is left to be looked through. */
  mailbox(text: string, start: number, end: number, claims: Claims, edits: TextEdit[]): void {
    const box = text.slice(start, end);
    const at = box.lastIndexOf('@');
    const local = at < 0 ? box : box.slice(0, at);
    if (/[@<>[\]]/.test(local)) return;
    if (this.has('people') && !isRole(local) && !isMaskedLocal(local, at < 0 ? '' : '@')) {
      this.words(text, start, start + local.length, 'person', claims, edits);
    } else claim(claims, start, start + local.length);
    if (at >= 0) this.host(text, start + at + 1, end, claims, edits);
  }

  /** The name of a host, or an address in its place. */
  host(text: string, from: number, to: number, claims: Claims, edits: TextEdit[]): void {
    const { start, end } = undressed(text, from, to);
    const name = text.slice(start, end);
    const isAddress = isIpv4(name) ? 'ipv4' : parseIpv6(name) !== undefined ? 'ipv6' : undefined;
    if (isAddress) {
      if (isNobodys(parseIpv6(name) ?? name)) return;
      const by = this.#one(name, isAddress, this.keepsLength);
      if (by !== undefined && isFree(claims, start, end))
        add(edits, claims, { start, end, text: by, kind: 'addresses' });
      return;
    }
    if (name === '' || /^[[\]]|[\s<>()@:]/.test(name)) return;
    const by = this.#one(name, 'host', this.keepsLength);
    if (by !== undefined && isFree(claims, start, end)) add(edits, claims, { start, end, text: by, kind: 'hosts' });
  }

  /** The display name of a person, encoded words included (RFC 2047). */
  displayName(text: string, start: number, end: number, claims: Claims, edits: TextEdit[]): void {
    if (!this.has('people')) return;
    const name = text.slice(start, end);
    for (const match of name.matchAll(ENCODED_WORD)) {
      const { head = '', form = '', inner = '' } = match.groups ?? {};
      const from = start + match.index + head.length;
      const by = /^b$/i.test(form) ? this.#base64Words(inner) : this.#quotedWords(inner);
      if (by !== inner && isFree(claims, from, from + inner.length))
        add(edits, claims, { start: from, end: from + inner.length, text: by, kind: 'people' });
      claim(claims, start + match.index, start + match.index + match[0].length);
    }
    this.words(text, start, end, 'person', claims, edits);
  }

  #base64Words(inner: string): string {
    const octets = decodeBase64(inner);
    return octets ? encodeBase64(decodeOctets(this.#wordsOfOctets(octets))) : maskText(inner);
  }

  #quotedWords(inner: string): string {
    return inner.replace(/=[0-9A-Fa-f]{2}|[\p{L}\p{N}]+/gu, (part) =>
      part.startsWith('=') ? (/^=[89A-F]/i.test(part) ? '=E8' : part) : this.#names.person(part),
    );
  }

  /** Words in any character set: what is no UTF-8 is one octet for all. */
  #wordsOfOctets(octets: Uint8Array): string {
    return this.#names.person(encodeOctets(octets)).replace(/␐[89A-F][0-9A-F]/g, '␐E8');
  }

  #bareWords(text: string, traits: number, claims: Claims, edits: TextEdit[], strict: boolean): void {
    this.#tokens.bare.find(text, traits, strict ? LEAST_BARE.strict : LEAST_BARE.plain, (start, word, kind) => {
      this.#finds++;
      const end = start + word.length;
      if (!this.has(KIND_OF_BARE[kind])) return false;
      if (!isFree(claims, start, end)) return true;
      if (kind === 'person') this.words(text, start, end, 'person', claims, edits);
      else {
        const by = this.#one(word, kind, true);
        if (by !== undefined) add(edits, claims, { start, end, text: by, kind: KIND_OF_BARE[kind] });
      }
      return true;
    });
  }
}

const KIND_OF: Readonly<Record<Exclude<What, 'person' | 'message-id'>, KindId>> = {
  secret: 'secrets',
  host: 'hosts',
  ipv4: 'addresses',
  ipv6: 'addresses',
  'queue-id': 'queue-ids',
};

const KIND_OF_BARE: Readonly<Record<BareKind, KindId>> = {
  secret: 'secrets',
  person: 'people',
  host: 'hosts',
  'queue-id': 'queue-ids',
};

/** Mailboxes that every host has (RFC 5321 section 4.5.1) or that send notices: they name nobody. */
export function isRole(local: string): boolean {
  return /^(?:postmaster|mailer-daemon)$/i.test(local);
}

/** What was masked by who shared the transcript stays, so that it is still known for that. */
function isMaskedLocal(local: string, behind: string): boolean {
  return isRedacted(behind === '' ? local : `${local}@a.example`);
}

/**
 * What stands in the place of a secret in ordinary text: as many octets, and letters only, so that the text can be read as before.
 */
export function maskedWord(secret: string): string {
  const length = octetLength(secret);
  return 'mask'.repeat(Math.ceil(length / 4)).slice(0, length);
}

/** Without the brackets and tag of an address literal, and without the dot at the end. */
function undressed(text: string, start: number, end: number): { start: number; end: number } {
  const literal = /^\[(?:IPv6:)?([^\]]*)\]?$/i.exec(text.slice(start, end));
  if (!literal) return { start, end };
  const from = start + literal[0].indexOf(literal[1] ?? '', literal[0].toLowerCase().startsWith('[ipv6:') ? 6 : 1);
  return { start: from, end: from + (literal[1] ?? '').length };
}
