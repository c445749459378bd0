import type { RecordParser } from './octetPieces';

const MAGIC_LENGTH = 4;

/** A file of any format that its first octets tell. */
export class CaptureFile implements RecordParser {
  private format: RecordParser | undefined;
  private isNone = false;

  /**
   * @param formatOf what reads a file that begins so; undefined where it is no capture
   * @param tellNone is told, once, that it is none
   */
  constructor(
    private readonly formatOf: (octets: Uint8Array, at: number) => RecordParser | undefined,
    private readonly tellNone: () => void,
  ) {}

  get wants(): number {
    return this.format?.wants ?? MAGIC_LENGTH;
  }

  get stopped(): boolean {
    return this.isNone || (this.format?.stopped ?? false);
  }

  parse(octets: Uint8Array, start: number, end: number, offset: number): number {
    if (this.format === undefined) {
      if (end - start < MAGIC_LENGTH) return start;
      this.format = this.formatOf(octets, start);
      if (this.format === undefined) {
        this.isNone = true;
        this.tellNone();
        return start;
      }
    }
    return this.format.parse(octets, start, end, offset);
  }

  end(octets: Uint8Array, left: number, offset: number): void {
    if (this.format === undefined) this.tellNone();
    else this.format.end(octets, left, offset);
  }
}
