import {
  BLOCK_HEAD,
  BYTE_ORDER_MAGIC,
  COUNTED_BLOCKS,
  ENHANCED_PACKET,
  INTERFACE,
  OBSOLETE_PACKET,
  SECRETS,
  SECTION_HEADER,
  SECTION_HEADER_BODY,
  SHORTEST_BLOCK,
  SIMPLE_PACKET,
} from './pcapngBlocks';
import { number32 } from './readNumbers';
import type { Verdict } from './recovery';

/** Larger blocks are not found again behind damage: what has to be seen at once is bounded by it. */
const LARGEST_FOUND = 1024 * 1024;
/** Octets that are enough to judge whether a block begins in front of them. */
export const JUDGED_WITHIN = LARGEST_FOUND + SHORTEST_BLOCK;

const NAMES = 4;
const STATISTICS = 5;
const KNOWN_BLOCKS = new Set([
  SECTION_HEADER,
  INTERFACE,
  OBSOLETE_PACKET,
  SIMPLE_PACKET,
  NAMES,
  STATISTICS,
  ENHANCED_PACKET,
  SECRETS,
  ...COUNTED_BLOCKS,
]);

/**
 * Whether a block begins here: of a known type, with both of its lengths, and in front of the head of another one or of the end of
 * the file.
 *
 * @param littleEndian the byte order of the section in front; a section header tells its own
 */
export function judgeBlock(
  octets: Uint8Array,
  at: number,
  end: number,
  isLast: boolean,
  littleEndian: boolean,
): Verdict {
  const tooFew: Verdict = isLast ? 'none' : 'more';
  if (end - at < SHORTEST_BLOCK) return tooFew;
  const order = byteOrder(octets, at, littleEndian);
  const length = order === undefined ? undefined : plausibleLength(octets, at, order);
  if (order === undefined || length === undefined) return 'none';
  const next = at + length;
  if (next > end) return tooFew;
  if (number32(octets, next - 4, order) !== length) return 'none';
  if (isLast && next === end) return 'record';
  if (end - next < SHORTEST_BLOCK) return tooFew;
  const nextOrder = byteOrder(octets, next, order);
  return nextOrder === undefined || plausibleLength(octets, next, nextOrder) === undefined ? 'none' : 'record';
}

/** Whether the lowest octet stands first in the block that may begin here; undefined where it is a section without a byte order. */
function byteOrder(octets: Uint8Array, at: number, ofSection: boolean): boolean | undefined {
  if (number32(octets, at, true) !== SECTION_HEADER) return ofSection;
  if (number32(octets, at + BLOCK_HEAD, true) === BYTE_ORDER_MAGIC) return true;
  return number32(octets, at + BLOCK_HEAD, false) === BYTE_ORDER_MAGIC ? false : undefined;
}

function plausibleLength(octets: Uint8Array, at: number, littleEndian: boolean): number | undefined {
  const type = number32(octets, at, littleEndian);
  if (!KNOWN_BLOCKS.has(type)) return undefined;
  const length = number32(octets, at + 4, littleEndian);
  const shortest = SHORTEST_BLOCK + (SHORTEST_BODIES.get(type) ?? 0);
  return length < shortest || length > LARGEST_FOUND || length % 4 !== 0 ? undefined : length;
}

const SHORTEST_BODIES = new Map([
  [SECTION_HEADER, SECTION_HEADER_BODY],
  [INTERFACE, 8],
  [OBSOLETE_PACKET, 20],
  [SIMPLE_PACKET, 4],
  [ENHANCED_PACKET, 20],
]);
