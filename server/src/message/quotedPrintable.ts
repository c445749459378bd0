/**
 * The octets that quoted-printable text stands for (RFC 2045 section 6.7). Line ends stay as they are: postal-mime's own decoder
 * makes LF of each, and the SHA-256 of what was sent would be another one. What is no escape stands for itself.
 */
export function decodeQuotedPrintable(text: Uint8Array): Uint8Array {
  const octets = new Uint8Array(text.length);
  let to = 0;
  for (let at = 0; at < text.length; ) {
    const end = lineEndFrom(text, at);
    const next = behindLineEnd(text, end);
    // Blanks at the end of a line were added on the way.
    let last = end;
    while (last > at && (text[last - 1] === SPACE || text[last - 1] === TAB)) last--;
    const soft = text[last - 1] === EQUALS && last > at;
    if (soft) last--;
    while (at < last) {
      const octet = text[at] === EQUALS && at + 2 < last ? hexOctet(text, at + 1) : -1;
      octets[to++] = octet >= 0 ? octet : (text[at] ?? 0);
      at += octet >= 0 ? 3 : 1;
    }
    if (!soft) for (let i = end; i < next; i++) octets[to++] = text[i] ?? 0;
    at = next;
  }
  return octets.subarray(0, to);
}

/** Where the line end behind `at` begins, or the text ends. */
function lineEndFrom(text: Uint8Array, at: number): number {
  const lf = text.indexOf(LF, at);
  if (lf < 0) return text.length;
  return lf > at && text[lf - 1] === CR ? lf - 1 : lf;
}

function behindLineEnd(text: Uint8Array, end: number): number {
  if (text[end] === CR && text[end + 1] === LF) return end + 2;
  return text[end] === LF ? end + 1 : end;
}

function hexOctet(text: Uint8Array, at: number): number {
  const high = hexDigit(text[at] ?? 0);
  const low = hexDigit(text[at + 1] ?? 0);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

function hexDigit(c: number): number {
  if (c >= 48 && c <= 57) return c - 48;
  const lower = c | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const EQUALS = 61;
