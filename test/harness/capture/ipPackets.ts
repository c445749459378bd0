import type { Segment } from './segments';
import { tcpOctets } from './segments';

const TCP = 6;
const FRAGMENT = 44;

export interface IpForm {
  /** The most octets behind the IP header; larger ones are cut into fragments. A multiple of 8. */
  readonly fragmentSize: number;
  /** IPv6: extension headers in front of TCP: hop-by-hop, destination options and authentication. */
  readonly extensions: boolean;
}

export const WHOLE: IpForm = { fragmentSize: 65_496, extensions: false };

/** The IP packets, one or several, in which a segment goes, by the addresses' version. */
export function ipPacketsOf(segment: Segment, id: number, { fragmentSize, extensions }: IpForm = WHOLE): Uint8Array[] {
  const isIpv6 = segment.source.address.includes(':');
  const source = addressOctets(segment.source.address);
  const target = addressOctets(segment.target.address);
  const tcp = tcpOctets(segment);
  const kind = isIpv6 && extensions ? 60 : TCP;
  const payload = kind === TCP ? tcp : Buffer.concat([options(51), authentication(TCP), tcp]);
  const packets: Uint8Array[] = [];
  for (let at = 0; at === 0 || at < payload.length; at += fragmentSize) {
    const part = payload.subarray(at, at + fragmentSize);
    const isLast = at + fragmentSize >= payload.length;
    const isWhole = at === 0 && isLast;
    if (!isIpv6) packets.push(ipv4(source, target, id, at, isLast, part));
    else {
      const inner = isWhole ? part : Buffer.concat([fragmentHeader(kind, at, isLast, id), part]);
      const innerKind = isWhole ? kind : FRAGMENT;
      const body = extensions ? Buffer.concat([options(innerKind), inner]) : inner;
      packets.push(ipv6(source, target, extensions ? 0 : innerKind, body));
    }
  }
  return packets;
}

function ipv4(source: Buffer, target: Buffer, id: number, at: number, isLast: boolean, part: Uint8Array): Buffer {
  const header = Buffer.alloc(20);
  header[0] = 0x45;
  header.writeUInt16BE(20 + part.length, 2);
  header.writeUInt16BE(id & 0xffff, 4);
  header.writeUInt16BE((isLast ? 0 : 0x2000) | (at / 8), 6);
  header[8] = 64;
  header[9] = TCP;
  header.set(source, 12);
  header.set(target, 16);
  return Buffer.concat([header, part]);
}

function ipv6(source: Buffer, target: Buffer, kind: number, body: Uint8Array): Buffer {
  const header = Buffer.alloc(40);
  header[0] = 0x60;
  header.writeUInt16BE(body.length, 4);
  header[6] = kind;
  header[7] = 64;
  header.set(source, 8);
  header.set(target, 24);
  return Buffer.concat([header, body]);
}

/** Hop-by-hop or destination options: 8 octets, filled with PadN. */
function options(next: number): Buffer {
  return Buffer.of(next, 0, 1, 4, 0, 0, 0, 0);
}

function authentication(next: number): Buffer {
  const header = Buffer.alloc(24);
  header[0] = next;
  header[1] = 24 / 4 - 2;
  return header;
}

function fragmentHeader(next: number, at: number, isLast: boolean, id: number): Buffer {
  const header = Buffer.alloc(8);
  header[0] = next;
  header.writeUInt16BE(at | (isLast ? 0 : 1), 2);
  header.writeUInt32BE(id >>> 0, 4);
  return header;
}

/** Of an IPv4 address, or of an IPv6 one that is written in full or with `::`. */
function addressOctets(address: string): Buffer {
  if (!address.includes(':')) return Buffer.from(address.split('.').map(Number));
  const [head = '', tail] = address.split('::');
  const groups = (part: string) => part.split(':').filter((group) => group !== '');
  const first = groups(head);
  const last = groups(tail ?? '');
  const all = [...first, ...Array<string>(8 - first.length - last.length).fill('0'), ...last];
  return Buffer.from(all.map((group) => group.padStart(4, '0')).join(''), 'hex');
}
