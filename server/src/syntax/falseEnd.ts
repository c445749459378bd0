import { octetAt } from './contentOctets';

/** A lone dot that is no end of data, but that some servers take for it. */
export interface FalseEnd {
  /** The dot's column. */
  readonly dot: number;
  /** The octets as people write them: `<LF>.<CR><LF>`. */
  readonly form: string;
  /** Column behind it where the line goes on; the line's length where it does not. */
  readonly rest: number;
}

/**
 * The first dot of a message line that stands alone between line ends, of which at least one is a bare CR or a bare LF or
 * has a NUL beside it: all that was tried for SMTP smuggling. Only CR LF . CR LF ends a message (RFC 5321 section 4.1.1.4).
 *
 * @param continued the line above ended in a bare LF
 */
export function findFalseEnd(text: string, continued: boolean): FalseEnd | undefined {
  if (!text.includes('.')) return undefined;
  // A raw CR at the end belongs to the file rather than to the message.
  const stop = text.endsWith('\r') ? text.length - 1 : text.length;
  const octets: number[] = continued ? [LF] : [CR, LF];
  const columns: number[] = octets.map(() => 0);
  for (let at = 0; at < stop; ) {
    const { octet, width } = octetAt(text, at);
    octets.push(octet);
    columns.push(at);
    at += width;
  }
  if (octets.at(-1) !== LF) {
    octets.push(CR, LF);
    columns.push(stop, stop);
  }
  for (let at = octets.indexOf(DOT); at >= 0; at = octets.indexOf(DOT, at + 1)) {
    const first = lineEndBefore(octets, at);
    const last = lineEndBehind(octets, at);
    if (first < 0 || last < 0) continue;
    if (isRealEnd(octets, at, last)) continue;
    const shown = octets.slice(first, Math.min(last, first + MOST_SHOWN));
    const form = shown.map(nameOf).join('') + (last - first > MOST_SHOWN ? '…' : '');
    return { dot: columns[at] ?? 0, form, rest: columns[last] ?? stop };
  }
  return undefined;
}

function isRealEnd(octets: readonly number[], dot: number, last: number): boolean {
  if (octets[dot - 2] !== CR || octets[dot - 1] !== LF) return false;
  return last === dot + 3 && octets[dot + 1] === CR && octets[dot + 2] === LF;
}

/** Where the line end in front of the dot begins; -1 where there is none. */
function lineEndBefore(octets: readonly number[], dot: number): number {
  let at = dot - 1;
  while (octets[at] === 0) at--;
  if (octets[at] === CR) return at;
  if (octets[at] !== LF) return -1;
  return octets[at - 1] === CR ? at - 1 : at;
}

/** Behind the line end that follows the dot; -1 where there is none. */
function lineEndBehind(octets: readonly number[], dot: number): number {
  let at = dot + 1;
  while (octets[at] === 0) at++;
  if (octets[at] === LF) return at + 1;
  if (octets[at] !== CR) return -1;
  while (octets[at] === CR) at++;
  return octets[at] === LF ? at + 1 : at;
}

function nameOf(octet: number): string {
  if (octet === CR) return '<CR>';
  if (octet === LF) return '<LF>';
  return octet === 0 ? '<NUL>' : '.';
}

const CR = 0x0d;
const LF = 0x0a;
const DOT = 0x2e;
/** Octets of a sequence that a message can show; there may be any number of NULs in it. */
const MOST_SHOWN = 12;
