import { GrowingOctets } from './growingOctets';

/** Reads one kind of file, record by record. */
export interface RecordParser {
  /** How many octets it wants to see at once, from where it stopped, to go on. */
  readonly wants: number;
  /** Nothing of the rest of the file can be read. */
  readonly stopped: boolean;
  /**
   * Reads as many records as are complete.
   *
   * @param offset the offset in the file of `octets[0]`
   * @returns where it stopped: at the end, or at a record of which more is wanted
   */
  parse(octets: Uint8Array, start: number, end: number, offset: number): number;
  /**
   * The file has ended.
   *
   * @param octets begins with so many octets of a record that is not complete, or that more was wanted of
   * @param offset the length of the file
   */
  end(octets: Uint8Array, left: number, offset: number): void;
}

/** Hands a file that comes in pieces to a parser. Of the file, only a record that is cut by a piece's end is kept. */
export class OctetPieces {
  private readonly kept = new GrowingOctets();
  /** How many octets were pushed. */
  length = 0;

  constructor(private readonly parser: RecordParser) {}

  push(piece: Uint8Array): void {
    const { parser } = this;
    const { length } = piece;
    let at = 0;
    while (at < length && !parser.stopped) {
      if (this.kept.length > 0) {
        at += this.complete(piece, at);
      } else {
        at = parser.parse(piece, at, length, this.length);
        if (at < length && !parser.stopped) {
          this.kept.add(piece.subarray(at));
          at = length;
        }
      }
    }
    this.length += length;
  }

  end(): void {
    if (!this.parser.stopped) this.parser.end(this.kept.octets, this.kept.length, this.length);
    this.kept.drop(this.kept.length);
  }

  /** Adds to what is kept no more than the parser wants, so that it can be read from the piece itself behind that. */
  private complete(piece: Uint8Array, at: number): number {
    const { parser, kept } = this;
    const added = Math.min(parser.wants - kept.length, piece.length - at);
    const started = this.length + at - kept.length;
    kept.add(piece.subarray(at, at + added));
    if (kept.length < parser.wants) return added;
    kept.drop(parser.parse(kept.octets, 0, kept.length, started));
    return added;
  }
}
