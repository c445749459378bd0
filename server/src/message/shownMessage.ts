import { lastAtOrBelow } from '../analysis/sortedSearch';
import { encodeOctets } from '../notation/byteNotation';

/** A message as an editor shows it: in byte notation, so that each octet can be told, with a line for each LF. */
export interface ShownMessage {
  readonly text: string;
  /** The line, from 0, in which an octet of the message stands. */
  lineAt(offset: number): number;
}

export function showMessage(octets: Uint8Array): ShownMessage {
  const lines: string[] = [];
  const starts: number[] = [];
  for (let start = 0; start <= octets.length; ) {
    starts.push(start);
    const lf = octets.indexOf(LF, start);
    if (lf < 0) {
      lines.push(encodeOctets(octets.subarray(start)));
      break;
    }
    // What ends a line well is the line's end in the editor; a bare LF has to be seen.
    const isWhole = lf > start && octets[lf - 1] === CR;
    lines.push(encodeOctets(octets.subarray(start, isWhole ? lf - 1 : lf + 1)));
    start = lf + 1;
  }
  return { text: lines.join('\n'), lineAt: (offset) => lastAtOrBelow(starts, offset, starts.length - 1) };
}

const LF = 10;
const CR = 13;
