import { byPlace, itemsIn, type SpoolItem, type SpoolPlace } from './items';
import type { TempFile } from './tempFile';

/** A sorted part of a temporary file. */
export interface Run {
  /** The place of its first item, so that it needs no reading before its turn. */
  readonly first: SpoolPlace;
  readonly from: number;
  readonly to: number;
}

/** All items of the runs and of `latest`, in order; of equal places, the earlier run first. */
export function* createMerge(
  file: TempFile,
  runs: readonly Run[],
  latest: readonly SpoolItem[],
): Generator<SpoolItem, undefined> {
  // Runs are in order for the most part, so that few are read at a time; but it may be all of them.
  const size = Math.max(LEAST_BUFFER, Math.min(MOST_BUFFER, Math.floor(BUFFERS / Math.max(1, runs.length))));
  const heap: Source[] = [];
  for (const [index, run] of runs.entries()) {
    push(heap, { index, place: run.first, items: itemsIn(file, run, size), item: undefined });
  }
  const [first] = latest;
  if (first) push(heap, { index: runs.length, place: first, items: latest.values(), item: undefined });
  for (let source = heap[0]; source; source = heap[0]) {
    const item: SpoolItem | undefined = source.item ?? source.items.next().value ?? undefined;
    if (item) yield item;
    source.item = source.items.next().value ?? undefined;
    if (source.item) {
      source.place = source.item;
      sink(heap, 0);
    } else {
      const last = heap.pop();
      if (last && heap.length > 0) {
        heap[0] = last;
        sink(heap, 0);
      }
    }
  }
}

/** Octets of all buffers together, as far as their number allows. */
const BUFFERS = 16 * 1024 * 1024;
const LEAST_BUFFER = 4 * 1024;
const MOST_BUFFER = 256 * 1024;

interface Source {
  readonly index: number;
  /** Of the item that comes next. */
  place: SpoolPlace;
  readonly items: Iterator<SpoolItem, undefined>;
  /** That item, where it was read already. */
  item: SpoolItem | undefined;
}

function isBefore(a: Source, b: Source): boolean {
  const order = byPlace(a.place, b.place);
  return order < 0 || (order === 0 && a.index < b.index);
}

/** The heap's least source is its first; those at 2n+1 and 2n+2 are not before the one at n. */
function push(heap: Source[], source: Source): void {
  let at = heap.push(source) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent];
    if (!above || !isBefore(source, above)) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = source;
}

function sink(heap: Source[], from: number): void {
  const source = heap[from];
  if (!source) return;
  let at = from;
  for (;;) {
    const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]];
    const least = left && right && isBefore(right, left) ? right : left;
    if (!least || !isBefore(least, source)) break;
    heap[at] = least;
    at = least === right ? 2 * at + 2 : 2 * at + 1;
  }
  heap[at] = source;
}
