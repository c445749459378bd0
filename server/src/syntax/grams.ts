/**
 * Four characters in a row as a number of 16 bits, the same for capitals and small letters. By a table of such numbers a text can be
 * asked in one pass whether one of many words may stand in it; other words may have the same number, so what is said is “perhaps”.
 *
 * @param gram that of the characters before
 * @param code the next UTF-16 unit, or octet
 */
export function nextGram(gram: number, code: number): number {
  return ((gram << 4) ^ (code & 31)) & 0xffff;
}

/** How many numbers there are. */
export const GRAMS = 0x10000;
/** So many characters make one. */
export const GRAM = 4;

/**
 * Notes a word by its first four characters; of one with three characters whatever stands in front of it.
 *
 * @param flag the bits that are set in the table
 */
export function markGram(table: Uint8Array | Uint16Array, word: string | Uint8Array, flag: number): void {
  const codeAt = (at: number) => (typeof word === 'string' ? word.charCodeAt(at) : word[at]!);
  let gram = 0;
  for (let at = 0; at < Math.min(word.length, GRAM); at++) gram = nextGram(gram, codeAt(at));
  if (word.length >= GRAM) {
    table[gram]! |= flag;
    return;
  }
  for (let first = 0; first < 32; first++) {
    let whole = first;
    for (let at = 0; at < word.length; at++) whole = nextGram(whole, codeAt(at));
    table[whole]! |= flag;
  }
}
