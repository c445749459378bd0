import type { RecordParser } from './octetPieces';
import type { PacketClock, TimeUnit } from './packetClock';
import { NO_COMMENTS, type PacketTaker } from './packetTaker';
import type { ProblemTeller } from './problemTeller';
import { number16, number32 } from './readNumbers';

/*
 * The format of libpcap (draft-ietf-opsawg-pcap): a header of 24 octets, then for each packet its time, the captured and
 * the original length, and the captured octets.
 */

const FILE_HEADER = 24;
const PACKET_HEADER = 16;
/** The header of a form that some Linux kernels' tools wrote, with the number of the interface and more at its end. */
const MODIFIED_PACKET_HEADER = 24;
/** More than any program captures of a packet, if the file does not say otherwise: the limit of libpcap and Wireshark. */
const LARGEST_PACKET = 262_144;
/** The upper bits tell of a frame check sequence, which is behind what the IP header counts. */
const LINK_TYPE_BITS = 0xffff;
const HAS_FRAME_CHECK = 0x0400_0000;
/** Its length in words of 16 bits. */
const FRAME_CHECK_SHIFT = 28;

interface PcapForm {
  readonly unit: TimeUnit;
  readonly packetHeader: number;
  readonly nanoseconds: boolean;
}

/** What the header of a file says of its packets. */
export interface PcapHeader {
  readonly linkType: number;
  /** The most octets of a packet; 0 for all. */
  readonly snapLength: number;
  /** Octets of the frame check sequence at the end of each packet; undefined where it is not told. */
  readonly frameCheckOctets: number | undefined;
  /** Times are in nanoseconds, not microseconds. */
  readonly nanoseconds: boolean;
}

const MICROSECONDS = secondsAnd(1000);
const FORMS = new Map<number, PcapForm>([
  [0xa1b2c3d4, { unit: MICROSECONDS, packetHeader: PACKET_HEADER, nanoseconds: false }],
  [0xa1b23c4d, { unit: secondsAnd(1), packetHeader: PACKET_HEADER, nanoseconds: true }],
  [0xa1b2cd34, { unit: MICROSECONDS, packetHeader: MODIFIED_PACKET_HEADER, nanoseconds: false }],
]);

/** Whether a file that begins so is one of this format. */
export function isPcap(octets: Uint8Array, at: number): boolean {
  return FORMS.has(number32(octets, at, true)) || FORMS.has(number32(octets, at, false));
}

export class PcapFile implements RecordParser {
  wants = FILE_HEADER;
  skip = 0;
  stopped = false;
  /** Undefined until it was read. */
  header: PcapHeader | undefined;
  private form: PcapForm | undefined;
  private littleEndian = false;
  private lengthsSwapped: 'no' | 'yes' | 'perhaps' = 'no';
  private linkType = 0;
  private largest = LARGEST_PACKET;

  constructor(
    private readonly packets: PacketTaker,
    private readonly clock: PacketClock,
    private readonly problems: ProblemTeller,
  ) {}

  parse(octets: Uint8Array, start: number, end: number, offset: number): number {
    let at = start;
    if (this.form === undefined) {
      if (end - at < FILE_HEADER) return at;
      this.readFileHeader(octets, at);
      at += FILE_HEADER;
    }
    const { littleEndian } = this;
    const { unit, packetHeader } = this.form!;
    for (;;) {
      this.wants = packetHeader;
      if (end - at < packetHeader) return at;
      let captured = number32(octets, at + 8, littleEndian);
      let original = number32(octets, at + 12, littleEndian);
      if (this.lengthsSwapped === 'yes' || (this.lengthsSwapped === 'perhaps' && captured > original)) {
        [captured, original] = [original, captured];
      }
      if (captured > this.largest) {
        const message = `This is no packet: it would have ${captured} octets. The rest of the file cannot be read.`;
        this.problems.tell('damaged', message, offset + at - start, this.clock.frame + 1);
        this.stopped = true;
        return at;
      }
      this.wants = packetHeader + captured;
      if (end - at < this.wants) return at;
      this.clock.next(unit, number32(octets, at, littleEndian), number32(octets, at + 4, littleEndian));
      const data = at + packetHeader;
      at = data + captured;
      this.packets.take(octets, data, at, original, this.linkType, offset + data - start, NO_COMMENTS);
    }
  }

  end(left: number, offset: number): void {
    if (this.form === undefined) {
      this.problems.tell('truncated', 'The file ends in its header.', offset);
    } else if (left > 0) {
      this.problems.tell('truncated', 'The file ends in a packet.', offset, this.clock.frame + 1);
    }
  }

  private readFileHeader(octets: Uint8Array, at: number): void {
    this.littleEndian = FORMS.has(number32(octets, at, true));
    this.form = FORMS.get(number32(octets, at, this.littleEndian))!;
    const major = number16(octets, at + 4, this.littleEndian);
    const minor = number16(octets, at + 6, this.littleEndian);
    // Before version 2.3 the lengths stood the other way round, in 2.3 with some programs, and in 2.543 of DG/UX.
    if (major === 2) this.lengthsSwapped = minor < 3 || minor === 543 ? 'yes' : minor === 3 ? 'perhaps' : 'no';
    const snapLength = number32(octets, at + 16, this.littleEndian);
    // Some programs write a length that means "all".
    if (snapLength > LARGEST_PACKET && snapLength <= LARGEST_PACKET * 64) this.largest = snapLength;
    const linkField = number32(octets, at + 20, this.littleEndian);
    this.linkType = linkField & LINK_TYPE_BITS;
    this.header = {
      linkType: this.linkType,
      snapLength,
      frameCheckOctets: (linkField & HAS_FRAME_CHECK) === 0 ? undefined : (linkField >>> FRAME_CHECK_SHIFT) * 2,
      nanoseconds: this.form.nanoseconds,
    };
  }
}

/** Seconds since 1970 and a fraction, of which each is so many nanoseconds. */
function secondsAnd(fraction: number): TimeUnit {
  return {
    nanoseconds: (seconds, fractions) => BigInt(seconds) * 1_000_000_000n + BigInt(fractions * fraction),
    seconds: (seconds) => seconds,
  };
}
