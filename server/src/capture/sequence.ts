// Sequence numbers of TCP are of 32 bits and begin again at 0 (RFC 9293 section 3.4). Here they are signed numbers, and
// what comes first is told by the distance.

/** How far `to` is behind `from`; negative where it is in front of it. */
export function distance(from: number, to: number): number {
  return (to - from) | 0;
}

export function after(sequence: number, octets: number): number {
  return (sequence + octets) | 0;
}

/** A window has at most 2^30 octets (RFC 7323 section 2.3): what is further away belongs to another connection. */
export const FARTHEST = 0x40000000;

export function isFar(from: number, to: number, farthest: number): boolean {
  return Math.abs(distance(from, to)) > farthest;
}
