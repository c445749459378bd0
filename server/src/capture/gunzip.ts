import { Z_NO_FLUSH, Z_OK, Z_STREAM_END, ZStream, zlibInflate, zlibInflateInit2, zlibInflateReset } from 'pako';
import { localized } from '../text/localized';

/** The largest window, and a gzip header in front (RFC 1952). */
const GZIP_WINDOW = 15 + 16;
const PIECE = 65_536;
const MAGIC = 0x1f;

/** Whether a file that begins so is compressed by gzip. */
export function isGzip(octets: Uint8Array, at: number): boolean {
  return octets[at] === MAGIC && octets[at + 1] === 0x8b;
}

/**
 * Undoes gzip, piece by piece: however much a file grows, a piece has no more than 64 KiB. Files may consist of several
 * members, as those that are put together or written in parallel.
 */
export class Gunzip {
  /** In words, when what follows cannot be read. */
  fault: string | undefined;
  private readonly stream = new ZStream();
  private readonly output = new Uint8Array(PIECE);
  private isBetweenMembers = true;

  /** @param take is given each piece, which is only valid during the call */
  constructor(private readonly take: (piece: Uint8Array) => void) {
    this.stream.output = this.output;
    zlibInflateInit2(this.stream, GZIP_WINDOW);
  }

  push(octets: Uint8Array): void {
    const { stream } = this;
    stream.input = octets;
    stream.next_in = 0;
    stream.avail_in = octets.length;
    while (this.fault === undefined) {
      if (this.isBetweenMembers) {
        if (stream.avail_in === 0) break;
        // Behind the last member, some programs fill up with zeros.
        if (octets[stream.next_in] !== MAGIC) {
          this.skipFilling(octets);
          break;
        }
        this.isBetweenMembers = false;
      }
      stream.next_out = 0;
      stream.avail_out = PIECE;
      const result = zlibInflate(stream, Z_NO_FLUSH);
      if (stream.next_out > 0) this.take(this.output.subarray(0, stream.next_out));
      if (result === Z_STREAM_END) {
        zlibInflateReset(stream);
        this.isBetweenMembers = true;
      } else if (result === Z_OK) {
        if (stream.avail_in === 0 && stream.avail_out > 0) break;
      } else {
        // No progress is no fault: more input is needed.
        if (stream.avail_in > 0 || stream.msg !== '')
          this.fault = localized('The compressed data is damaged: {0}.', stream.msg);
        break;
      }
    }
    // The caller's octets are not kept.
    stream.input = this.output;
    stream.avail_in = 0;
  }

  /** The file has ended. */
  end(): void {
    if (!this.isBetweenMembers) this.fault ??= localized('The compressed file ends in the middle.');
  }

  private skipFilling(octets: Uint8Array): void {
    for (let at = this.stream.next_in; at < octets.length; at++) {
      if (octets[at] === 0) continue;
      this.fault = localized('Behind the compressed data is something else.');
      return;
    }
  }
}
