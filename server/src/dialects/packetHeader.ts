/**
 * How many octets of headers stand in front of what TCP carries: of the link (none, Ethernet with VLAN tags or without, Linux's
 * "cooked" ones, BSD's loopback), of IP version 4 or 6, of TCP (RFC 791, RFC 8200, RFC 9293).
 *
 * @param packet its first octets, one character for each
 * @returns -1 where they do not tell it (yet)
 */
export function headerOctets(packet: string): number {
  for (const ip of linkOctets(packet)) {
    const found = behindIp(packet, ip);
    if (found !== undefined) return found;
  }
  return -1;
}

/** Where IP may begin: first where the link tells its type. */
function linkOctets(packet: string): readonly number[] {
  if (isIp(wordAt(packet, 12))) return [14, 0];
  if (wordAt(packet, 12) === VLAN && isIp(wordAt(packet, 16))) return [18, 0];
  return isIp(wordAt(packet, 14)) ? [16, 0] : [0, 20, 4];
}

function isIp(type: number): boolean {
  return type === 0x0800 || type === 0x86dd;
}

const VLAN = 0x8100;

function wordAt(packet: string, at: number): number {
  return packet.charCodeAt(at) * 256 + packet.charCodeAt(at + 1);
}

/** -1 where octets are missing; undefined where it is no IP that carries TCP. */
function behindIp(packet: string, at: number): number | undefined {
  const first = packet.charCodeAt(at);
  if (Number.isNaN(first)) return -1;
  const isOld = first >> 4 === 4;
  if (!isOld && first >> 4 !== 6) return undefined;
  const protocol = packet.charCodeAt(at + (isOld ? 9 : 6));
  if (Number.isNaN(protocol)) return -1;
  if (protocol !== TCP) return undefined;
  const tcp = at + (isOld ? (first & 15) * 4 : 40);
  const offset = packet.charCodeAt(tcp + 12);
  return Number.isNaN(offset) ? -1 : tcp + (offset >> 4) * 4;
}

const TCP = 6;
