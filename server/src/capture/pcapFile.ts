import { localized } from '../text/localized';
import type { RecordParser } from './octetPieces';
import type { PacketClock, TimeUnit } from './packetClock';
import { NO_COMMENTS, type PacketTaker } from './packetTaker';
import {
  capturedLength,
  isPlausible,
  judgedWithin,
  judgeRecord,
  LARGEST_PACKET,
  type LengthOrder,
  originalLength,
  type RecordForm,
} from './pcapRecord';
import type { ProblemTeller } from './problemTeller';
import { number16, number32 } from './readNumbers';
import { findRecord, Recovery, type Verdict } from './recovery';

/*
 * The format of libpcap (draft-ietf-opsawg-pcap): a header of 24 octets, then for each packet its time, the captured and
 * the original length, and the captured octets.
 */

const FILE_HEADER = 24;
const PACKET_HEADER = 16;
/** The header of a form that some Linux kernels' tools wrote, with the number of the interface and more at its end. */
const MODIFIED_PACKET_HEADER = 24;
/** The upper bits tell of a frame check sequence, which is behind what the IP header counts. */
const LINK_TYPE_BITS = 0xffff;
const HAS_FRAME_CHECK = 0x0400_0000;
/** Its length in words of 16 bits. */
const FRAME_CHECK_SHIFT = 28;

interface PcapForm {
  readonly unit: TimeUnit;
  readonly packetHeader: number;
  /** Fractions of a second, in which times are. */
  readonly perSecond: number;
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
  [0xa1b2c3d4, { unit: MICROSECONDS, packetHeader: PACKET_HEADER, perSecond: 1e6, nanoseconds: false }],
  [0xa1b23c4d, { unit: secondsAnd(1), packetHeader: PACKET_HEADER, perSecond: 1e9, nanoseconds: true }],
  [0xa1b2cd34, { unit: MICROSECONDS, packetHeader: MODIFIED_PACKET_HEADER, perSecond: 1e6, nanoseconds: false }],
]);

/** Whether a file that begins so is one of this format. */
export function isPcap(octets: Uint8Array, at: number): boolean {
  return FORMS.has(number32(octets, at, true)) || FORMS.has(number32(octets, at, false));
}

export class PcapFile implements RecordParser {
  wants = FILE_HEADER;
  readonly stopped = false;
  /** Undefined until it was read. */
  header: PcapHeader | undefined;
  private form: PcapForm | undefined;
  private records: RecordForm | undefined;
  private linkType = 0;
  private isLast = false;
  /** Seconds since 1970 of the first and the last packet that another one follows as it should. */
  private begun = Number.NaN;
  private last = Number.NaN;
  private readonly recovery: Recovery;

  constructor(
    private readonly packets: PacketTaker,
    private readonly clock: PacketClock,
    private readonly problems: ProblemTeller,
  ) {
    this.recovery = new Recovery((...place) => this.judge(...place), problems, clock);
  }

  parse(octets: Uint8Array, start: number, end: number, offset: number): number {
    let at = start;
    if (this.form === undefined) {
      if (end - at < FILE_HEADER) return at;
      this.readFileHeader(octets, at);
      at += FILE_HEADER;
    }
    const { isLast, recovery } = this;
    const records = this.records!;
    const { littleEndian } = records;
    const { unit, packetHeader } = this.form!;
    for (;;) {
      if (recovery.isLost) {
        at = recovery.search(octets, at, end, isLast, offset);
        if (recovery.isLost) {
          // Far more than one place needs: what is kept is moved for many places at once.
          this.wants = 2 * judgedWithin(records);
          return at;
        }
      }
      this.wants = packetHeader;
      if (end - at < packetHeader) return at;
      const captured = capturedLength(octets, at, records);
      if (captured > records.largest) {
        recovery.begin(offset + at, localized('This is no packet: it would have {0} octets.', captured));
        at++;
        continue;
      }
      const data = at + packetHeader;
      const next = data + captured;
      // The header behind it tells whether its length is right.
      this.wants = next + packetHeader - at;
      if (end - at < this.wants && !isLast) return at;
      const seconds = number32(octets, at, littleEndian);
      if (!this.isDoubtful(octets, seconds, next, end)) {
        if (Number.isNaN(this.begun)) this.begun = seconds;
        this.last = seconds;
      } else {
        const found = findRecord(this.judge, octets, { at: at + 1, to: Math.min(next, end), end, isLast });
        if (found.verdict === 'more') {
          this.wants = next - at + judgedWithin(records);
          return at;
        }
        if (found.verdict === 'record') {
          recovery.begin(
            offset + at,
            localized('No packet follows the {0} octets that this one would have.', captured),
          );
          at = recovery.search(octets, found.at, end, isLast, offset);
          continue;
        }
      }
      if (next > end) return at;
      this.clock.next(unit, seconds, number32(octets, at + 4, littleEndian));
      const original = originalLength(octets, at, records);
      at = next;
      this.packets.take(octets, data, next, original, this.linkType, offset + data, NO_COMMENTS);
    }
  }

  end(octets: Uint8Array, left: number, offset: number): void {
    if (this.form === undefined) {
      this.problems.tell('truncated', localized('The file ends in its header.'), offset);
      return;
    }
    this.isLast = true;
    const read = this.parse(octets, 0, left, offset - left);
    if (this.recovery.isLost) this.recovery.giveUp();
    else if (read < left)
      this.problems.tell('truncated', localized('The file ends in a packet.'), offset, this.clock.frame + 1);
  }

  /** Whether what stands behind a packet cannot well be one, so that the length of the packet may be damaged. */
  private isDoubtful(octets: Uint8Array, seconds: number, next: number, end: number): boolean {
    const records = this.records!;
    if (next === end) return false;
    if (end - next < records.header) return true;
    return !isPlausible(octets, next, records, seconds, Number.isNaN(this.last) ? seconds : this.last);
  }

  private readonly judge = (octets: Uint8Array, at: number, end: number, isLast: boolean): Verdict => {
    return judgeRecord(octets, at, end, isLast, this.records!, this.begun, this.last);
  };

  private readFileHeader(octets: Uint8Array, at: number): void {
    const littleEndian = FORMS.has(number32(octets, at, true));
    this.form = FORMS.get(number32(octets, at, littleEndian))!;
    const major = number16(octets, at + 4, littleEndian);
    const minor = number16(octets, at + 6, littleEndian);
    const snapLength = number32(octets, at + 16, littleEndian);
    this.records = {
      littleEndian,
      header: this.form.packetHeader,
      perSecond: this.form.perSecond,
      lengthsSwapped: major === 2 ? lengthOrder(minor) : 'no',
      // Some programs write a length that means "all".
      largest: snapLength > LARGEST_PACKET && snapLength <= LARGEST_PACKET * 64 ? snapLength : LARGEST_PACKET,
    };
    const linkField = number32(octets, at + 20, littleEndian);
    this.linkType = linkField & LINK_TYPE_BITS;
    this.header = {
      linkType: this.linkType,
      snapLength,
      frameCheckOctets: (linkField & HAS_FRAME_CHECK) === 0 ? undefined : (linkField >>> FRAME_CHECK_SHIFT) * 2,
      nanoseconds: this.form.nanoseconds,
    };
  }
}

/** Before version 2.3 the lengths stood the other way round, in 2.3 with some programs, and in 2.543 of DG/UX. */
function lengthOrder(minor: number): LengthOrder {
  if (minor < 3 || minor === 543) return 'yes';
  return minor === 3 ? 'perhaps' : 'no';
}

/** Seconds since 1970 and a fraction, of which each is so many nanoseconds. */
function secondsAnd(fraction: number): TimeUnit {
  // Most packets come in the second of the one before.
  let latest = 0;
  let begun = 0n;
  return {
    nanoseconds(seconds, fractions) {
      if (seconds !== latest) {
        latest = seconds;
        begun = BigInt(seconds) * 1_000_000_000n;
      }
      return begun + BigInt(fractions * fraction);
    },
    seconds: (seconds) => seconds,
  };
}
