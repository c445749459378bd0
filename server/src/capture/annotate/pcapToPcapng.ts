import { joinOctets } from '../../notation/joinOctets';
import type { PacketClock } from '../packetClock';
import type { PacketTaker } from '../packetTaker';
import type { PcapHeader } from '../pcapFile';
import { BYTE_ORDER_MAGIC, ENHANCED_PACKET, INTERFACE, SECTION_HEADER } from '../pcapngBlocks';
import { TIME_RESOLUTION } from '../pcapngOptions';
import { commentOptions, option, padded } from './commentOptions';
import type { PacketNotes } from './packetNotes';

const FRAME_CHECK_LENGTH = 13;
const END_OF_OPTIONS = new Uint8Array(4);
const NONE = new Uint8Array(0);

/** Writes the packets of a pcap file, which has no room for comments, as pcapng. */
export class PcapToPcapng implements PacketTaker {
  private isBegun = false;

  /** @param header what the file's header says; asked for when that was read */
  constructor(
    private readonly header: () => PcapHeader | undefined,
    private readonly clock: PacketClock,
    private readonly notes: PacketNotes,
    private readonly write: (octets: Uint8Array) => void,
  ) {}

  take(octets: Uint8Array, start: number, end: number, originalLength: number): void {
    this.begin();
    const { frame, time = 0n } = this.clock.stamp();
    const ticks = this.header()?.nanoseconds ? time : time / 1000n;
    const texts = this.notes.take(frame, time, []);
    const options = texts.length === 0 ? NONE : joinOctets([commentOptions(texts, true), END_OF_OPTIONS]);
    const captured = end - start;
    const body = new Uint8Array(20 + padded(captured) + options.length);
    const view = new DataView(body.buffer);
    view.setUint32(4, Number(ticks >> 32n), true);
    view.setUint32(8, Number(ticks & 0xffff_ffffn), true);
    view.setUint32(12, captured, true);
    view.setUint32(16, originalLength, true);
    body.set(octets.subarray(start, end), 20);
    body.set(options, 20 + padded(captured));
    this.write(block(ENHANCED_PACKET, body));
  }

  end(): void {
    this.begin();
  }

  private begin(): void {
    const header = this.header();
    if (this.isBegun || !header) return;
    this.isBegun = true;
    this.write(joinOctets([block(SECTION_HEADER, sectionHeader()), block(INTERFACE, interfaceDescription(header))]));
  }
}

function block(type: number, body: Uint8Array): Uint8Array {
  const octets = new Uint8Array(12 + body.length);
  const view = new DataView(octets.buffer);
  view.setUint32(0, type, true);
  view.setUint32(4, octets.length, true);
  octets.set(body, 8);
  view.setUint32(octets.length - 4, octets.length, true);
  return octets;
}

/** Version 1.0, of unknown length. */
function sectionHeader(): Uint8Array {
  const body = new Uint8Array(16).fill(0xff, 8);
  const view = new DataView(body.buffer);
  view.setUint32(0, BYTE_ORDER_MAGIC, true);
  view.setUint16(4, 1, true);
  return body;
}

function interfaceDescription({ linkType, snapLength, frameCheckOctets, nanoseconds }: PcapHeader): Uint8Array {
  const head = new Uint8Array(8);
  const view = new DataView(head.buffer);
  view.setUint16(0, linkType, true);
  view.setUint32(4, snapLength, true);
  return joinOctets([
    head,
    option(TIME_RESOLUTION, Uint8Array.of(nanoseconds ? 9 : 6), true),
    ...(frameCheckOctets === undefined ? [] : [option(FRAME_CHECK_LENGTH, Uint8Array.of(frameCheckOctets), true)]),
    END_OF_OPTIONS,
  ]);
}
