import { joinOctets } from '../../notation/joinOctets';
import { localized } from '../../text/localized';
import type { RecordParser } from '../octetPieces';
import type { TimeUnit } from '../packetClock';
import {
  BLOCK_HEAD,
  BYTE_ORDER_MAGIC,
  COUNTED_BLOCKS,
  ENHANCED_PACKET,
  INTERFACE,
  LARGEST_BLOCK,
  MOST_INTERFACES,
  OBSOLETE_PACKET,
  SECTION_HEADER_BODY,
  SHORTEST_BLOCK,
  SIMPLE_PACKET,
} from '../pcapngBlocks';
import { isPcapng } from '../pcapngFile';
import { endOfOptions, packetComments, timeUnitOf } from '../pcapngOptions';
import type { ProblemTeller } from '../problemTeller';
import { number16, number32 } from '../readNumbers';
import { commentOptions, padded } from './commentOptions';
import type { PacketNotes } from './packetNotes';

/** Blocks that are looked into; others are copied, at any length. */
const LOOKED_INTO = new Set([INTERFACE, OBSOLETE_PACKET, SIMPLE_PACKET, ENHANCED_PACKET]);
/** Number of the interface, time, captured and original length. */
const PACKET_HEAD = 20;
/** Where the length of a section stands behind its byte order and version. */
const SECTION_LENGTH = BLOCK_HEAD + 8;

/**
 * Copies a pcapng file block by block, with comments added to packets. What it does not know, and what is behind damage, is copied as
 * it is. Packets are counted as PcapngFile counts them.
 */
export class PcapngCopier implements RecordParser {
  wants = SHORTEST_BLOCK;
  readonly stopped = false;
  private littleEndian = true;
  private units: TimeUnit[] = [];
  private frame = 0;
  /** So many octets of a block are still to be copied. */
  private passing = 0;

  constructor(
    private readonly notes: PacketNotes,
    private readonly write: (octets: Uint8Array) => void,
    private readonly problems: ProblemTeller,
  ) {}

  parse(octets: Uint8Array, start: number, end: number, offset: number): number {
    let at = start;
    /** What is copied as it is goes in large pieces. */
    let copied = start;
    const copyTo = (to: number) => {
      if (to > copied) this.write(octets.subarray(copied, to));
      copied = to;
    };
    for (;;) {
      this.wants = SHORTEST_BLOCK;
      if (this.passing > 0) {
        const passed = Math.min(this.passing, end - at);
        this.passing -= passed;
        at += passed;
        if (this.passing > 0) this.wants = 1;
      }
      const length = end - at < SHORTEST_BLOCK ? undefined : this.lengthOf(octets, at, offset + at);
      if (length === undefined) {
        copyTo(at);
        return at;
      }
      if (this.passing > 0) continue;
      this.wants = length;
      if (end - at < length) {
        copyTo(at);
        return at;
      }
      if (!this.isWhole(octets, at, length)) {
        this.damage(offset + at, localized('The two lengths of this block differ.'));
        continue;
      }
      const other = this.changed(octets, at, length);
      if (other) {
        copyTo(at);
        this.write(other);
        copied = at + length;
      }
      at += length;
    }
  }

  end(_octets: Uint8Array, left: number, offset: number): void {
    if (left === 0 && (this.passing === 0 || this.passing === Number.POSITIVE_INFINITY)) return;
    this.problems.tell('truncated', localized('The file ends in a block.'), offset, this.frame + 1);
  }

  /**
   * The length of the block that begins here, with its filling. Sets `passing` where it is copied without being looked into.
   * Undefined where the octets do not tell.
   */
  private lengthOf(octets: Uint8Array, at: number, place: number): number | undefined {
    const isSection = isPcapng(octets, at);
    if (isSection && !this.beginSection(octets, at))
      return this.damage(place, localized('This section has no byte order.'));
    const type = number32(octets, at, this.littleEndian);
    const told = number32(octets, at + 4, this.littleEndian);
    if (told < SHORTEST_BLOCK) return this.damage(place, localized('This is no block: its length is {0}.', told));
    const length = padded(told);
    if (length > LARGEST_BLOCK || !(isSection || LOOKED_INTO.has(type))) {
      if (COUNTED_BLOCKS.has(type)) this.notes.giveUp(++this.frame);
      this.passing = length;
    }
    return length;
  }

  private isWhole(octets: Uint8Array, at: number, length: number): boolean {
    return number32(octets, at + 4, this.littleEndian) === number32(octets, at + length - 4, this.littleEndian);
  }

  private damage(place: number, message: string): number {
    this.problems.tell(
      'damaged',
      localized('{0} The rest of the file is copied as it is.', message),
      place,
      this.frame + 1,
    );
    this.passing = Number.POSITIVE_INFINITY;
    return 0;
  }

  private beginSection(octets: Uint8Array, at: number): boolean {
    this.littleEndian = number32(octets, at + BLOCK_HEAD, true) === BYTE_ORDER_MAGIC;
    this.units = [];
    return this.littleEndian || number32(octets, at + BLOCK_HEAD, false) === BYTE_ORDER_MAGIC;
  }

  /** What is to stand in the place of a block; undefined where it stays. */
  private changed(octets: Uint8Array, at: number, length: number): Uint8Array | undefined {
    if (isPcapng(octets, at)) return withoutSectionLength(octets, at, length);
    const type = number32(octets, at, this.littleEndian);
    const from = at + BLOCK_HEAD;
    const to = at + length - 4;
    if (type === INTERFACE) {
      if (to - from >= 8 && this.units.length < MOST_INTERFACES)
        this.units.push(timeUnitOf(octets, from + 8, to, this.littleEndian));
      return undefined;
    }
    if (to - from < (type === SIMPLE_PACKET ? 4 : PACKET_HEAD)) return undefined;
    const frame = ++this.frame;
    if (!this.notes.has(frame)) return undefined;
    const options = type === SIMPLE_PACKET ? undefined : this.optionsAt(octets, from, to);
    if (options === undefined) {
      this.notes.giveUp(frame);
      return undefined;
    }
    return this.commented(octets, { at, from, to, options, type, frame });
  }

  /** Where the options of a packet begin; undefined where the block has no room for its octets. */
  private optionsAt(octets: Uint8Array, from: number, to: number): number | undefined {
    const options = from + PACKET_HEAD + padded(number32(octets, from + 12, this.littleEndian));
    return options > to ? undefined : options;
  }

  private commented(octets: Uint8Array, { at, from, to, options, type, frame }: PacketBlock): Uint8Array | undefined {
    const { littleEndian } = this;
    const id = type === ENHANCED_PACKET ? number32(octets, from, littleEndian) : number16(octets, from, littleEndian);
    const high = number32(octets, from + 4, littleEndian);
    const time = this.units[id]?.nanoseconds(high, number32(octets, from + 8, littleEndian));
    const texts = this.notes.take(frame, time, packetComments(octets, options, to, littleEndian));
    if (texts.length === 0) return undefined;
    const place = endOfOptions(octets, options, to, littleEndian);
    // Behind the last option stands a mark.
    const rest = place < to ? octets.subarray(place, to) : new Uint8Array(4);
    const all = joinOctets([octets.subarray(at, place), commentOptions(texts, littleEndian), rest, new Uint8Array(4)]);
    const view = new DataView(all.buffer);
    view.setUint32(4, all.length, littleEndian);
    view.setUint32(all.length - 4, all.length, littleEndian);
    return all;
  }
}

interface PacketBlock {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly options: number;
  readonly type: number;
  readonly frame: number;
}

/** A section that grows has another length than its header tells: it is made unknown, as it may be. */
function withoutSectionLength(octets: Uint8Array, at: number, length: number): Uint8Array | undefined {
  if (length < SHORTEST_BLOCK + SECTION_HEADER_BODY) return undefined;
  const header = octets.slice(at, at + length);
  return header.fill(0xff, SECTION_LENGTH, SECTION_LENGTH + 8);
}
