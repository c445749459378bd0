// What is odd about a line of a message, in the byte notation of byteNotation.ts. The flags are taken together, so that an
// ordinary line, which is nearly every line, is 0.

/** An octet above 127. */
export const EIGHT_BIT = 1;
export const NUL = 2;
/** A CR that no LF follows (RFC 5321 section 2.3.8). */
export const BARE_CR = 4;
/** An LF that no CR precedes. */
export const BARE_LF = 8;
/** Something is written by a control picture. Without it and {@link EIGHT_BIT} each character is an octet. */
export const NOTATED = 16;

/**
 * The flags of what the line holds. A raw CR at its very end does not count: it belongs to the line end of a file of which
 * some lines end in CRLF.
 */
export function oddOctets(text: string): number {
  if (!MAY_BE_ODD.test(text)) return 0;
  let odd = 0;
  for (let at = 0; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (c < 0x80 && c > CR) continue;
    odd |= oddityAt(text, at, c);
  }
  return odd;
}

/** A class alone is the quickest scan of a line: less than half the time of a loop over its codes. */
const MAY_BE_ODD = /[^\x0e-\x7f]/;

/** The column of the first of these oddities; -1 where there is none. */
export function findOddOctet(text: string, wanted: number): number {
  for (let at = 0; at < text.length; at++) if ((oddityAt(text, at, text.charCodeAt(at)) & wanted) !== 0) return at;
  return -1;
}

/** The octet that is written at a column of the notation, -1 where it is no single octet; and how many columns it takes. */
export function octetAt(text: string, at: number): { readonly octet: number; readonly width: number } {
  const c = text.charCodeAt(at);
  if (c < 0x80) return { octet: c, width: 1 };
  if (c === ESCAPE) {
    const hex = text.slice(at + 1, at + 3);
    if (/^[0-9a-f]{2}$/i.test(hex)) return { octet: Number.parseInt(hex, 16), width: 3 };
  }
  if (c === LAST_PICTURE) return { octet: 0x7f, width: 1 };
  return { octet: isPicture(c) ? c - FIRST_PICTURE : -1, width: 1 };
}

function oddityAt(text: string, at: number, c: number): number {
  if (c === 0) return NUL;
  if (c === CR) return at === text.length - 1 || isLineFeed(text, at + 1) ? 0 : BARE_CR;
  if (c < 0x80) return 0;
  if (!isPicture(c)) return EIGHT_BIT;
  const { octet, width } = octetAt(text, at);
  if (octet === 0) return NOTATED | NUL;
  if (octet === CR && !isLineFeed(text, at + width)) return NOTATED | BARE_CR;
  if (octet === LF && !isCarriageReturn(text, at)) return NOTATED | BARE_LF;
  return octet > 0x7f ? NOTATED | EIGHT_BIT : NOTATED;
}

function isPicture(c: number): boolean {
  return c >= FIRST_PICTURE && c <= LAST_PICTURE;
}

function isLineFeed(text: string, at: number): boolean {
  return at < text.length && octetAt(text, at).octet === LF;
}

function isCarriageReturn(text: string, at: number): boolean {
  if (at === 0) return false;
  const before = text.charCodeAt(at - 1);
  return before === CR || before === FIRST_PICTURE + CR || /\u24100d$/i.test(text.slice(Math.max(0, at - 3), at));
}

const CR = 0x0d;
const LF = 0x0a;
const FIRST_PICTURE = 0x2400;
const LAST_PICTURE = 0x2421;
const ESCAPE = 0x2410;
