/** So many octets of a file tell what it is. */
export const CAPTURE_HEAD = 4;

/**
 * Whether a file that begins so is a capture: pcap, pcapng, or compressed by gzip, as no transcript is. It stands apart from the
 * reader, which is only loaded for captures.
 */
export function isCapture(head: Uint8Array): boolean {
  const [first = 0, second = 0] = head;
  if (first === 0x1f && second === 0x8b) return true;
  if (head.length < CAPTURE_HEAD) return false;
  const magic = new DataView(head.buffer, head.byteOffset).getUint32(0);
  const swapped = new DataView(head.buffer, head.byteOffset).getUint32(0, true);
  return magic === PCAPNG || PCAP.has(magic) || PCAP.has(swapped);
}

/** The section header block, the same in both byte orders. */
const PCAPNG = 0x0a0d0d0a;
/** With microseconds, with nanoseconds, and a form of old Linux tools. */
const PCAP: ReadonlySet<number> = new Set([0xa1b2c3d4, 0xa1b23c4d, 0xa1b2cd34]);
