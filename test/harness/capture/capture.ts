import { type FilePacket, pcapOctets } from './captureFiles';
import { type IpForm, ipPacketsOf, WHOLE } from './ipPackets';
import { LINK_FORMS, type LinkForm } from './linkFrames';
import type { Segment } from './segments';

const BEGIN = 1_700_000_000_000_000_000n;
const STEP = 1_000_000n;

/** The packets of a capture, a millisecond apart from each other. */
export function packetsOf(
  segments: readonly Segment[],
  link: LinkForm = LINK_FORMS.ethernet,
  ip: IpForm = WHOLE,
): FilePacket[] {
  return segments
    .flatMap((segment, index) => ipPacketsOf(segment, index, ip))
    .map((packet, index) => ({ octets: link.frame(packet), time: timeOf(index) }));
}

/** The time of a packet by its number, from 0. */
export function timeOf(index: number): bigint {
  return BEGIN + BigInt(index) * STEP;
}

/** A plain pcap file with these segments. */
export function captureOf(segments: readonly Segment[]): Uint8Array {
  return pcapOctets(packetsOf(segments), { linkType: 1, bigEndian: false, nanoseconds: false });
}
