import { localized } from '../text/localized';
import type { CaptureLimits } from './captureLimits';
import type { CaptureSink } from './captureSink';
import { IpFragments, type WholePacket } from './ipFragments';
import { linkLayerOf, linkTypeName, NO_IP } from './linkLayers';
import type { PacketClock } from './packetClock';
import { NO_COMMENTS, type PacketTaker } from './packetTaker';
import type { ProblemTeller } from './problemTeller';
import { big16, big32 } from './readNumbers';
import { StreamTable } from './streamTable';
import { TcpSegment } from './tcpSegment';

const TCP = 6;
const IPV4_HEADER = 20;
const IPV4_MORE_FRAGMENTS = 0x2000;
const FRAGMENT_OFFSET = 0x1fff;
const IPV6_HEADER = 40;
const FRAGMENT = 44;
const IPV6_MORE_FRAGMENTS = 0x0001;
const IPV6_RESERVED = 0x0006;
const AUTHENTICATION = 51;
/** Hop-by-hop, routing and destination options, mobility, HIP, Shim6: all with their length in units of 8 octets. */
const IPV6_EXTENSIONS = new Set([0, 43, 60, 135, 139, 140]);

/** Finds the TCP segments of packets. */
export class PacketReader implements PacketTaker {
  private readonly segment = new TcpSegment();
  private readonly streams: StreamTable;
  private readonly fragments: IpFragments;
  private readonly unknownLinkTypes = new Set<number>();
  /** Of this packet, as long as it is not known whether a stream has it. */
  private comments = NO_COMMENTS;
  private offset = 0;

  constructor(
    private readonly sink: CaptureSink,
    limits: CaptureLimits,
    private readonly clock: PacketClock,
    private readonly problems: ProblemTeller,
  ) {
    this.streams = new StreamTable(sink, limits, clock);
    this.fragments = new IpFragments(limits, clock, problems);
  }

  take(
    octets: Uint8Array,
    start: number,
    end: number,
    originalLength: number,
    linkType: number,
    offset: number,
    comments: readonly string[],
  ): void {
    this.comments = comments;
    this.offset = offset;
    const link = linkLayerOf(linkType);
    if (link === undefined) this.tellUnknownLinkType(linkType);
    const at = link === undefined ? NO_IP : link(octets, start, end);
    if (at !== NO_IP && at < end) this.readIp(octets, at, end, start + Math.max(originalLength, end - start));
    for (const comment of this.comments) this.sink.comment(comment, this.clock.stamp(), undefined);
  }

  end(offset: number): void {
    this.fragments.end(offset);
    this.streams.endAll();
  }

  private readIp(octets: Uint8Array, at: number, end: number, wireEnd: number): void {
    const version = octets[at]! >> 4;
    if (version === 4) this.readIpv4(octets, at, end, wireEnd);
    else if (version === 6) this.readIpv6(octets, at, end, wireEnd);
  }

  private readIpv4(octets: Uint8Array, at: number, end: number, wireEnd: number): void {
    if (end - at < IPV4_HEADER) {
      this.tellSnapped();
      return;
    }
    const header = (octets[at]! & 15) * 4;
    // A length of 0 is that of a packet which the network card is still to cut into several.
    const length = big16(octets, at + 2) || wireEnd - at;
    if (header < IPV4_HEADER || length < header || octets[at + 9] !== TCP) return;
    const fragment = big16(octets, at + 6);
    const from = at + header;
    const to = at + length;
    const capturedTo = Math.min(end, to);
    this.segment.readIpv4Addresses(octets, at);
    this.segment.fragmentsDiffer = false;
    if ((fragment & (IPV4_MORE_FRAGMENTS | FRAGMENT_OFFSET)) === 0) {
      this.readTcp(octets, from, capturedTo, to);
      return;
    }
    const key = `4 ${big32(octets, at + 12)} ${big32(octets, at + 16)} ${big16(octets, at + 4)}`;
    const isLast = (fragment & IPV4_MORE_FRAGMENTS) === 0 && capturedTo === to;
    const whole = this.fragments.add(
      key,
      (fragment & FRAGMENT_OFFSET) * 8,
      octets.subarray(Math.min(from, capturedTo), capturedTo),
      isLast,
      TCP,
    );
    if (whole === undefined) return;
    this.segment.fragmentsDiffer = whole.differs;
    this.readTcp(whole.octets, 0, whole.octets.length, whole.octets.length);
  }

  private readIpv6(octets: Uint8Array, at: number, end: number, wireEnd: number): void {
    if (end - at < IPV6_HEADER) {
      this.tellSnapped();
      return;
    }
    // 0: a jumbogram (RFC 2675), or a packet that is still to be cut.
    const length = big16(octets, at + 4);
    const to = length === 0 ? wireEnd : at + IPV6_HEADER + length;
    this.segment.readIpv6Addresses(octets, at);
    this.segment.fragmentsDiffer = false;
    const part = this.readIpv6Payload(octets, octets[at + 6]!, at + IPV6_HEADER, Math.min(end, to), to);
    if (part === undefined) return;
    const { octets: whole, differs } = part;
    this.segment.fragmentsDiffer = differs;
    // A packet that was put together out of fragments is not a fragment again.
    this.readIpv6Payload(whole, part.kind, 0, whole.length, whole.length);
  }

  /** Goes through the extension headers (RFC 8200 section 4). Returns the packet that this was the last fragment of. */
  private readIpv6Payload(
    octets: Uint8Array,
    header: number,
    from: number,
    end: number,
    wireEnd: number,
  ): WholePacket | undefined {
    let kind = header;
    let next = from;
    for (;;) {
      if (kind === TCP) {
        this.readTcp(octets, next, end, wireEnd);
        return undefined;
      }
      if (end - next < 8) return undefined;
      let length: number;
      if (kind === AUTHENTICATION) length = (octets[next + 1]! + 2) * 4;
      else if (IPV6_EXTENSIONS.has(kind)) length = (octets[next + 1]! + 1) * 8;
      else if (kind === FRAGMENT) {
        const place = big16(octets, next + 2);
        const isLast = (place & IPV6_MORE_FRAGMENTS) === 0 && end === wireEnd;
        // One that is whole has the header all the same (RFC 6946).
        if ((place & ~IPV6_RESERVED) !== 0) {
          const { source0, source1, source2, source3, target0, target1, target2, target3 } = this.segment;
          const id = big32(octets, next + 4);
          const key = [6, source0, source1, source2, source3, target0, target1, target2, target3, id].join(' ');
          const whole = this.fragments.add(key, place & ~7, octets.subarray(next + 8, end), isLast, octets[next]!);
          return whole;
        }
        length = 8;
      } else return undefined;
      kind = octets[next]!;
      next += length;
    }
  }

  private readTcp(octets: Uint8Array, at: number, end: number, wireEnd: number): void {
    const read = this.segment.readTcp(octets, at, end, wireEnd);
    if (read === 'snapped') this.tellSnapped();
    if (read !== 'ok') return;
    this.streams.take(this.segment, this.comments);
    this.comments = NO_COMMENTS;
  }

  private tellSnapped(): void {
    const message = localized('The capture has not even the headers of this packet.');
    this.problems.tellOfPacket('snapped-header', message, this.offset);
  }

  private tellUnknownLinkType(linkType: number): void {
    if (this.unknownLinkTypes.has(linkType)) return;
    this.unknownLinkTypes.add(linkType);
    const message = localized('Packets of link type {0} cannot be read.', linkTypeName(linkType));
    this.problems.tellOfPacket('unknown-link-type', message, this.offset);
  }
}
