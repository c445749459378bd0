/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** A whole number from 0 to `below` − 1. */
  number(below: number): number;
  pick<One>(from: readonly One[]): One;
}

/** The generator “mulberry32”, which is public domain: short, and good enough to choose lines. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const number = (below: number) => Math.floor(next() * below);
  return {
    number,
    pick(from) {
      const one = from[number(from.length)];
      if (one === undefined) throw new Error('nothing to pick from');
      return one;
    },
  };
}
