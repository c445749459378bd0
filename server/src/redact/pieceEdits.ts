import { encodeOctets } from '../notation/byteNotation';
import { decodeBase64, encodeBase64, utf8Octets } from '../syntax/base64';
import type { AuthText } from './authParts';
import type { Chain } from './chains';
import type { RedactionEdit } from './edit';
import type { KindId } from './kinds';
import { isPlaceholder, maskOf, maskOpaque, maskRaw, saslParts } from './maskSasl';
import { maskText } from './maskText';
import { notate } from './notate';
import { columnOf, type Piece } from './piece';
import type { ReadTranscript } from './readTranscript';
import type { Rewriter } from './rewriter';
import { STEP, type Steps } from './steps';
import type { Placed } from './structure';
import { add, applied, CLAIM, type Claims, claim, holds, isFree, type TextEdit } from './textEdit';
import { traitsOf } from './traits';

/** Gathers the changes of the pieces of a transcript: what comes first is changed, and nothing twice. */
export class PieceEdits {
  readonly #transcript: ReadTranscript;
  readonly #rewriter: Rewriter;
  /** By the numbers of the pieces. */
  readonly #claims: Claims[] = [];
  readonly #edits: TextEdit[][] = [];

  constructor(transcript: ReadTranscript, rewriter: Rewriter) {
    this.#transcript = transcript;
    this.#rewriter = rewriter;
  }

  /** A line of an AUTH exchange: base64 of the same structure with its secrets masked. */
  auth(text: AuthText): void {
    const masked = this.#maskedAuth(text);
    const { parts } = text;
    if (masked === undefined) return;
    let from = 0;
    parts.forEach(({ piece, start, end }, at) => {
      const to = at === parts.length - 1 ? masked.length : from + (end - start);
      const by = masked.slice(from, to);
      from = to;
      const kind = this.#rewriter.has('secrets') ? 'secrets' : 'people';
      if (by !== piece.text.slice(start, end)) this.#add(piece, { start, end, text: by, kind });
      else claim(this.#claimsOf(piece), start, end);
    });
  }

  #maskedAuth({ text, row, message, parts, from }: AuthText): string | undefined {
    const keepsLength = parts.length > 1 || this.#rewriter.keepsLength;
    const secrets = this.#rewriter.has('secrets');
    const known = saslParts(text, row, message);
    if (!known) {
      if (text === '=' || text === '*' || !secrets || isPlaceholder(text)) return undefined;
      if (!decodeBase64(text)) return from === 'client' ? maskRaw(text) : undefined;
      // A challenge of which nothing is known may be a question of the server: the secret is in the answer.
      if (from === 'server' && message === undefined && /^[\x20-\x7e]*$/.test(encodeOctets(decodeBase64(text)!)))
        return undefined;
      return maskOpaque(text);
    }
    const { decoded } = known;
    const edits: TextEdit[] = [];
    const claims: Claims = new Uint8Array(decoded.length);
    if (secrets) {
      for (const { start, end } of known.secrets) {
        const old = decoded.slice(start, end);
        if (!MASKED.test(old)) add(edits, claims, { start, end, text: maskOf(old, keepsLength), kind: 'secrets' });
      }
    }
    for (const { start, end } of known.people) this.#rewriter.mailbox(decoded, start, end, claims, edits);
    edits.push(...this.#rewriter.anywhere(decoded, traitsOf(decoded), claims, { strict: keepsLength }));
    if (edits.length === 0) return undefined;
    const octets = decodeBase64(text)!;
    const isUtf8 = utf8Octets(decoded).length === octets.length;
    const changed = applied(decoded, edits);
    return encodeBase64(
      isUtf8 ? utf8Octets(changed) : Uint8Array.from([...changed].map((sign) => sign.charCodeAt(0) & 0xff)),
    );
  }

  placed({ piece, start, end, what }: Placed): void {
    const { text } = piece;
    const claims = this.#claimsOf(piece);
    const edits = this.#editsOf(piece);
    const rewriter = this.#rewriter;
    switch (what) {
      case 'mailbox':
        rewriter.mailbox(text, start, end, claims, edits);
        return;
      case 'host':
        rewriter.host(text, start, end, claims, edits);
        return;
      case 'name':
        rewriter.displayName(text, start, end, claims, edits);
        return;
      case 'message-id':
        if (rewriter.has('message-ids')) rewriter.words(text, start, end, what, claims, edits);
        else claim(claims, start, end);
        return;
      case 'subject':
      case 'body':
        if (rewriter.has(what)) this.#mask(piece, start, end, what);
        return;
      case 'key':
        if (rewriter.has('secrets'))
          this.#add(piece, { start, end, text: maskedKey(text.slice(start, end)), kind: 'secrets' });
        return;
      case 'key-mark':
        if (rewriter.has('secrets')) this.#add(piece, { start, end, text: 'REMOVED', kind: 'secrets' });
        return;
      case 'queue-id':
        if (rewriter.has('queue-ids')) this.#queueId(piece, start, end);
        return;
      default:
    }
  }

  #queueId(piece: Piece, start: number, end: number): void {
    const id = piece.text.slice(start, end);
    if (isFree(this.#claimsOf(piece), start, end))
      this.#add(piece, { start, end, text: this.#rewriter.queueId(id), kind: 'queue-ids' });
  }

  /** Words of the protocol stay, unless they hold a secret. */
  structure({ piece, start, end }: Placed): void {
    claim(this.#claimsOf(piece), start, end);
  }

  /** What is found in any piece. */
  *anywhere(): Steps<void> {
    const { pieces: lines } = this.#transcript;
    for (const [line, pieces] of lines.entries()) {
      if (line % STEP === 0) yield line / lines.length;
      for (const piece of pieces) {
        const encoded = !this.#transcript.chained.has(piece);
        const edits = this.#rewriter.all(piece, () => this.#claimsOf(piece), { encoded });
        if (edits.length > 0) this.#editsOf(piece).push(...edits);
      }
    }
  }

  /** What goes on over several lines. */
  chain({ parts }: Chain): void {
    const starts: number[] = [];
    let text = '';
    const chainClaims: number[] = [];
    for (const { piece, start, end } of parts) {
      starts.push(text.length);
      text += piece.text.slice(start, end);
      const claims = this.#claimsOf(piece);
      for (let at = start; at < end; at++) chainClaims.push(claims[at] ?? 0);
    }
    const claims = Uint8Array.from(chainClaims);
    const traits = traitsOf(text);
    const found = this.#rewriter.anywhere(text, traits, claims, { strict: true });
    found.push(...this.#rewriter.encoded(text, traits, claims));
    let at = 0;
    for (const { start, end, text: by, kind } of found.sort((a, b) => a.start - b.start)) {
      while (at + 1 < starts.length && starts[at + 1]! <= start) at++;
      // Each has the length of what it replaces, so that it can be cut where the lines are.
      for (let part = at, from = start; from < end; part++) {
        const { piece, start: first, end: last } = parts[part]!;
        const to = Math.min(end, starts[part]! + (last - first));
        const shift = first - starts[part]!;
        this.#add(piece, { start: from + shift, end: to + shift, text: by.slice(from - start, to - start), kind });
        from = to;
      }
    }
  }

  /** All changes, as columns of lines. */
  all(): RedactionEdit[] {
    const all: RedactionEdit[] = [];
    for (const piece of this.#transcript.pieces.flat()) {
      for (const { start, end, text, kind } of this.#edits[piece.index] ?? []) {
        const old = piece.text.slice(start, end);
        if (old === text) continue;
        all.push(
          ...(piece.columns
            ? this.#notated(piece, start, end, text, kind)
            : [{ line: piece.line, start: piece.start + start, end: piece.start + end, text, kind }]),
        );
      }
    }
    return all;
  }

  /** In a line that notates the text otherwise. */
  #notated(piece: Piece, start: number, end: number, text: string, kind: KindId): RedactionEdit[] {
    const from = columnOf(piece, start);
    const to = columnOf(piece, end);
    if (to <= from) return [];
    return [
      {
        line: piece.line,
        start: from,
        end: to,
        text: notate(text, this.#transcript.lines[piece.line]!.slice(from, to)),
        kind,
      },
    ];
  }

  #mask(piece: Piece, start: number, end: number, kind: 'subject' | 'body'): void {
    const claims = this.#claimsOf(piece);
    for (let at = start; at < end; ) {
      const from = at;
      const isFreeHere = claims[at] === 0;
      while (at < end && (claims[at] === 0) === isFreeHere) at++;
      if (isFreeHere) this.#maskPart(piece, from, at, kind);
    }
  }

  #maskPart(piece: Piece, start: number, end: number, kind: 'subject' | 'body'): void {
    const text = piece.text.slice(start, end);
    const masked = maskText(text);
    if (!piece.columns) {
      this.#add(piece, { start, end, text: masked, kind });
      return;
    }
    // Between the words the line may have escapes, which stay.
    if (masked.length !== text.length) return;
    for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
      const by = masked.slice(index, index + word.length);
      this.#add(piece, { start: start + index, end: start + index + word.length, text: by, kind });
    }
  }

  #add(piece: Piece, edit: TextEdit): void {
    const claims = this.#claimsOf(piece);
    if (!holds(claims, edit.start, edit.end, CLAIM.edited)) add(this.#editsOf(piece), claims, edit);
  }

  #claimsOf(piece: Piece): Claims {
    this.#claims[piece.index] ??= new Uint8Array(piece.text.length);
    return this.#claims[piece.index]!;
  }

  #editsOf(piece: Piece): TextEdit[] {
    this.#edits[piece.index] ??= [];
    return this.#edits[piece.index]!;
  }
}

const MASKED = /^[*xX•.]*$/;

/** Base64 digits that stand for nothing; the padding stays. */
function maskedKey(text: string): string {
  return text.replace(/[A-Za-z0-9+/]/g, 'A');
}
