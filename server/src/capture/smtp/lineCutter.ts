import { encodeOctets } from '../../notation/byteNotation';
import { joinOctets } from '../../notation/joinOctets';
import type { Stamp } from '../captureSink';
import type { TlsSide } from './tls/tlsHalf';

/** Gets the lines of both sides. */
export interface LineSink {
  /** A line in the byte notation, without its CRLF; a bare LF ends it with `␊`. Without an end it is `cut`. */
  line(side: TlsSide, text: string, at: Stamp, cut: boolean): void;
  /** A line of printable ASCII and tabs, without its CRLF, as most are: the octets from `from` to `to`, which are not to be kept. */
  plain(side: TlsSide, octets: Uint8Array, from: number, to: number, at: Stamp): void;
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
 * Cuts what one side sends into lines, as it comes. Time is linear in the octets, however they are cut into pieces. The sink may call
 * expectChunk(): it counts from behind the line that it is told.
 */
export class LineCutter {
  readonly #side: TlsSide;
  readonly #sink: LineSink;
  readonly #inAll: HeldOctets;
  #held: Uint8Array[] = [];
  #size = 0;
  #latest: Stamp = UNKNOWN;
  /** Octets of the running chunk that are to come; -1 where no chunk runs. */
  #chunkLeft = -1;

  constructor(side: TlsSide, sink: LineSink, inAll: HeldOctets) {
    this.#side = side;
    this.#sink = sink;
    this.#inAll = inAll;
  }

  /**
   * The octets are not kept, but copied where their line goes on.
   *
   * @param at the frame that brought them, which is that of all lines that end in them
   */
  push(octets: Uint8Array, at: Stamp): void {
    this.#latest = at;
    for (let from = 0; from < octets.length; ) {
      const room = Math.min(LONGEST_PART - this.#size, this.#chunkLeft >= 0 ? this.#chunkLeft : LONGEST_PART);
      const end = Math.min(octets.length, from + room);
      const start = from;
      // Nearly all lines are plain text in one piece.
      const plainEnd = this.#size === 0 ? endOfPlain(octets, from, end) : end;
      if (plainEnd + 1 < end && octets[plainEnd] === CR && octets[plainEnd + 1] === LF) {
        from = plainEnd + 2;
        this.#count(from - start);
        this.#sink.plain(this.#side, octets, start, plainEnd, at);
        continue;
      }
      const lf = octets.indexOf(LF, from);
      const isWhole = lf >= 0 && lf < end;
      from = isWhole ? lf + 1 : end;
      const isOver = this.#count(from - start);
      const isFull =
        !isWhole && (isOver || this.#size + from - start >= LONGEST_PART || this.#inAll.octets > MOST_HELD);
      const part = octets.subarray(start, from);
      if (isWhole || isFull) this.#give(part, at, !isWhole);
      else this.#hold(part);
    }
  }

  /** Gives out the line that was begun, as cut off, where there is one. */
  cut(): void {
    this.#chunkLeft = -1;
    if (this.#size > 0) this.#give(NOTHING, this.#latest, true);
  }

  /** Forgets the line that was begun. */
  free(): void {
    this.#held = [];
    this.#inAll.octets -= this.#size;
    this.#size = 0;
  }

  /** A chunk of so many octets follows (RFC 3030): where it ends, a line ends too, with or without a line end. */
  expectChunk(octets: number): void {
    this.#chunkLeft = octets > 0 ? octets : -1;
  }

  /** Whether nothing was held back of a line. */
  get atLineStart(): boolean {
    return this.#size === 0;
  }

  /** Whether octets of an announced chunk are to come. */
  get inChunk(): boolean {
    return this.#chunkLeft > 0;
  }

  /** Whether a chunk is over now. It is before its last line is told: the next chunk may be announced in it. */
  #count(octets: number): boolean {
    if (this.#chunkLeft < 0) return false;
    this.#chunkLeft -= octets;
    if (this.#chunkLeft > 0) return false;
    this.#chunkLeft = -1;
    return true;
  }

  #hold(octets: Uint8Array): void {
    if (octets.length === 0) return;
    this.#held.push(octets.slice());
    this.#size += octets.length;
    this.#inAll.octets += octets.length;
  }

  #give(end: Uint8Array, at: Stamp, cut: boolean): void {
    const octets = this.#size > 0 ? joinOctets([...this.#held, end]) : end;
    this.#held = [];
    this.#inAll.octets -= this.#size;
    this.#size = 0;
    this.#sink.line(this.#side, cut ? encodeOctets(octets) : lineText(octets), at, cut);
  }
}

const UNKNOWN: Stamp = { frame: 0, time: undefined };

/** Where printable ASCII and tabs end. */
function endOfPlain(octets: Uint8Array, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const octet = octets[at]!;
    if ((octet < 0x20 && octet !== TAB) || octet > 0x7e) return at;
  }
  return end;
}

const TAB = 0x09;
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
