/** The verbs that people misspell. */
const VERBS = [
  'EHLO',
  'HELO',
  'LHLO',
  'MAIL',
  'RCPT',
  'DATA',
  'BDAT',
  'RSET',
  'NOOP',
  'QUIT',
  'VRFY',
  'EXPN',
  'HELP',
  'AUTH',
  'STARTTLS',
  'ETRN',
] as const;

/** Words that stand for a command, though they are spelt otherwise. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ['HELLO', 'EHLO'],
  ['EHELO', 'EHLO'],
  ['HI', 'EHLO'],
  ['EXIT', 'QUIT'],
  ['BYE', 'QUIT'],
  ['LOGOUT', 'QUIT'],
  ['CLOSE', 'QUIT'],
  ['RESET', 'RSET'],
  ['VERIFY', 'VRFY'],
  ['EXPAND', 'EXPN'],
  ['LOGIN', 'AUTH'],
  ['TLS', 'STARTTLS'],
  ['STLS', 'STARTTLS'],
  ['RECIPIENT', 'RCPT'],
  ['RECPT', 'RCPT'],
]);

/** A piece at the beginning of a line, and the right form for it. */
export interface LikelyVerb {
  /** How much of the text it is. */
  readonly end: number;
  readonly replacement: string;
}

/** What somebody who sent a line with an unknown verb most likely meant; undefined where nothing comes near. */
export function likelyVerb(text: string): LikelyVerb | undefined {
  const glued = /^(MAIL[^A-Za-z<]?FROM|RCPT[^A-Za-z<]?TO) ?[:=;]? ?(?=<|\w+@)/i.exec(text)?.[0];
  if (glued) return { end: glued.length, replacement: /^M/i.test(glued) ? 'MAIL FROM:' : 'RCPT TO:' };
  const bare = /^(FROM|TO) ?: ?(?=<)/i.exec(text)?.[0];
  if (bare) return { end: bare.length, replacement: /^F/i.test(bare) ? 'MAIL FROM:' : 'RCPT TO:' };
  const equals = /^AUTH ?= ?(?=\w)/i.exec(text)?.[0];
  if (equals) return { end: equals.length, replacement: 'AUTH ' };
  const hello = /^(EHLO|HELO|LHLO)[=:,](?=\S)/i.exec(text)?.[0];
  if (hello) return { end: hello.length, replacement: `${hello.slice(0, 4).toUpperCase()} ` };
  const start = /^START[ -]TLS\b/i.exec(text)?.[0];
  if (start) return { end: start.length, replacement: 'STARTTLS' };
  const word = /^[A-Za-z]+[:;,.!]?(?=\s|$)/.exec(text)?.[0];
  if (!word) return undefined;
  const letters = word.replace(/[^A-Za-z]/g, '').toUpperCase();
  const verb = MEANT.get(letters) ?? nearest(letters);
  return verb === undefined ? undefined : { end: word.length, replacement: verb };
}

/** The verb that one slip of the finger makes of the word, two in STARTTLS. */
function nearest(word: string): string | undefined {
  return VERBS.find((verb) => distance(word, verb) <= (verb.length > 4 ? 2 : 1));
}

/** Insertions, deletions, changes and swaps of neighbours that turn one word into the other. */
function distance(from: string, to: string): number {
  if (Math.abs(from.length - to.length) > 2) return Number.POSITIVE_INFINITY;
  let twoAbove: number[] = [];
  let above = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let row = 1; row <= from.length; row++) {
    const line = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let cost = Math.min(
        (above[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        cost = Math.min(cost, (twoAbove[column - 2] ?? 0) + 1);
      }
      line.push(cost);
    }
    twoAbove = above;
    above = line;
  }
  return above[to.length] ?? Number.POSITIVE_INFINITY;
}
