import { localized } from '../text/localized';
import { big16, big32, little32 } from './readNumbers';

/** Finds the IP header of a packet that is in `at` to `end`: its place, or NO_IP. */
export type LinkLayer = (octets: Uint8Array, at: number, end: number) => number;

export const NO_IP = -1;

const IPV4 = 0x0800;
const IPV6 = 0x86dd;
const PPPOE_SESSION = 0x8864;
/** EtherTypes of tags in front of the real one: 802.1Q, 802.1ad and three that were used before it. */
const VLAN_TAGS = new Set([0x8100, 0x88a8, 0x9100, 0x9200, 0x9300]);
const MPLS_LABELS = new Set([0x8847, 0x8848]);
const MPLS_LAST_LABEL = 0x01;
/** Up to this the field is a length, and an LLC header follows (IEEE 802.3). */
const LONGEST_LENGTH = 1500;
const PPP_IPV4 = 0x0021;
const PPP_IPV6 = 0x0057;
/** AF_INET is 2 everywhere, AF_INET6 not: BSD, FreeBSD, macOS, Linux, Windows. */
const IP_FAMILIES = new Set([2, 10, 23, 24, 28, 30]);
const LONGEST_PKTAP_HEADER = 4096;
const PKTAP = 258;

/** By the number that stands in files (https://www.tcpdump.org/linktypes.html). */
const LINK_LAYERS = new Map<number, LinkLayer>([
  [0, loopback],
  [1, (octets, at, end) => behindEtherType(octets, at + 12, at + 14, end)],
  [9, ppp],
  // Raw IP had the number of the system's own DLT_RAW in files of some programs.
  [12, rawIp],
  [14, rawIp],
  [50, ppp],
  [51, pppoe],
  [101, rawIp],
  [104, (octets, at, end) => behindEtherType(octets, at + 2, at + 4, end)],
  [108, loopback],
  [113, (octets, at, end) => behindEtherType(octets, at + 14, at + 16, end)],
  [228, rawIp],
  [229, rawIp],
  [PKTAP, pktap],
  [276, (octets, at, end) => behindEtherType(octets, at, at + 20, end)],
]);

/** For people who read that a capture's link type cannot be read. */
const OTHER_NAMES = new Map([
  [6, 'Token Ring'],
  [7, 'ARCNET'],
  [8, 'SLIP'],
  [10, 'FDDI'],
  [105, 'IEEE 802.11'],
  [119, 'IEEE 802.11 with Prism header'],
  [127, 'IEEE 802.11 with radiotap header'],
  [147, 'for private use'],
  [189, 'Linux USB'],
  [192, 'Per-Packet Information'],
  [195, 'IEEE 802.15.4'],
  [220, 'Linux USB'],
  [239, 'Linux netfilter log'],
  [249, 'USBPcap'],
  [252, 'Wireshark Upper PDU'],
]);

export function linkLayerOf(linkType: number): LinkLayer | undefined {
  return LINK_LAYERS.get(linkType);
}

/** The number of a link type and, where it is a common one, its name. */
export function linkTypeName(linkType: number): string {
  const name = OTHER_NAMES.get(linkType);
  return name === undefined ? `${linkType}` : localized('{0} ({1})', linkType, localized(name));
}

function rawIp(_octets: Uint8Array, at: number): number {
  return at;
}

/** @param typeAt where the EtherType stands, @param at what is behind this header */
function behindEtherType(octets: Uint8Array, typeAt: number, at: number, end: number): number {
  let next = at;
  let place = typeAt;
  while (next <= end && place + 2 <= end) {
    const type = big16(octets, place);
    if (type === IPV4 || type === IPV6) return next;
    if (VLAN_TAGS.has(type)) {
      place = next + 2;
      next += 4;
    } else if (type === PPPOE_SESSION) {
      return pppoe(octets, next, end);
    } else if (MPLS_LABELS.has(type)) {
      return behindLabels(octets, next, end);
    } else if (type <= LONGEST_LENGTH && isSnap(octets, next, end)) {
      place = next + 6;
      next += 8;
    } else return NO_IP;
  }
  return NO_IP;
}

/** LLC with SNAP (RFC 1042): AA AA 03, three octets of 0, then an EtherType. */
function isSnap(octets: Uint8Array, at: number, end: number): boolean {
  return end - at >= 8 && big16(octets, at) === 0xaaaa && big32(octets, at + 2) >>> 8 === 0x030000;
}

function behindLabels(octets: Uint8Array, at: number, end: number): number {
  for (let next = at; next + 4 < end; next += 4) {
    if ((octets[next + 2]! & MPLS_LAST_LABEL) === 0) continue;
    // What follows is not told; an IP packet is known by its version.
    const version = octets[next + 4]! >> 4;
    return version === 4 || version === 6 ? next + 4 : NO_IP;
  }
  return NO_IP;
}

/** RFC 2516: version and type 1, code 0 (session data), session, length. */
function pppoe(octets: Uint8Array, at: number, end: number): number {
  if (end - at < 8 || octets[at] !== 0x11 || octets[at + 1] !== 0) return NO_IP;
  return ppp(octets, at + 6, end);
}

/** RFC 1661 and 1662: address and control may be left out, and so may the first octet of the protocol. */
function ppp(octets: Uint8Array, at: number, end: number): number {
  let next = at;
  if (end - next >= 2 && big16(octets, next) === 0xff03) next += 2;
  if (end - next < 2) return NO_IP;
  if (octets[next] === PPP_IPV4 || octets[next] === PPP_IPV6) return next + 1;
  const protocol = big16(octets, next);
  return protocol === PPP_IPV4 || protocol === PPP_IPV6 ? next + 2 : NO_IP;
}

/** The address family in the byte order of the machine that captured, which need not be that of the file. */
function loopback(octets: Uint8Array, at: number, end: number): number {
  if (end - at < 4) return NO_IP;
  return IP_FAMILIES.has(little32(octets, at)) || IP_FAMILIES.has(big32(octets, at)) ? at + 4 : NO_IP;
}

/** What macOS captures from several interfaces: a header with its length and the link type of what is behind it. */
function pktap(octets: Uint8Array, at: number, end: number): number {
  if (end - at < 12) return NO_IP;
  const length = little32(octets, at);
  const linkType = little32(octets, at + 8);
  if (length < 12 || length > LONGEST_PKTAP_HEADER || at + length > end || linkType === PKTAP) return NO_IP;
  return LINK_LAYERS.get(linkType)?.(octets, at + length, end) ?? NO_IP;
}
