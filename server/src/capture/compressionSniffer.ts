import { Gunzip, isGzip } from './gunzip';

/** What the octets go to, compressed or not. */
export interface OctetTaker {
  push(octets: Uint8Array): void;
  end(): void;
}

/** Undoes gzip where a file begins so. */
export class CompressionSniffer {
  /** The first octet, where it came alone. */
  private first: Uint8Array | undefined;
  private isKnown = false;
  private gunzip: Gunzip | undefined;
  private faultTold = false;

  /** @param tell is told, once, why what follows cannot be read */
  constructor(
    private readonly taker: OctetTaker,
    private readonly tell: (fault: string) => void,
  ) {}

  push(given: Uint8Array): void {
    const octets = plainOctets(given);
    if (octets.length === 0) return;
    if (this.isKnown) {
      this.hand(octets);
      return;
    }
    const known = this.first === undefined ? octets : Uint8Array.of(...this.first, octets[0]!);
    if (known.length < 2) {
      this.first = octets.slice();
      return;
    }
    this.isKnown = true;
    if (isGzip(known, 0)) this.gunzip = new Gunzip((piece) => this.taker.push(piece));
    if (this.first !== undefined) this.hand(this.first);
    this.hand(octets);
  }

  end(): void {
    if (!this.isKnown && this.first !== undefined) this.taker.push(this.first);
    this.gunzip?.end();
    this.tellFault();
    this.taker.end();
  }

  private hand(octets: Uint8Array): void {
    if (this.gunzip === undefined) {
      this.taker.push(octets);
      return;
    }
    this.gunzip.push(octets);
    this.tellFault();
  }

  private tellFault(): void {
    const fault = this.gunzip?.fault;
    if (fault === undefined || this.faultTold) return;
    this.faultTold = true;
    this.tell(fault);
  }
}

/** The same octets without what a subclass changes: `slice` of Node's Buffer copies nothing, and its views are slow. */
function plainOctets({ buffer, byteOffset, length }: Uint8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, length);
}
