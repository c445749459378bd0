import type { Stamp } from './captureSink';
import { after, distance } from './sequence';

/** What a segment costs in memory besides its octets. */
const OVERHEAD = 400;
const NONE = new Uint8Array(0);

/**
 * A segment, or a part of one, that cannot be told yet. One without octets only tells that its sender had received what it
 * acknowledges before it sent what follows.
 */
export interface Waiting {
  readonly sequence: number;
  readonly octets: Uint8Array;
  /** Octets behind these that the packet had, but the capture has not. */
  readonly missing: number;
  /** What its sender had received when it was sent; undefined where that is not told. */
  readonly acknowledged: number | undefined;
  readonly at: Stamp;
}

/** A segment that came too early, as the packet has it. */
export interface EarlySegment {
  readonly sequence: number;
  /** What was captured is in `start` to `end` of these octets, which are only valid now. */
  readonly octets: Uint8Array;
  readonly start: number;
  readonly end: number;
  /** How long it was on the wire. */
  readonly length: number;
  readonly acknowledged: number | undefined;
  readonly at: Stamp;
}

/** Segments of one side of a stream that came too early: in their order, without overlap. */
export class WaitingSegments {
  private list: Waiting[] = [];
  /** The list begins here; what is before that was taken. */
  private first = 0;
  /** What they cost in memory, in octets. */
  cost = 0;
  private withOctets = 0;

  head(): Waiting | undefined {
    return this.list[this.first];
  }

  isEmpty(): boolean {
    return this.first === this.list.length;
  }

  hasOctets(): boolean {
    return this.withOctets > 0;
  }

  shift(): void {
    const head = this.list[this.first]!;
    this.cost -= costOf(head);
    if (lengthOf(head) > 0) this.withOctets--;
    this.first++;
    if (this.first === this.list.length || this.first > 64) {
      this.list = this.list.slice(this.first);
      this.first = 0;
    }
  }

  clear(): void {
    this.list = [];
    this.first = 0;
    this.cost = 0;
    this.withOctets = 0;
  }

  /** Takes away all that have octets, and returns how many octets these are. */
  dropOctets(): number {
    const all = this.list.slice(this.first);
    this.clear();
    this.list = all.filter((waiting) => lengthOf(waiting) === 0);
    for (const waiting of this.list) this.cost += costOf(waiting);
    return all.reduce((sum, waiting) => sum + lengthOf(waiting), 0);
  }

  /** Adds one without octets. Of those at the same place, the last says what the others say. */
  mark(sequence: number, acknowledged: number, at: Stamp): void {
    const { list } = this;
    const index = this.indexBehind((waiting) => distance(waiting.sequence, sequence) >= 0);
    const before = index > this.first ? list[index - 1] : undefined;
    const marked = { sequence, octets: NONE, missing: 0, acknowledged, at };
    if (before !== undefined && before.sequence === sequence && lengthOf(before) === 0) {
      if (before.acknowledged !== undefined && distance(before.acknowledged, acknowledged) > 0)
        list[index - 1] = marked;
    } else if (before === undefined || distance(endOf(before), sequence) >= 0) {
      list.splice(index, 0, marked);
      this.cost += costOf(marked);
    }
  }

  /**
   * Adds what is not there yet: where octets came twice, the first ones count. They are copied.
   *
   * @returns how many octets differ from those that were there already
   */
  add({ sequence, octets, start, end, length, acknowledged, at }: EarlySegment): number {
    const { list } = this;
    let index = this.indexBehind((waiting) => distance(endOf(waiting), sequence) >= 0);
    let differences = 0;
    let offset = 0;
    while (offset < length) {
      const next = list[index];
      const place = after(sequence, offset);
      const hole = next === undefined ? length - offset : Math.min(length - offset, distance(place, next.sequence));
      if (hole > 0) {
        const from = Math.min(start + offset, end);
        const to = Math.min(start + offset + hole, end);
        const part = { sequence: place, octets: octets.slice(from, to), missing: hole - (to - from), acknowledged, at };
        list.splice(index, 0, part);
        this.cost += costOf(part);
        this.withOctets++;
        offset += hole;
      } else {
        const skipped = -hole;
        const overlap = Math.min(length - offset, lengthOf(next!) - skipped);
        const compared = Math.min(overlap, next!.octets.length - skipped, end - start - offset);
        for (let each = 0; each < compared; each++) {
          if (octets[start + offset + each] !== next!.octets[skipped + each]) differences++;
        }
        offset += overlap;
      }
      index++;
    }
    return differences;
  }

  /** Where those end that are in front of a place, in halves: somebody may have sent very many. */
  private indexBehind(isInFront: (waiting: Waiting) => boolean): number {
    const { list } = this;
    // As a rule, what comes is behind all others.
    if (list.length > this.first && isInFront(list[list.length - 1]!)) return list.length;
    let low = this.first;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isInFront(list[middle]!)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** How many octets of the stream it covers. */
export function lengthOf({ octets, missing }: Waiting): number {
  return octets.length + missing;
}

function endOf(waiting: Waiting): number {
  return after(waiting.sequence, lengthOf(waiting));
}

function costOf({ octets }: Waiting): number {
  return octets.length + OVERHEAD;
}
