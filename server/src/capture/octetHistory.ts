import { after, distance } from './sequence';

const SMALLEST = 2048;
const LARGEST = 65_536;
/** Buffers that are free again; making one costs more than filling it. */
const MOST_SPARE = 256;
/** So many octets are copied faster one by one. */
const FEW = 96;

/** The memory of all histories together. */
export class HistoryMemory {
  private taken = 0;
  private readonly spare: Uint8Array[] = [];

  constructor(private readonly octets: number) {}

  /** A buffer of `size` octets, where the limit still has room for it. */
  take(size: number): Uint8Array | undefined {
    if (this.taken + size > this.octets) return undefined;
    this.taken += size;
    return (size === SMALLEST ? this.spare.pop() : undefined) ?? new Uint8Array(size);
  }

  give(buffer: Uint8Array): void {
    this.taken -= buffer.length;
    if (buffer.length === SMALLEST && this.spare.length < MOST_SPARE) this.spare.push(buffer);
  }
}

/** The last octets of one side of a stream, to compare with what is sent again. At the limit of memory it forgets. */
export class OctetHistory {
  /** Octet `n` of the stream is at `n` modulo the length, which is a power of 2. */
  private ring: Uint8Array | undefined;
  /** The sequence numbers of the first octet that is known and of the one behind the last. */
  private from = 0;
  private to = 0;

  constructor(private readonly memory: HistoryMemory) {}

  add(sequence: number, octets: Uint8Array, start: number, end: number): void {
    if (sequence !== this.to) this.from = sequence;
    this.to = after(sequence, end - start);
    const wanted = distance(this.from, this.to);
    if (this.ring === undefined || (wanted > this.ring.length && this.ring.length < LARGEST)) {
      this.grow(Math.min(wanted, LARGEST), sequence);
    }
    const { ring } = this;
    if (ring === undefined) return;
    if (distance(this.from, this.to) > ring.length) this.from = after(this.to, -ring.length);
    const copied = Math.min(end - start, ring.length);
    copyInto(ring, after(this.to, -copied) & (ring.length - 1), octets, end - copied, end);
  }

  /** How many of these octets are known and were others. */
  countDifferences(sequence: number, octets: Uint8Array, start: number, end: number): number {
    const { ring } = this;
    if (ring === undefined) return 0;
    const mask = ring.length - 1;
    const first = Math.max(0, distance(sequence, this.from));
    const last = Math.min(end - start, distance(sequence, this.to));
    let count = 0;
    for (let index = first; index < last; index++) {
      if (octets[start + index] !== ring[(sequence + index) & mask]) count++;
    }
    return count;
  }

  free(): void {
    if (this.ring !== undefined) this.memory.give(this.ring);
    this.ring = undefined;
    this.from = this.to = 0;
  }

  /** @param filledTo up to where the ring so far holds what it should */
  private grow(wanted: number, filledTo: number): void {
    let size = this.ring?.length ?? SMALLEST;
    while (size < wanted) size *= 2;
    const old = this.ring;
    const larger = this.memory.take(size);
    if (larger === undefined) {
      if (old === undefined) this.from = this.to;
      return;
    }
    this.ring = larger;
    if (old === undefined) {
      // Octets that came while there was no memory are not known.
      this.from = filledTo;
      return;
    }
    const kept = Math.min(old.length, distance(this.from, filledTo));
    for (let index = -kept; index < 0; index++) {
      const at = after(filledTo, index);
      larger[at & (size - 1)] = old[at & (old.length - 1)]!;
    }
    this.from = after(filledTo, -kept);
    this.memory.give(old);
  }
}

function copyInto(ring: Uint8Array, at: number, octets: Uint8Array, start: number, end: number): void {
  const room = ring.length - at;
  if (end - start <= FEW) {
    const mask = ring.length - 1;
    for (let index = start; index < end; index++) ring[(at + index - start) & mask] = octets[index]!;
  } else if (end - start <= room) {
    ring.set(octets.subarray(start, end), at);
  } else {
    ring.set(octets.subarray(start, start + room), at);
    ring.set(octets.subarray(start + room, end), 0);
  }
}
