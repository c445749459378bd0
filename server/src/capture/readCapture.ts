import { type CaptureLimits, DEFAULT_LIMITS } from './captureLimits';
import type { CaptureReader, CaptureSink } from './captureSink';
import { Gunzip, isGzip } from './gunzip';
import { OctetPieces, type RecordParser } from './octetPieces';
import { PacketClock } from './packetClock';
import { PacketReader } from './packetReader';
import { isPcap, PcapFile } from './pcapFile';
import { isPcapng, PcapngFile } from './pcapngFile';
import { ProblemTeller } from './problemTeller';

const MAGIC_LENGTH = 4;

/**
 * Reads a packet capture: pcap or pcapng, as it is or compressed by gzip, whichever its first octets tell. What is in it
 * is told to the sink while octets are pushed. Memory is bounded by the limits, whatever the file has in it.
 *
 * @param limits those that differ from `DEFAULT_LIMITS`
 */
export function readCapture(sink: CaptureSink, limits: Partial<CaptureLimits> = {}): CaptureReader {
  const clock = new PacketClock();
  const problems = new ProblemTeller(sink, clock);
  const packets = new PacketReader(sink, { ...DEFAULT_LIMITS, ...limits }, clock, problems);
  const file = new CaptureFile(packets, clock, problems, sink);
  const pieces = new OctetPieces(file);
  let input: CompressionSniffer | undefined = new CompressionSniffer(pieces, problems);
  return {
    push: (octets) => input?.push(plainOctets(octets)),
    end: () => {
      if (input === undefined) return;
      input.end();
      input = undefined;
      packets.end(pieces.length);
    },
  };
}

/** The same octets without what a subclass changes: `slice` of Node's Buffer copies nothing, and its views are slow. */
function plainOctets({ buffer, byteOffset, length }: Uint8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, length);
}

/** Undoes gzip where the file begins so. */
class CompressionSniffer {
  /** The first octet, where it came alone. */
  private first: Uint8Array | undefined;
  private isKnown = false;
  private gunzip: Gunzip | undefined;
  private faultTold = false;

  constructor(
    private readonly pieces: OctetPieces,
    private readonly problems: ProblemTeller,
  ) {}

  push(octets: Uint8Array): void {
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
    if (isGzip(known, 0)) this.gunzip = new Gunzip((piece) => this.pieces.push(piece));
    if (this.first !== undefined) this.hand(this.first);
    this.hand(octets);
  }

  end(): void {
    if (!this.isKnown && this.first !== undefined) this.pieces.push(this.first);
    this.gunzip?.end();
    this.tellFault();
    this.pieces.end();
  }

  private hand(octets: Uint8Array): void {
    if (this.gunzip === undefined) {
      this.pieces.push(octets);
      return;
    }
    this.gunzip.push(octets);
    this.tellFault();
  }

  private tellFault(): void {
    const fault = this.gunzip?.fault;
    if (fault === undefined || this.faultTold) return;
    this.faultTold = true;
    this.problems.tell('bad-compression', fault, this.pieces.length);
  }
}

/** A file of either format. */
class CaptureFile implements RecordParser {
  private format: RecordParser | undefined;
  private isNone = false;

  constructor(
    private readonly packets: PacketReader,
    private readonly clock: PacketClock,
    private readonly problems: ProblemTeller,
    private readonly sink: CaptureSink,
  ) {}

  get wants(): number {
    return this.format?.wants ?? MAGIC_LENGTH;
  }

  get skip(): number {
    return this.format?.skip ?? 0;
  }

  set skip(octets: number) {
    if (this.format !== undefined) this.format.skip = octets;
  }

  get stopped(): boolean {
    return this.isNone || (this.format?.stopped ?? false);
  }

  parse(octets: Uint8Array, start: number, end: number, offset: number): number {
    if (this.format === undefined) {
      if (end - start < MAGIC_LENGTH) return start;
      this.format = this.formatOf(octets, start);
      if (this.format === undefined) {
        this.tellNone();
        return start;
      }
    }
    return this.format.parse(octets, start, end, offset);
  }

  end(left: number, offset: number): void {
    if (this.format === undefined) this.tellNone();
    else this.format.end(left, offset);
  }

  private formatOf(octets: Uint8Array, at: number): RecordParser | undefined {
    if (isPcap(octets, at)) return new PcapFile(this.packets, this.clock, this.problems);
    return isPcapng(octets, at) ? new PcapngFile(this.packets, this.clock, this.problems, this.sink) : undefined;
  }

  private tellNone(): void {
    this.isNone = true;
    this.problems.tell('not-a-capture', 'This is no packet capture (pcap or pcapng).', 0);
  }
}
