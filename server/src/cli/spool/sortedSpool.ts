import { byPlace, encoded, type SpoolItem, type SpoolPlace } from './items';
import { createMerge, type Run } from './merge';
import { createTempFile, type TempFile } from './tempFile';

/** Pieces of output, each for a place in the transcript, that are wanted in the order of their places. */
export interface SortedSpool {
  /** @param tag tells apart what may be left out in the end; from 0 */
  add(place: SpoolPlace, tag: number, text: string): void;
  /** All in order; to be called once. */
  read(isWanted?: (tag: number) => boolean): Iterable<string>;
  close(): void;
}

export interface SpoolLimits {
  readonly items: number;
  /** UTF-16 units of text. */
  readonly length: number;
}

/** What is kept in memory before it goes into a temporary file. */
const LIMITS: SpoolLimits = { items: 20_000, length: 8_000_000 };

/**
 * A spool in bounded memory: what is beyond the limits goes, sorted, into a temporary file, and in the end the sorted runs are
 * merged. So the order is the same as if all had been in memory.
 */
export function createSortedSpool(limits: SpoolLimits = LIMITS): SortedSpool {
  let items: SpoolItem[] = [];
  let length = 0;
  let sorted = true;
  const runs: Run[] = [];
  let file: TempFile | undefined;

  const sort = () => {
    // The sort is stable.
    if (!sorted) items.sort(byPlace);
    sorted = true;
  };
  const spill = () => {
    sort();
    file ??= createTempFile();
    const from = file.size;
    for (const part of encoded(items)) file.append(part);
    const [first] = items;
    if (first) runs.push({ first, from, to: file.size });
    items = [];
    length = 0;
  };

  return {
    add({ line, start, order }, tag, text) {
      const item = { line, start, order, tag, text };
      const last = items.at(-1);
      if (last && byPlace(last, item) > 0) sorted = false;
      items.push(item);
      length += text.length;
      if (items.length >= limits.items || length >= limits.length) spill();
    },
    *read(isWanted = () => true) {
      sort();
      const all = file ? createMerge(file, runs, items) : items;
      for (const { tag, text } of all) if (isWanted(tag)) yield text;
    },
    close() {
      file?.close();
      file = undefined;
      items = [];
    },
  };
}
