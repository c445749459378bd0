import { GRAMS, markGram, nextGram } from '../syntax/grams';

/** What a text has, as bits: found in one pass over it, so that nothing is looked for that cannot be there. */
export const TRAIT = {
  /** `@` */
  at: 1,
  /** A dot within a word, as in the name of a host. */
  dot: 2,
  /** `::`, or seven colons, as in an IPv6 address. */
  colons: 4,
  /** What begins an escape: one of `% = + \`, and a hexadecimal digit or an `x` behind it. */
  escape: 8,
  /** Eight digits of base64 in a row. */
  run: 16,
  /** Hexadecimal digits in pairs with a blank or colon between them. */
  pairs: 32,
  /** Anything beyond ASCII. */
  wide: 64,
  hyphen: 128,
  digit: 256,
  /** Words with which servers and logs name messages in queues. */
  queue: 512,
  /** The folder of a user. */
  home: 1024,
  /** `AUTH`, or a question for a password. */
  auth: 2048,
  /** Options and fields that name users and hosts. */
  named: 4096,
  /** Several hyphens, as around a key. */
  armor: 8192,
  /** A letter or digit. */
  word: 16384,
  /** Eight hexadecimal digits in a row. */
  hex: 32768,
} as const;

export function traitsOf(text: string): number {
  let traits = 0;
  let gram = 0;
  let run = 0;
  let hex = 0;
  let colons = 0;
  let before = 0;
  let gap = -1;
  let pairs = 0;
  marked ??= markedWords();
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    gram = nextGram(gram, code);
    traits |= marked[gram]!;
    const sign = code < 0x80 ? SIGNS[code]! : BEYOND;
    traits |= sign & TOLD;
    run = sign & RUN ? run + 1 : 0;
    if (run === LONG_RUN) traits |= TRAIT.run;
    hex = sign & HEX ? hex + 1 : 0;
    if (hex === LONG_RUN) traits |= TRAIT.hex;
    if (sign & HEX && before & ESCAPING) traits |= TRAIT.escape;
    // A dot was found, and what stood before it was part of a name.
    if (sign & NAME && before & DOTTED) traits |= TRAIT.dot;
    if (sign & GAP) {
      pairs = gap === at - 3 ? pairs + 1 : 0;
      gap = at;
      if (pairs >= LEAST_PAIRS) traits |= TRAIT.pairs;
      if (code === COLON && (++colons >= 7 || before & COLONS)) traits |= TRAIT.colons;
    }
    before = code === DOT && before & NAME ? sign | DOTTED : sign;
  }
  return traits;
}

const LONG_RUN = 8;
/** Between the first and the last of four pairs are two whole ones. */
const LEAST_PAIRS = 2;
const DOT = 0x2e;
const COLON = 0x3a;

// Of single signs, beside the traits that they have by themselves.
const RUN = 1 << 16;
const HEX = 1 << 17;
const ESCAPING = 1 << 18;
const NAME = 1 << 19;
const GAP = 1 << 20;
const DOTTED = 1 << 21;
const COLONS = 1 << 22;
const TOLD = TRAIT.at | TRAIT.wide | TRAIT.hyphen | TRAIT.digit | TRAIT.word;
const BEYOND = TRAIT.wide | TRAIT.word | NAME;

const SIGNS = signs();

function signs(): Int32Array {
  const table = new Int32Array(0x80);
  const set = (text: string, bits: number) => {
    for (let at = 0; at < text.length; at++) table[text.charCodeAt(at)]! |= bits;
  };
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  set(letters + letters.toUpperCase(), RUN | NAME | TRAIT.word);
  set('0123456789', RUN | HEX | NAME | TRAIT.digit | TRAIT.word);
  set('abcdefABCDEFx', HEX);
  set('+/_-', RUN);
  set('._-', NAME);
  set('%=+\\', ESCAPING);
  set(' :', GAP);
  set(':', COLONS);
  set('-', TRAIT.hyphen);
  set('@', TRAIT.at);
  return table;
}

let marked: Uint16Array | undefined;

function markedWords(): Uint16Array {
  const table = new Uint16Array(GRAMS);
  for (const [trait, words] of MARKS) for (const word of words) markGram(table, word, trait);
  return table;
}

/** Three characters or more, of which four count; in small letters. */
const MARKS: readonly (readonly [trait: number, words: readonly string[]])[] = [
  [TRAIT.queue, ['queued', 'id=', 'id:', 'id ', 'gsmtp', 'nalid', ']: ', 'ge accepted']],
  [TRAIT.home, ['/home', '\\home', '/users', '\\users']],
  [TRAIT.auth, ['auth', '334 ', '334-']],
  [
    TRAIT.named,
    [
      ...['user', 'login', 'account', '-au', '-xu', 'curl', '://', 'serv', '-helo', '-ehlo', 'host', 'domain'],
      ...['-s ', '-s=', '-s\t', '-h ', '-h=', '-h\t', 'trying', 'connect'],
    ],
  ],
  [TRAIT.armor, ['----']],
];
