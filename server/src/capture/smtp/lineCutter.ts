import { encodeOctets } from '../../notation/byteNotation';
import { joinOctets } from '../../notation/joinOctets';
import type { Stamp } from '../captureSink';

/** Takes a line in the byte notation, without its CRLF; a bare LF ends it with `␊`. Without an end it is `cut`. */
export type TakeLine = (text: string, at: Stamp, cut: boolean) => void;

/** Cuts what one side sends into lines, as it comes. */
export interface LineCutter {
  /**
   * The octets are not kept, but copied where their line goes on.
   *
   * @param at the frame that brought them, which is that of all lines that end in them
   */
  push(octets: Uint8Array, at: Stamp): void;
  /** Gives out the line that was begun, as cut off, where there is one. */
  cut(): void;
  /** A chunk of so many octets follows (RFC 3030): where it ends, a line ends too, with or without a line end. */
  expectChunk(octets: number): void;
  /** Whether nothing was held back of a line. */
  readonly atLineStart: boolean;
  /** Whether octets of an announced chunk are to come. */
  readonly inChunk: boolean;
}

/** A longer line is given out in parts, so that memory stays bounded whatever is sent. */
export const LONGEST_PART = 1 << 20;

/** What all cutters of a capture hold together of lines that go on. */
export interface HeldOctets {
  octets: number;
}

/** Above this, lines that go on are given out as they are. */
const MOST_HELD = 32 << 20;

/**
 * Time is linear in the octets, however they are cut into pieces. `take` may call expectChunk(): it counts from behind the line
 * that is taken.
 */
export function createLineCutter(take: TakeLine, inAll: HeldOctets): LineCutter {
  const held: Uint8Array[] = [];
  let size = 0;
  let latest: Stamp = { frame: 0, time: undefined };
  /** Octets of the running chunk that are to come; -1 where no chunk runs. */
  let chunkLeft = -1;

  const hold = (octets: Uint8Array) => {
    if (octets.length === 0) return;
    held.push(octets.slice());
    size += octets.length;
    inAll.octets += octets.length;
  };
  const give = (end: Uint8Array, at: Stamp, cut: boolean) => {
    const octets = size > 0 ? joinOctets([...held, end]) : end;
    held.length = 0;
    inAll.octets -= size;
    size = 0;
    take(cut ? encodeOctets(octets) : lineText(octets), at, cut);
  };

  return {
    push(octets, at) {
      latest = at;
      let from = 0;
      const text = octets.length <= MOST_AT_ONCE ? String.fromCharCode.apply(null, octets as unknown as number[]) : '';
      while (from < octets.length) {
        const room = Math.min(LONGEST_PART - size, chunkLeft >= 0 ? chunkLeft : LONGEST_PART);
        const end = Math.min(octets.length, from + room);
        const lf = text === '' ? octets.indexOf(LF, from) : text.indexOf('\n', from);
        const isWhole = lf >= 0 && lf < end;
        const to = isWhole ? lf + 1 : end;
        if (chunkLeft >= 0) chunkLeft -= to - from;
        const isFull = !isWhole && (chunkLeft === 0 || size + to - from >= LONGEST_PART || inAll.octets > MOST_HELD);
        const start = from;
        from = to;
        // Behind its last octet the chunk is over before the line is told: the next chunk may be announced in it.
        if (chunkLeft === 0) chunkLeft = -1;
        // Nearly all lines are plain text in one piece.
        if (isWhole && size === 0 && text !== '' && octets[lf - 1] === CR && lf > start) {
          const line = text.slice(start, lf - 1);
          if (PLAIN.test(line)) {
            take(line, at, false);
            continue;
          }
        }
        const part = octets.subarray(start, to);
        if (isWhole || isFull) give(part, at, !isWhole);
        else hold(part);
      }
    },
    cut() {
      chunkLeft = -1;
      if (size > 0) give(NOTHING, latest, true);
    },
    expectChunk(octets) {
      chunkLeft = octets > 0 ? octets : -1;
    },
    get atLineStart() {
      return size === 0;
    },
    get inChunk() {
      return chunkLeft > 0;
    },
  };
}

/** More octets cannot be made a string of at once. */
const MOST_AT_ONCE = 16_384;
const PLAIN = /^[\t\x20-\x7e]*$/;
const LF = 0x0a;
const CR = 0x0d;
const NOTHING = new Uint8Array();
const BARE_LF = '␊';

/** The text of a line that ends in LF. */
function lineText(octets: Uint8Array): string {
  const end = octets.length - 1;
  return octets[end - 1] === CR
    ? encodeOctets(octets.subarray(0, end - 1))
    : encodeOctets(octets.subarray(0, end)) + BARE_LF;
}
