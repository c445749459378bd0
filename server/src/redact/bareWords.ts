import { TRAIT } from './traits';

/** What a word stands for wherever it is found. */
export type BareKind = 'secret' | 'person' | 'host' | 'queue-id';

/** How long a word has to be: in a text, and in one that was decoded on a guess. */
export const LEAST_BARE = { plain: 3, strict: 5 } as const;

/** Words that tell of somebody or something wherever they stand, in whatever case. */
export class BareWords {
  readonly #kinds = new Map<string, BareKind>();
  /**
   * With what three characters words begin, and for each of them a bit for what may come next: nearly all of a text is passed over
   * by this.
   */
  readonly #begins = new Uint8Array(1 << 15);

  /** Gives back whether it was not known. */
  add(word: string, kind: BareKind): boolean {
    const key = word.toLowerCase();
    const isKnown = this.#kinds.has(key);
    if (isKnown && kind !== 'secret') return false;
    this.#kinds.set(key, kind);
    this.#begins[beginning(key, 0)]! |= key.length > SHORT ? nextBit(key, SHORT) : 0xff;
    return !isKnown;
  }

  /**
   * Looks at the words of a text, as they stand between blanks and signs, then at those between dots, and at those between hyphens.
   * Where one is taken its parts are not looked at.
   *
   * @param traits what traitsOf() gives for the text
   * @param take gives back whether it took the word
   */
  find(
    text: string,
    traits: number,
    least: number,
    take: (start: number, word: string, kind: BareKind) => boolean,
  ): void {
    if (this.#kinds.size === 0 || (traits & TRAIT.word) === 0) return;
    const look = (start: number, word: string): boolean => {
      const kind = word.length >= least ? this.#kinds.get(word.toLowerCase()) : undefined;
      return kind !== undefined && take(start, word, kind);
    };
    const ofRun = (start: number, run: string): void => {
      if (look(start, run)) return;
      for (const { 0: part, index: at } of run.matchAll(/[^.]+/g)) {
        if (look(start + at, part)) continue;
        for (const { 0: word, index: inner } of part.matchAll(/[^_-]+/g))
          if (word !== run) look(start + at + inner, word);
      }
    };
    if (traits & TRAIT.wide) {
      for (const { 0: run, index } of text.matchAll(RUNS)) if (!run.startsWith('␐')) ofRun(index, run);
      return;
    }
    for (let at = 0; at < text.length; ) {
      if ((SIGNS[text.charCodeAt(at)]! & WORD) === 0) {
        at++;
        continue;
      }
      const start = at;
      let end = at;
      let may = false;
      let before: number = JOINS;
      for (; at < text.length; at++) {
        const sign = SIGNS[text.charCodeAt(at)]!;
        if (sign === 0) break;
        if (before === JOINS && (this.#begins[beginning(text, at)]! & nextBit(text, at + SHORT)) !== 0) may = true;
        if (sign === WORD) end = at + 1;
        before = sign;
      }
      if (may) ofRun(start, text.slice(start, end));
    }
  }
}

const RUNS =
  /␐[0-9A-Fa-f]{2}|[\p{L}\p{N}\p{M}\u{dc80}-\u{dcff}](?:[\p{L}\p{N}\p{M}\u{dc80}-\u{dcff}_.-]*[\p{L}\p{N}\p{M}\u{dc80}-\u{dcff}])?/gu;

/** The first three characters of a word as a number; 0 behind the end of the text. */
function beginning(text: string, at: number): number {
  return ((text.charCodeAt(at) & 31) << 10) | ((text.charCodeAt(at + 1) & 31) << 5) | (text.charCodeAt(at + 2) & 31);
}

const SHORT = 3;

function nextBit(text: string, at: number): number {
  return 1 << (text.charCodeAt(at) & 7);
}

const WORD = 1;
const JOINS = 2;
/** Signs of ASCII of which words are made, and those that join them. */
const SIGNS = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const sign = String.fromCharCode(code);
  return /[A-Za-z0-9]/.test(sign) ? WORD : /[._-]/.test(sign) ? JOINS : 0;
});
