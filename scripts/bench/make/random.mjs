/**
 * A small pseudo-random generator (sfc32): the same seed gives the same numbers on every machine and version of Node.
 *
 * @param {number} seed any integer
 * @param {number} [stream] tells generators of the same seed apart
 */
export function createRandom(seed, stream = 0) {
  let a = 0x9e3779b9 ^ seed;
  let b = 0x243f6a88 ^ Math.imul(stream, 0x85ebca6b);
  let c = 0xb7e15162 ^ stream;
  let counter = 1;

  const next = () => {
    const result = (a + b + counter++) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + result) | 0;
    return (result >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 12; i++) next(); // Until the seed has reached every bit.

  const below = (limit) => Math.floor(next() * limit);
  return {
    /** An integer from 0 to limit - 1. */
    below,
    /** An integer from `least` to `most`, both included. */
    between: (least, most) => least + below(most - least + 1),
    pick: (list) => list[below(list.length)],
    chance: (probability) => next() < probability,
    /** So many characters of an alphabet. */
    text(length, alphabet) {
      let made = '';
      while (made.length < length) made += alphabet[below(alphabet.length)];
      return made;
    },
  };
}

export const HEX = '0123456789ABCDEF';
export const QUEUE = '0123456789BCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz';
export const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
