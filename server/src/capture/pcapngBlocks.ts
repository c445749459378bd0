/*
 * The format pcapng (draft-ietf-opsawg-pcapng): blocks, each with its type, its length, a body, and its length again.
 * A section header begins a section in a byte order of its own, in which interfaces are numbered anew.
 */

export const BLOCK_HEAD = 8;
export const SHORTEST_BLOCK = 12;
/** Larger ones are taken for damage, as Wireshark does. */
export const LARGEST_BLOCK = 16 * 1024 * 1024;
export const SECTION_HEADER_BODY = 16;
/** Of one section; others are not known. Each is of a few octets in the file, and of many in memory. */
export const MOST_INTERFACES = 65_536;
export const BYTE_ORDER_MAGIC = 0x1a2b3c4d;

export const SECTION_HEADER = 0x0a0d0d0a;
export const INTERFACE = 1;
export const OBSOLETE_PACKET = 2;
export const SIMPLE_PACKET = 3;
export const ENHANCED_PACKET = 6;
export const SECRETS = 10;
/** Journal entries and custom blocks: of no interest here, but Wireshark counts them as frames. */
export const COUNTED_BLOCKS: ReadonlySet<number> = new Set([9, 0xbad, 0x4000_0bad]);

/** What is told of a block that cannot hold what it says. */
export const SHORT_BLOCK = 'A block is shorter than what it holds, and is passed over.';
