import { octetLength } from '../notation/byteNotation';
import { isOrdinary } from './ordinaryWords';

/**
 * Gives words in the place of others: the same octets, digits where digits are, all other characters as they are; the same word for
 * the same one, and different ones for different ones.
 */
export class ShapedNames {
  readonly #prefix: string;
  /** Words that must not come back, in lower case. */
  readonly #originals: ReadonlySet<string>;
  readonly #given = new Map<string, string>();
  readonly #taken = new Set<string>();
  /** For each shape where the search goes on, with what the words begin, and how many more may be passed over. */
  readonly #tries = new Map<string, { at: number; left: number; prefix: string }>();

  /** @param prefix small letters with which longer words begin, so that a reader sees what they stand for */
  constructor(prefix: string, originals: ReadonlySet<string>) {
    this.#prefix = prefix;
    this.#originals = originals;
  }

  /** The word for this one, in its case. */
  of(word: string): string {
    const key = lower(word);
    let given = this.#given.get(key);
    if (given === undefined) {
      given = this.#next(key);
      this.#given.set(key, given);
      this.#taken.add(given);
    }
    return key === word ? given : inCaseOf(given, word);
  }

  #next(key: string): string {
    const shape = shapeOf(key);
    const kind = shape.map(({ alphabet, literal }) => literal ?? alphabet).join('\0');
    const all = shape.reduce((product, { size }) => Math.min(product * size, 1e9), 1);
    const tries = this.#tries.get(kind) ?? { at: 0, left: MOST_TRIES, prefix: this.#prefix };
    this.#tries.set(kind, tries);
    for (const prefix of [this.#prefix, OTHER_PREFIX]) {
      if (tries.prefix !== prefix) continue;
      for (; tries.left > 0 && tries.at < all; tries.at++) {
        const name = this.#name(shape, tries.at, prefix);
        if (name !== key && !this.#taken.has(name) && this.#isNew(name)) {
          tries.at++;
          return name;
        }
        tries.left--;
      }
      // Nearly all that begin so are words that are to go.
      const isLast = prefix === OTHER_PREFIX;
      Object.assign(tries, { at: 0, left: isLast ? 0 : MOST_TRIES, prefix: isLast ? '' : OTHER_PREFIX });
    }
    // Of one or two letters there are few: any that is not given yet.
    for (; tries.at < all; tries.at++) {
      const name = this.#name(shape, tries.at, '');
      if (!this.#taken.has(name) && name !== key) return name;
    }
    return this.#name(shape, 0, this.#prefix);
  }

  #name(shape: readonly Sign[], number: number, prefix: string): string {
    const signs: string[] = new Array(shape.length);
    let letters = 0;
    const letterOf = shape.map(({ alphabet }) => (alphabet === 'a' ? letters++ : -1));
    let rest = number;
    for (let at = shape.length - 1; at >= 0; at--) {
      const { literal, alphabet, size } = shape[at]!;
      if (literal !== undefined) {
        signs[at] = literal;
        continue;
      }
      const letter = letterOf[at]!;
      const base = letter >= 0 && letter < prefix.length ? prefix.charCodeAt(letter) - SMALL_A : 0;
      signs[at] = signOf(alphabet, (base + (rest % size)) % size);
      rest = Math.floor(rest / size);
    }
    return signs.join('');
  }

  /** Whether neither it nor a longer piece of it is one of the words that are to go. */
  #isNew(name: string): boolean {
    if (this.#originals.has(name) || isOrdinary(name)) return false;
    if (name.length > LONG) return true;
    for (let start = 0; start + PIECE <= name.length; start++) {
      for (let end = start + PIECE; end <= name.length; end++) {
        if (this.#originals.has(name.slice(start, end))) return false;
      }
    }
    return true;
  }
}

const MOST_TRIES = 3000;
const OTHER_PREFIX = 'qj';
/** Pieces of so many characters are looked at, in words that are not longer than LONG. */
const PIECE = 4;
const LONG = 48;
const SMALL_A = 0x61;

/** What stands at a place of a word: a sign of an alphabet, or a character that stays. */
interface Sign {
  readonly alphabet: string;
  readonly size: number;
  readonly literal?: string;
}

const LETTER: Sign = { alphabet: 'a', size: 26 };
const DIGIT: Sign = { alphabet: '0', size: 10 };
/** Letters beyond ASCII that have two, three and four octets in UTF-8, and an octet that is no UTF-8. */
const TWO: Sign = { alphabet: '2', size: 32 };
const THREE: Sign = { alphabet: '3', size: 1000 };
const FOUR: Sign = { alphabet: '4', size: 1000 };
const OCTET: Sign = { alphabet: 'o', size: 8 };

function signOf(alphabet: string, number: number): string {
  switch (alphabet) {
    case 'a':
      return String.fromCharCode(SMALL_A + number);
    case '0':
      return String.fromCharCode(0x30 + number);
    case '2':
      return String.fromCharCode(0x430 + number);
    case '3':
      return String.fromCharCode(0x4e00 + number);
    case '4':
      return String.fromCodePoint(0x20000 + number);
    default:
      // Each begins a character of which no more follows, so that they never become UTF-8.
      return String.fromCharCode(0xdce8 + number);
  }
}

function shapeOf(word: string): Sign[] {
  return [...word].map((sign) => {
    const code = sign.codePointAt(0) ?? 0;
    if (code >= 0x61 && code <= 0x7a) return LETTER;
    if (code >= 0x30 && code <= 0x39) return DIGIT;
    if (code >= 0xdc80 && code <= 0xdcff) return OCTET;
    if (code < 0x80 || !/[\p{L}\p{N}\p{M}]/u.test(sign)) return { alphabet: '', size: 1, literal: sign };
    return code < 0x800 ? TWO : code < 0x10000 ? THREE : FOUR;
  });
}

/** In small letters, as far as they have as many octets. */
function lower(word: string): string {
  if (/^[\0-\x7f]*$/.test(word)) return word.toLowerCase();
  return [...word].map((sign) => smallOf(sign)).join('');
}

function smallOf(sign: string): string {
  const small = sign.toLowerCase();
  return small.length === sign.length && octetLength(small) === octetLength(sign) ? small : sign;
}

/** With capitals where the other word has some. */
function inCaseOf(name: string, word: string): string {
  const signs = [...word];
  return [...name].map((sign, at) => (smallOf(signs[at] ?? '') !== signs[at] ? sign.toUpperCase() : sign)).join('');
}
