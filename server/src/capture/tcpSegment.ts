import { big16, big32 } from './readNumbers';

export const FIN = 0x01;
export const SYN = 0x02;
export const RST = 0x04;
export const ACK = 0x10;
export const URG = 0x20;

const SHORTEST_HEADER = 20;

/**
 * The TCP segment that is being read. One object serves for all, so that packets cost no memory. Addresses and sequence
 * numbers are 32 bits each, as signed numbers.
 */
export class TcpSegment {
  family: 4 | 6 = 4;
  /** The words of the two addresses; of IPv4 the first is used alone. */
  source0 = 0;
  source1 = 0;
  source2 = 0;
  source3 = 0;
  target0 = 0;
  target1 = 0;
  target2 = 0;
  target3 = 0;
  sourcePort = 0;
  targetPort = 0;
  sequence = 0;
  acknowledged = 0;
  flags = 0;
  window = 0;
  /** What it carries is in `start` to `end` of these octets. */
  octets: Uint8Array = new Uint8Array(0);
  start = 0;
  end = 0;
  /** How many octets it carried on the wire; the capture may have fewer. */
  length = 0;
  /** Comes out of fragments that overlap and differ. */
  fragmentsDiffer = false;

  readIpv4Addresses(octets: Uint8Array, at: number): void {
    this.family = 4;
    this.source0 = big32(octets, at + 12);
    this.target0 = big32(octets, at + 16);
  }

  readIpv6Addresses(octets: Uint8Array, at: number): void {
    this.family = 6;
    this.source0 = big32(octets, at + 8);
    this.source1 = big32(octets, at + 12);
    this.source2 = big32(octets, at + 16);
    this.source3 = big32(octets, at + 20);
    this.target0 = big32(octets, at + 24);
    this.target1 = big32(octets, at + 28);
    this.target2 = big32(octets, at + 32);
    this.target3 = big32(octets, at + 36);
  }

  /**
   * Reads the TCP header.
   *
   * @param end the end of what was captured
   * @param wireEnd the end of the packet as it was on the wire
   * @returns `snapped` where the capture has not all of what is needed, `bad` where it is none
   */
  readTcp(octets: Uint8Array, at: number, end: number, wireEnd: number): 'ok' | 'snapped' | 'bad' {
    if (wireEnd - at < SHORTEST_HEADER) return 'bad';
    if (end - at < SHORTEST_HEADER) return 'snapped';
    const header = (octets[at + 12]! >> 4) * 4;
    if (header < SHORTEST_HEADER || at + header > wireEnd) return 'bad';
    this.sourcePort = big16(octets, at);
    this.targetPort = big16(octets, at + 2);
    this.sequence = big32(octets, at + 4);
    this.acknowledged = big32(octets, at + 8);
    this.flags = octets[at + 13]!;
    // A reset neither begins nor ends anything besides (RFC 9293 section 3.10.7 looks at it first).
    if ((this.flags & RST) !== 0) this.flags &= ~(SYN | FIN);
    this.window = big16(octets, at + 14);
    this.octets = octets;
    this.start = Math.min(at + header, end);
    this.end = end;
    this.length = wireEnd - at - header;
    return 'ok';
  }
}
