import { localized } from '../text/localized';
import type { RecordParser } from './octetPieces';
import type { PacketClock } from './packetClock';
import {
  BLOCK_HEAD,
  BYTE_ORDER_MAGIC,
  COUNTED_BLOCKS,
  ENHANCED_PACKET,
  INTERFACE,
  LARGEST_BLOCK,
  OBSOLETE_PACKET,
  SECRETS,
  SECTION_HEADER,
  SECTION_HEADER_BODY,
  SHORT_BLOCK,
  SHORTEST_BLOCK,
  SIMPLE_PACKET,
} from './pcapngBlocks';
import { type Interface, PcapngInterfaces } from './pcapngInterfaces';
import { JUDGED_WITHIN, judgeBlock } from './pcapngRecovery';
import type { ProblemTeller } from './problemTeller';
import { number16, number32 } from './readNumbers';
import { findRecord, type Judge, Recovery } from './recovery';

/** Number of the interface, time, captured and original length. */
const PACKET_HEAD = 20;

/** Whether a file that begins so is one of this format. */
export function isPcapng(octets: Uint8Array, at: number): boolean {
  return number32(octets, at, true) === SECTION_HEADER;
}

/** A packet in its block; one object serves for all. The clock tells the packet's number and time. */
export interface PcapngPacket {
  /** The block is in `at` to `end`, its body ends at `to`. */
  readonly at: number;
  readonly end: number;
  readonly to: number;
  readonly littleEndian: boolean;
  readonly interfaceNumber: number;
  /** Undefined where it is not described. */
  readonly interface: Interface | undefined;
  /** Where its octets begin, and how many there should be. */
  readonly data: number;
  readonly captured: number;
  readonly original: number;
  /** Where its options would begin; undefined where the block has no place for them. */
  readonly options: number | undefined;
}

/** Gets what is in a pcapng file. Octets are only valid during the call. */
export interface PcapngTaker {
  /** A section header, in `at` to `end`. */
  section(octets: Uint8Array, at: number, end: number): void;
  /** @param place where in the file the block begins */
  packet(octets: Uint8Array, packet: PcapngPacket, place: number): void;
  /** What counts as a packet and is none, as journal entries. */
  otherFrame(): void;
  /** A block of secrets, its body in `from` to `to`. */
  secrets(octets: Uint8Array, from: number, to: number, littleEndian: boolean): void;
}

/** Reads a pcapng file block by block, and finds its way behind damage. */
export class PcapngFile implements RecordParser {
  wants = SHORTEST_BLOCK;
  stopped = false;
  private littleEndian = true;
  private isLast = false;
  private readonly interfaces: PcapngInterfaces;
  private readonly judge: Judge = (octets, at, end, isLast) => judgeBlock(octets, at, end, isLast, this.littleEndian);
  private readonly recovery: Recovery;
  private readonly current: { -readonly [Key in keyof PcapngPacket]: PcapngPacket[Key] } = {
    at: 0,
    end: 0,
    to: 0,
    littleEndian: true,
    interfaceNumber: 0,
    interface: undefined,
    data: 0,
    captured: 0,
    original: 0,
    options: undefined,
  };

  constructor(
    private readonly taker: PcapngTaker,
    private readonly clock: PacketClock,
    private readonly problems: ProblemTeller,
  ) {
    this.recovery = new Recovery(this.judge, problems, clock);
    this.interfaces = new PcapngInterfaces(problems);
  }

  parse(octets: Uint8Array, start: number, end: number, offset: number): number {
    const { isLast, recovery } = this;
    let at = start;
    for (;;) {
      if (recovery.isLost) {
        at = recovery.search(octets, at, end, isLast, offset);
        if (recovery.isLost) {
          // Far more than one place needs: what is kept is moved for many places at once.
          this.wants = 2 * JUDGED_WITHIN;
          return at;
        }
      }
      this.wants = SHORTEST_BLOCK;
      if (end - at < SHORTEST_BLOCK) return at;
      const place = offset + at;
      const isSection = isPcapng(octets, at);
      if (isSection && !this.beginSection(octets, at, place)) {
        at++;
        continue;
      }
      const told = number32(octets, at + 4, this.littleEndian);
      // Some programs leave the filling octets out of the length.
      const length = Math.ceil(told / 4) * 4;
      if (told < SHORTEST_BLOCK || length > LARGEST_BLOCK) {
        this.damage(place, localized('This is no block: its length is {0}.', told));
        at++;
        continue;
      }
      this.wants = length;
      if (end - at < length) {
        if (!isLast || !this.isBlockWithin(octets, at, end)) return at;
        this.damage(place, localized('This is no block: its length is {0}.', told));
        at++;
        continue;
      }
      const again = number32(octets, at + length - 4, this.littleEndian);
      if (again !== told) {
        this.damage(place, localized('The two lengths of this block differ: {0} and {1}.', told, again));
        at++;
        continue;
      }
      if (isSection) this.readSection(octets, at, at + length, place);
      else this.readBlock(octets, at, at + length, place);
      at += length;
      if (this.stopped) return at;
    }
  }

  end(octets: Uint8Array, left: number, offset: number): void {
    this.isLast = true;
    const read = this.parse(octets, 0, left, offset - left);
    if (this.recovery.isLost) this.recovery.giveUp();
    else if (read < left && !this.stopped) {
      this.problems.tell('truncated', localized('The file ends in a block.'), offset, this.clock.frame + 1);
    }
  }

  /** Whether blocks stand in what would be the last one: that is not cut then, but damaged. */
  private isBlockWithin(octets: Uint8Array, at: number, end: number): boolean {
    const range = { at: at + 1, to: end, end, isLast: true };
    return findRecord(this.judge, octets, range).verdict === 'record';
  }

  private damage(place: number, message: string): void {
    this.recovery.begin(place, message);
    this.interfaces.hitDamage();
  }

  private beginSection(octets: Uint8Array, at: number, place: number): boolean {
    const littleEndian = number32(octets, at + BLOCK_HEAD, true) === BYTE_ORDER_MAGIC;
    // Its packets are not of the interfaces before.
    this.interfaces.beginSection();
    if (!littleEndian && number32(octets, at + BLOCK_HEAD, false) !== BYTE_ORDER_MAGIC) {
      this.damage(place, localized('This section has no byte order.'));
      return false;
    }
    this.littleEndian = littleEndian;
    return true;
  }

  private readSection(octets: Uint8Array, at: number, end: number, place: number): void {
    if (end - at < SHORTEST_BLOCK + SECTION_HEADER_BODY) {
      this.problems.tell('damaged', localized('This section header is too short.'), place);
      return;
    }
    const major = number16(octets, at + BLOCK_HEAD + 4, this.littleEndian);
    if (major === 1) {
      this.taker.section(octets, at, end);
      return;
    }
    this.problems.tell(
      'unsupported-version',
      localized('Version {0} of pcapng is not known. The file is not read.', major),
      place,
    );
    this.stopped = true;
  }

  private readBlock(octets: Uint8Array, at: number, end: number, place: number): void {
    const { littleEndian, taker } = this;
    const type = number32(octets, at, littleEndian);
    const from = at + BLOCK_HEAD;
    const to = end - 4;
    if (type === ENHANCED_PACKET || type === OBSOLETE_PACKET || type === SIMPLE_PACKET) {
      const isSimple = type === SIMPLE_PACKET;
      if (to - from < (isSimple ? 4 : PACKET_HEAD)) {
        this.problems.tellOfPacket('damaged', localized(SHORT_BLOCK), place + BLOCK_HEAD);
        return;
      }
      const packet = this.current;
      packet.at = at;
      packet.end = end;
      packet.to = to;
      packet.littleEndian = littleEndian;
      if (isSimple) this.readSimple(octets, from);
      else this.readTimed(octets, from, type === ENHANCED_PACKET);
      taker.packet(octets, packet, place);
    } else if (type === INTERFACE) this.interfaces.describe(octets, from, to, littleEndian, place + BLOCK_HEAD);
    else if (type === SECRETS) taker.secrets(octets, from, to, littleEndian);
    else if (COUNTED_BLOCKS.has(type)) {
      this.clock.next(undefined, 0, 0);
      taker.otherFrame();
    }
  }

  /** The obsolete block is as the enhanced one, but with half of the interface number used for counting dropped packets. */
  private readTimed(octets: Uint8Array, from: number, isEnhanced: boolean): void {
    const { littleEndian, current } = this;
    const number = isEnhanced ? number32(octets, from, littleEndian) : number16(octets, from, littleEndian);
    current.interfaceNumber = number;
    current.interface = this.interfaces.of(number);
    this.clock.next(
      current.interface?.unit,
      number32(octets, from + 4, littleEndian),
      number32(octets, from + 8, littleEndian),
    );
    current.captured = number32(octets, from + 12, littleEndian);
    current.original = number32(octets, from + 16, littleEndian);
    current.data = from + PACKET_HEAD;
    const options = current.data + Math.ceil(current.captured / 4) * 4;
    current.options = options > current.to ? undefined : options;
  }

  /** Has no time, and no captured length: that is what the interface captures of a packet at most. */
  private readSimple(octets: Uint8Array, from: number): void {
    const { current } = this;
    this.clock.next(undefined, 0, 0);
    current.interfaceNumber = 0;
    current.interface = this.interfaces.of(0);
    current.original = number32(octets, from, this.littleEndian);
    const most = current.interface?.snapLength || current.original;
    current.data = from + 4;
    current.captured = Math.min(current.original, most, current.to - current.data);
    current.options = undefined;
  }
}
