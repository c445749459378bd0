import type { TimeUnit } from './packetClock';
import { NO_COMMENTS } from './packetTaker';
import { number16, number32 } from './readNumbers';
import { utf8Text } from './utf8Text';

const END_OF_OPTIONS = 0;
export const COMMENT = 1;
export const TIME_RESOLUTION = 9;
const TIME_OFFSET = 14;
const MICROSECONDS = 6;
/** Marks a resolution that is a power of 2; else it is one of 10. */
const BINARY = 0x80;
/** Finer than this, no 64-bit number reaches from 1970 to the first capture. */
const FINEST_DECIMAL = 19;
const FINEST_BINARY = 63;

const NANOSECONDS = 1_000_000_000n;

/** The comments among the options of a packet. */
export function packetComments(octets: Uint8Array, from: number, to: number, littleEndian: boolean): readonly string[] {
  let comments: string[] | undefined;
  eachOption(octets, from, to, littleEndian, (code, start, end) => {
    if (code !== COMMENT) return;
    comments ??= [];
    comments.push(utf8Text(octets, start, end));
  });
  return comments ?? NO_COMMENTS;
}

/** The unit of the times of an interface, as its options tell. */
export function timeUnitOf(octets: Uint8Array, from: number, to: number, littleEndian: boolean): TimeUnit {
  let resolution = MICROSECONDS;
  let offset = 0n;
  eachOption(octets, from, to, littleEndian, (code, start, end) => {
    if (code === TIME_RESOLUTION && end - start >= 1) resolution = octets[start]!;
    if (code === TIME_OFFSET && end - start >= 8) offset = signed64(octets, start, littleEndian);
  });
  return ticks(resolution, offset);
}

/** Where the mark behind the last option stands, or what is none; `to` where there is neither. */
export function endOfOptions(octets: Uint8Array, from: number, to: number, littleEndian: boolean): number {
  return eachOption(octets, from, to, littleEndian, () => {});
}

/** Gives back where it ended. */
function eachOption(
  octets: Uint8Array,
  from: number,
  to: number,
  littleEndian: boolean,
  take: (code: number, start: number, end: number) => void,
): number {
  let at = from;
  while (to - at >= 4) {
    const code = number16(octets, at, littleEndian);
    const end = at + 4 + number16(octets, at + 2, littleEndian);
    if (code === END_OF_OPTIONS || end > to) return at;
    take(code, at + 4, end);
    at = Math.ceil((end - from) / 4) * 4 + from;
  }
  return Math.min(at, to);
}

function ticks(resolution: number, offset: bigint): TimeUnit {
  const binary = (resolution & BINARY) !== 0;
  const exponent = Math.min(resolution & ~BINARY, binary ? FINEST_BINARY : FINEST_DECIMAL);
  const perSecond = (binary ? 2n : 10n) ** BigInt(exponent);
  const secondsOffset = offset * NANOSECONDS;
  const roughly = Number(perSecond);
  const seconds = (high: number, low: number): number => (high * 0x1_0000_0000 + low) / roughly;
  if (!binary && exponent <= MICROSECONDS && offset === 0n) {
    const each = NANOSECONDS / perSecond;
    return { seconds, nanoseconds: (high, low) => wide(high, low) * each };
  }
  return { seconds, nanoseconds: (high, low) => (wide(high, low) * NANOSECONDS) / perSecond + secondsOffset };
}

/** A number of 64 bits; big integers are slow, and honest microseconds need none. */
function wide(high: number, low: number): bigint {
  return high < 0x20_0000 ? BigInt(high * 0x1_0000_0000 + low) : (BigInt(high) << 32n) | BigInt(low);
}

function signed64(octets: Uint8Array, at: number, littleEndian: boolean): bigint {
  const first = BigInt(number32(octets, at, littleEndian));
  const second = BigInt(number32(octets, at + 4, littleEndian));
  return BigInt.asIntN(64, littleEndian ? (second << 32n) | first : (first << 32n) | second);
}
