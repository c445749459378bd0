import type { LiteralLine } from '../notation/literal';
import type { Side, Utterance } from './dialect';

/** A string literal in a line. */
export interface Quoted {
  /** Columns of what stands between the quotes, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** False where the line ends inside: it goes on below, or was cut. */
  readonly closed: boolean;
  /** It has the letter `b` in front: a literal of octets. */
  readonly octets: boolean;
}

/** Reads the literal whose quote, or the letter in front of it, stands at `at`; undefined where none does. */
export function quotedAt(line: string, at: number, end: number): Quoted | undefined {
  const letter = line.charCodeAt(at) | 32;
  const octets = letter === LETTER_B;
  const open = octets || letter === LETTER_U ? at + 1 : at;
  const quote = line.charCodeAt(open);
  if (open >= end || (quote !== SINGLE && quote !== DOUBLE)) return undefined;
  const close = closeOf(line, open + 1, end, quote);
  return { start: open + 1, end: close < 0 ? end : close, closed: close >= 0, octets };
}

/** The column of the quote that closes a literal whose inside goes on at `at`; -1 where none does. */
export function closeOf(line: string, at: number, end: number, quote: number): number {
  const sign = String.fromCharCode(quote);
  for (let close = line.indexOf(sign, at); close >= 0 && close < end; close = line.indexOf(sign, close + 1)) {
    let escapes = close;
    while (escapes > at && line.charCodeAt(escapes - 1) === BACKSLASH) escapes--;
    // Each pair of backslashes is one of the text; one that is left over escapes the quote.
    if ((close - escapes) % 2 === 0) return close;
  }
  return -1;
}

/** What was said in a line of a literal. */
export function utteranceOf(
  { start, end, text, columns }: LiteralLine,
  side: Side,
  placed: { readonly time?: number; readonly session?: string },
): Utterance {
  const utterance: Utterance = { kind: 'utterance', side, start, end, ...placed };
  return text === undefined || columns === undefined ? utterance : { ...utterance, text, columns };
}

const LETTER_B = 98;
const LETTER_U = 117;
const SINGLE = 39;
const DOUBLE = 34;
const BACKSLASH = 92;
