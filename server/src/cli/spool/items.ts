import type { TempFile } from './tempFile';

/** Where a piece of output belongs in the transcript. */
export interface SpoolPlace {
  readonly line: number;
  readonly start: number;
  /** What decides between pieces at the same place; those that are the same in this, too, stay as they were added. */
  readonly order: number;
}

/** One piece as it is kept. */
export interface SpoolItem extends SpoolPlace {
  readonly tag: number;
  readonly text: string;
}

export function byPlace(a: SpoolPlace, b: SpoolPlace): number {
  return a.line - b.line || a.start - b.start || a.order - b.order;
}

/** Octets in front of the text of an item: line, order, start, tag and the octets of the text. */
const HEADER = 28;

/** How much is written at once. */
const PART = 256 * 1024;

/** The items as they are written, in parts. */
export function* encoded(items: readonly SpoolItem[]): Iterable<Buffer> {
  let parts: Buffer[] = [];
  let size = 0;
  for (const { line, start, order, tag, text } of items) {
    const octets = Buffer.from(text, 'utf8');
    const header = Buffer.allocUnsafe(HEADER);
    header.writeDoubleLE(line, 0);
    header.writeDoubleLE(order, 8);
    header.writeUInt32LE(start, 16);
    header.writeUInt32LE(tag, 20);
    header.writeUInt32LE(octets.length, 24);
    parts.push(header, octets);
    size += HEADER + octets.length;
    if (size < PART) continue;
    yield Buffer.concat(parts, size);
    parts = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(parts, size);
}

/** The items of a part of a file, which is read into a buffer of about this size. */
export function* itemsIn(
  file: TempFile,
  { from, to }: { from: number; to: number },
  size: number,
): Generator<SpoolItem, undefined> {
  let buffer = Buffer.alloc(0);
  let at = 0;
  let next = from;
  /** Makes sure that so many octets lie at `at`. */
  const need = (octets: number) => {
    if (buffer.length - at >= octets) return;
    const left = buffer.subarray(at);
    const more = Buffer.allocUnsafe(Math.min(to - next, Math.max(size, octets - left.length)));
    file.read(more, next);
    next += more.length;
    buffer = left.length > 0 ? Buffer.concat([left, more]) : more;
    at = 0;
  };
  while (next < to || at < buffer.length) {
    need(HEADER);
    const length = buffer.readUInt32LE(at + 24);
    need(HEADER + length);
    yield {
      line: buffer.readDoubleLE(at),
      order: buffer.readDoubleLE(at + 8),
      start: buffer.readUInt32LE(at + 16),
      tag: buffer.readUInt32LE(at + 20),
      text: buffer.toString('utf8', at + HEADER, at + HEADER + length),
    };
    at += HEADER + length;
  }
}
