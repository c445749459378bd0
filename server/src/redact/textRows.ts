// Whether octets may be a text, told as they come: an automaton whose state says how many octets of printable UTF-8 stand in a row, and
// how many of the last character are to come. It has no branches, as in noise none of them could be foreseen.

/** The state in which enough of them stood in a row; it is not left any more. */
export const IS_TEXT = 6;
/** How many digits of base64 stand for so many octets. */
export const LEAST_DIGITS = 8;

/** The next state is `NEXT_STATE[(state << 8) | octet]`; 0 is the first one. */
export const NEXT_STATE = transitions();

function transitions(): Uint8Array {
  const rows = IS_TEXT + 1;
  const stateOf = (row: number, tails: number) => (row >= IS_TEXT ? IS_TEXT : row + rows * tails);
  const table = new Uint8Array(rows * 4 * 256);
  for (let tails = 0; tails < 4; tails++) {
    for (let row = 0; row < rows; row++) {
      const from = (row + rows * tails) << 8;
      for (let octet = 0; octet < 256; octet++) {
        table[from | octet] = row === IS_TEXT ? IS_TEXT : next(row, tails, octet, stateOf);
      }
    }
  }
  return table;
}

function next(row: number, tails: number, octet: number, stateOf: (row: number, tails: number) => number): number {
  if (octet >= 0x80 && octet < 0xc0) return tails > 0 ? stateOf(row + 1, tails - 1) : 0;
  const before = tails > 0 ? 0 : row;
  if (octet < 0x80) return octet < 0x20 || octet === 0x7f ? 0 : stateOf(before + 1, 0);
  const more = octet < 0xc2 ? 0 : octet < 0xe0 ? 1 : octet < 0xf0 ? 2 : octet < 0xf5 ? 3 : 0;
  return more === 0 ? 0 : stateOf(before + 1, more);
}
