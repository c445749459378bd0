import { localized } from '../text/localized';
import type { CaptureSink } from './captureSink';
import type { RecordParser } from './octetPieces';
import type { PacketClock, TimeUnit } from './packetClock';
import { NO_COMMENTS, type PacketTaker } from './packetTaker';
import {
  BLOCK_HEAD,
  BYTE_ORDER_MAGIC,
  COUNTED_BLOCKS,
  ENHANCED_PACKET,
  INTERFACE,
  LARGEST_BLOCK,
  MOST_INTERFACES,
  OBSOLETE_PACKET,
  SECRETS,
  SECTION_HEADER,
  SECTION_HEADER_BODY,
  SHORTEST_BLOCK,
  SIMPLE_PACKET,
} from './pcapngBlocks';
import { packetComments, timeUnitOf } from './pcapngOptions';
import { JUDGED_WITHIN, judgeBlock } from './pcapngRecovery';
import type { ProblemTeller } from './problemTeller';
import { number16, number32 } from './readNumbers';
import { findRecord, type Judge, Recovery } from './recovery';
import { utf8Text } from './utf8Text';

const TLS_KEY_LOG = 0x544c534b;

interface Interface {
  readonly linkType: number;
  readonly snapLength: number;
  readonly unit: TimeUnit;
}

/** Whether a file that begins so is one of this format. */
export function isPcapng(octets: Uint8Array, at: number): boolean {
  return number32(octets, at, true) === SECTION_HEADER;
}

export class PcapngFile implements RecordParser {
  wants = SHORTEST_BLOCK;
  stopped = false;
  private littleEndian = true;
  private interfaces: Interface[] = [];
  /** Interfaces are known by the order in which they stand in their section. */
  private isNumbered = true;
  private isLast = false;
  private readonly judge: Judge = (octets, at, end, isLast) => judgeBlock(octets, at, end, isLast, this.littleEndian);
  private readonly recovery: Recovery;
  /** Kinds of blocks that are read, by type; `from` and `to` are those of the body, `offset` the body's in the file. */
  private readonly readers = new Map<number, (octets: Uint8Array, from: number, to: number, offset: number) => void>([
    [INTERFACE, (octets, from, to, offset) => this.readInterface(octets, from, to, offset)],
    [OBSOLETE_PACKET, (octets, from, to, offset) => this.readObsoletePacket(octets, from, to, offset)],
    [SIMPLE_PACKET, (octets, from, to, offset) => this.readSimplePacket(octets, from, to, offset)],
    [ENHANCED_PACKET, (octets, from, to, offset) => this.readEnhancedPacket(octets, from, to, offset)],
    [SECRETS, (octets, from, to) => this.readSecrets(octets, from, to)],
  ]);

  constructor(
    private readonly packets: PacketTaker,
    private readonly clock: PacketClock,
    private readonly problems: ProblemTeller,
    private readonly sink: CaptureSink,
  ) {
    this.recovery = new Recovery(this.judge, problems, clock);
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
      const type = number32(octets, at, this.littleEndian);
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
      if (isSection) this.checkVersion(octets, at, length, place);
      else this.readBlock(type, octets, at + BLOCK_HEAD, at + length - 4, place + BLOCK_HEAD);
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

  private readBlock(type: number, octets: Uint8Array, from: number, to: number, offset: number): void {
    const read = this.readers.get(type);
    if (read !== undefined) read(octets, from, to, offset);
    else if (COUNTED_BLOCKS.has(type)) this.clock.next(undefined, 0, 0);
  }

  /** An interface may be in what is passed over: those that come later in the section have a number that is not known. */
  private damage(place: number, message: string): void {
    this.recovery.begin(place, message);
    this.isNumbered = false;
  }

  private beginSection(octets: Uint8Array, at: number, place: number): boolean {
    const littleEndian = number32(octets, at + BLOCK_HEAD, true) === BYTE_ORDER_MAGIC;
    if (!littleEndian && number32(octets, at + BLOCK_HEAD, false) !== BYTE_ORDER_MAGIC) {
      this.damage(place, localized('This section has no byte order.'));
      // Its packets are not of the interfaces before.
      this.interfaces = [];
      return false;
    }
    this.littleEndian = littleEndian;
    this.interfaces = [];
    this.isNumbered = true;
    return true;
  }

  private checkVersion(octets: Uint8Array, at: number, length: number, place: number): void {
    if (length < SHORTEST_BLOCK + SECTION_HEADER_BODY) {
      this.problems.tell('damaged', localized('This section header is too short.'), place);
      return;
    }
    const major = number16(octets, at + BLOCK_HEAD + 4, this.littleEndian);
    if (major === 1) return;
    this.problems.tell(
      'unsupported-version',
      localized('Version {0} of pcapng is not known. The file is not read.', major),
      place,
    );
    this.stopped = true;
  }

  private readInterface(octets: Uint8Array, from: number, to: number, offset: number): void {
    if (to - from < 8) {
      this.tellDamagedBlock(offset);
      return;
    }
    if (!this.isNumbered) {
      const message = localized(
        'Behind damage it is not known which number this interface has. Its packets are not read.',
      );
      this.problems.tell('unknown-interface', message, offset);
      return;
    }
    if (this.interfaces.length >= MOST_INTERFACES) {
      this.problems.tell(
        'too-many-interfaces',
        localized('There are more than {0} interfaces.', MOST_INTERFACES),
        offset,
      );
      return;
    }
    this.interfaces.push({
      linkType: number16(octets, from, this.littleEndian),
      snapLength: number32(octets, from + 4, this.littleEndian),
      unit: timeUnitOf(octets, from + 8, to, this.littleEndian),
    });
  }

  private readEnhancedPacket(octets: Uint8Array, from: number, to: number, offset: number): void {
    if (to - from < 20) {
      this.tellDamagedBlock(offset);
      return;
    }
    this.readTimedPacket(octets, from, to, offset, number32(octets, from, this.littleEndian));
  }

  /** As an enhanced one, but with half of the interface number used for counting dropped packets. */
  private readObsoletePacket(octets: Uint8Array, from: number, to: number, offset: number): void {
    if (to - from < 20) {
      this.tellDamagedBlock(offset);
      return;
    }
    this.readTimedPacket(octets, from, to, offset, number16(octets, from, this.littleEndian));
  }

  private readTimedPacket(octets: Uint8Array, from: number, to: number, offset: number, interfaceId: number): void {
    const { littleEndian } = this;
    const known = this.interfaces[interfaceId];
    this.clock.next(known?.unit, number32(octets, from + 4, littleEndian), number32(octets, from + 8, littleEndian));
    if (known === undefined) {
      this.tellUnknownInterface(interfaceId, offset);
      return;
    }
    const captured = number32(octets, from + 12, littleEndian);
    const original = number32(octets, from + 16, littleEndian);
    const data = from + 20;
    if (captured > to - data) {
      this.tellDamagedBlock(offset);
      return;
    }
    const options = data + Math.ceil(captured / 4) * 4;
    const comments = options < to ? packetComments(octets, options, to, littleEndian) : NO_COMMENTS;
    this.packets.take(octets, data, data + captured, original, known.linkType, offset + 20, comments);
  }

  /** Has no time, and no captured length: that is what the interface captures of a packet at most. */
  private readSimplePacket(octets: Uint8Array, from: number, to: number, offset: number): void {
    if (to - from < 4) {
      this.tellDamagedBlock(offset);
      return;
    }
    this.clock.next(undefined, 0, 0);
    const known = this.interfaces[0];
    if (known === undefined) {
      this.tellUnknownInterface(0, offset);
      return;
    }
    const original = number32(octets, from, this.littleEndian);
    const captured = known.snapLength > 0 ? Math.min(original, known.snapLength) : original;
    const data = from + 4;
    this.packets.take(octets, data, Math.min(to, data + captured), original, known.linkType, offset + 4, NO_COMMENTS);
  }

  private readSecrets(octets: Uint8Array, from: number, to: number): void {
    if (to - from < 8 || number32(octets, from, this.littleEndian) !== TLS_KEY_LOG) return;
    const length = Math.min(number32(octets, from + 4, this.littleEndian), to - from - 8);
    this.sink.secrets(utf8Text(octets, from + 8, from + 8 + length));
  }

  private tellDamagedBlock(offset: number): void {
    this.problems.tellOfPacket(
      'damaged',
      localized('A block is shorter than what it holds, and is passed over.'),
      offset,
    );
  }

  private tellUnknownInterface(id: number, offset: number): void {
    this.problems.tellOfPacket(
      'unknown-interface',
      localized('The packet’s interface {0} is not described.', id),
      offset,
    );
  }
}
