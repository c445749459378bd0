import { joinOctets } from '../../notation/joinOctets';
import type { RecordParser } from '../octetPieces';
import type { PacketClock } from '../packetClock';
import { BLOCK_HEAD } from '../pcapngBlocks';
import { PcapngFile, type PcapngPacket, type PcapngTaker } from '../pcapngFile';
import { endOfOptions, packetComments } from '../pcapngOptions';
import type { ProblemTeller } from '../problemTeller';
import { commentOptions } from './commentOptions';
import type { PacketNotes } from './packetNotes';

/** Where the length of a section stands behind its byte order and version. */
const SECTION_LENGTH = BLOCK_HEAD + 8;

/**
 * Copies a pcapng file with comments added to packets. What is not known, and what is damaged, is copied as it is; packets are those
 * that a reader of the file finds.
 */
export class PcapngCopier implements RecordParser, PcapngTaker {
  readonly stopped = false;
  private readonly file: PcapngFile;
  /** What is copied as it is goes in large pieces: of the octets at hand, those in front of this place were copied. */
  private copied = 0;

  constructor(
    private readonly notes: PacketNotes,
    private readonly write: (octets: Uint8Array) => void,
    private readonly clock: PacketClock,
    problems: ProblemTeller,
  ) {
    this.file = new PcapngFile(this, clock, problems);
  }

  get wants(): number {
    return this.file.stopped ? 1 : this.file.wants;
  }

  parse(octets: Uint8Array, start: number, end: number, offset: number): number {
    this.copied = start;
    const read = this.file.stopped ? end : this.file.parse(octets, start, end, offset);
    // Of a version that is not known, the rest is copied.
    const to = this.file.stopped ? end : read;
    this.copyTo(octets, to);
    return to;
  }

  end(octets: Uint8Array, left: number, offset: number): void {
    this.copied = 0;
    if (!this.file.stopped) this.file.end(octets, left, offset);
    this.copyTo(octets, left);
  }

  /** A section that grows has another length than its header tells: it is made unknown, as it may be. */
  section(octets: Uint8Array, at: number, end: number): void {
    this.replace(octets, at, end, octets.slice(at, end).fill(0xff, SECTION_LENGTH, SECTION_LENGTH + 8));
  }

  packet(octets: Uint8Array, packet: PcapngPacket): void {
    const { frame, time } = this.clock.stamp();
    if (!this.notes.has(frame)) return;
    const { at, end, to, options, littleEndian } = packet;
    if (options === undefined) {
      this.notes.giveUp(frame);
      return;
    }
    const texts = this.notes.take(frame, time, packetComments(octets, options, to, littleEndian));
    if (texts.length === 0) return;
    const place = endOfOptions(octets, options, to, littleEndian);
    // Behind the last option stands a mark.
    const rest = place < to ? octets.subarray(place, to) : new Uint8Array(4);
    const all = joinOctets([octets.subarray(at, place), commentOptions(texts, littleEndian), rest, new Uint8Array(4)]);
    const view = new DataView(all.buffer);
    view.setUint32(4, all.length, littleEndian);
    view.setUint32(all.length - 4, all.length, littleEndian);
    this.replace(octets, at, end, all);
  }

  /** Has no place for comments. */
  otherFrame(): void {
    this.notes.giveUp(this.clock.frame);
  }

  secrets(): void {}

  private replace(octets: Uint8Array, at: number, end: number, other: Uint8Array): void {
    this.copyTo(octets, at);
    this.write(other);
    this.copied = end;
  }

  private copyTo(octets: Uint8Array, to: number): void {
    if (to > this.copied) this.write(octets.subarray(this.copied, to));
    this.copied = to;
  }
}
