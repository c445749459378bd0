import { decodeOctets } from '../notation/byteNotation';
import { GRAM, GRAMS, markGram, nextGram } from '../syntax/grams';

/**
 * Tells whether texts may stand in octets, by their first characters. Octets that are decoded on a guess are noise nearly always, which
 * is not worth to be made a text.
 */
export class OctetHints {
  readonly #begins = new Uint8Array(GRAMS);
  /** Some words have letters beyond ASCII. */
  #areWide = false;

  /** A text that may stand anywhere. */
  addText(text: string): void {
    for (const spelling of spellings(text)) markGram(this.#begins, spelling, ANYWHERE);
  }

  /** A word that stands for itself. */
  addWord(word: string): void {
    for (const spelling of spellings(word)) {
      const joins = spelling.subarray(0, GRAM).some((octet) => octet < 0x80 && !isWord(octet));
      markGram(this.#begins, spelling, joins ? ANYWHERE : WORD);
      if (spelling.some((octet) => octet >= 0x80)) this.#areWide = true;
    }
  }

  mayBeIn(octets: Uint8Array): boolean {
    let gram = 0;
    /** How many octets of a word stand here in a row. */
    let row = 0;
    for (let at = 0; at < octets.length; at++) {
      const octet = octets[at]!;
      gram = nextGram(gram, octet);
      row = isWord(octet) || (octet >= 0x80 && this.#areWide) ? row + 1 : 0;
      const begun = this.#begins[gram]!;
      if (begun === 0 || at + 1 < GRAM) continue;
      if (begun & ANYWHERE) return true;
      if (row === GRAM || (row > GRAM && this.#areWide)) return true;
    }
    return false;
  }
}

const ANYWHERE = 1;
const WORD = 2;

/** The octets of a text in small letters and in capitals, which are of one number in ASCII only. */
function spellings(text: string): Uint8Array[] {
  return [text, text.toLowerCase(), text.toUpperCase()].map(decodeOctets);
}

function isWord(octet: number): boolean {
  const small = octet | 0x20;
  return (octet >= 0x30 && octet <= 0x39) || (small >= 0x61 && small <= 0x7a);
}
