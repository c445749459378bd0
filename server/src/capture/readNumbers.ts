// Numbers out of octets. Faster than a DataView for each piece, which would have to be made.

export function big16(octets: Uint8Array, at: number): number {
  return (octets[at]! << 8) | octets[at + 1]!;
}

/** As a signed number: for sequence numbers and addresses, which are only compared. */
export function big32(octets: Uint8Array, at: number): number {
  return (octets[at]! << 24) | (octets[at + 1]! << 16) | (octets[at + 2]! << 8) | octets[at + 3]!;
}

export function little32(octets: Uint8Array, at: number): number {
  return (octets[at + 3]! << 24) | (octets[at + 2]! << 16) | (octets[at + 1]! << 8) | octets[at]!;
}

/** A number of 16 bits in the byte order of a file. */
export function number16(octets: Uint8Array, at: number, littleEndian: boolean): number {
  return littleEndian ? (octets[at + 1]! << 8) | octets[at]! : big16(octets, at);
}

/** A number of 32 bits without a sign in the byte order of a file. */
export function number32(octets: Uint8Array, at: number, littleEndian: boolean): number {
  return (littleEndian ? little32(octets, at) : big32(octets, at)) >>> 0;
}
