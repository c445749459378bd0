import { encodeOctets } from './byteNotation';

/** A line that went over the wire, as a dump of octets shows it. */
export interface OctetLine {
  /** What it says in the byte notation, without its CRLF; a bare LF ends it with `␊`. */
  readonly text: string;
  /** For each UTF-16 unit of the text the column that shows it, and behind them the end. */
  readonly columns: readonly number[];
}

/** A line of more octets than this is not kept: nothing more can be told of it than that it is too long. */
export const MOST_HELD = 65_536;

/**
 * Splits octets into lines behind each LF. Dumps have rows and segments that end anywhere: `held` is what came before of a line
 * that goes on here (one character for an octet), `rest` what is to be held for the next row. Linear in the length of the octets.
 *
 * @param columns of each octet the column that shows it, and behind them the end
 */
export function splitOctets(
  held: string,
  octets: readonly number[],
  columns: readonly number[],
): { readonly lines: readonly OctetLine[]; readonly rest: string } {
  const lines: OctetLine[] = [];
  let from = 0;
  for (let at = 0; at < octets.length; at++) {
    if (octets[at] !== LF) continue;
    lines.push(lineOf(held, octets, columns, from, at));
    held = '';
    from = at + 1;
  }
  for (let at = from; at < octets.length && held.length < MOST_HELD; at++) held += String.fromCharCode(octets[at] ?? 0);
  return { lines, rest: held };
}

/** A line that ends without a line end, as at the end of a chunk. */
export function heldLine(held: string, column: number): OctetLine {
  const text = encodeOctets(octetsOf(held));
  return { text, columns: Array.from({ length: text.length + 1 }, () => column) };
}

function lineOf(
  held: string,
  octets: readonly number[],
  columns: readonly number[],
  from: number,
  lf: number,
): OctetLine {
  const whole = [...octetsOf(held), ...octets.slice(from, lf)];
  const crlf = whole[whole.length - 1] === CR;
  if (crlf) whole.pop();
  const first = columns[from] ?? 0;
  const shown = encodeOctets(Uint8Array.from(whole));
  const text = crlf ? shown : `${shown}${BARE_LF}`;
  const places: number[] = [];
  for (let unit = 0; unit < text.length; unit++) {
    // Where a character stands for several octets, or several for one, the share of the way is near enough.
    const octet = shown.length === whole.length ? unit : Math.floor((unit * whole.length) / text.length);
    places.push(octet < held.length ? first : (columns[from + octet - held.length] ?? first));
  }
  places.push(columns[lf + 1] ?? columns[columns.length - 1] ?? first);
  return { text, columns: places };
}

function octetsOf(held: string): Uint8Array {
  return Uint8Array.from(held, (character) => character.charCodeAt(0));
}

const CR = 13;
const LF = 10;
const BARE_LF = '␊';
