import { lineFinder, textEndOf } from './lineEnds';
import { labelStep } from './lineLabels';
import { firstAtOrAbove } from './sortedSearch';

/** One line after another, cheaper than to ask for each. */
export interface LineWalk {
  /** Goes to the next line, at first to the one that was asked for. False at the end. */
  next(): boolean;
  readonly text: string;
  readonly label: number;
}

/** As many lines are put into a block; twice as many are parted. */
export const BLOCK_LINES = 512;

/** Some hundred lines of a text. */
export class Block {
  /** Whole lines with their ends. */
  readonly text: string;
  /** Where each line begins in it. */
  readonly starts: Uint32Array;
  /** Labels that lie evenly, as those of a fresh text do, are not kept one by one. */
  readonly #labels: readonly number[] | undefined;
  readonly #firstLabel: number;
  readonly #step: number;

  constructor(text: string, starts: Uint32Array, labels: readonly number[] | { first: number; step: number }) {
    this.text = text;
    this.starts = starts;
    const even = 'step' in labels;
    this.#labels = even ? undefined : labels;
    this.#firstLabel = even ? labels.first : 0;
    this.#step = even ? labels.step : 0;
  }

  label(at: number): number {
    return this.#labels ? this.#labels[at]! : this.#firstLabel + at * this.#step;
  }

  get lastLabel(): number {
    return this.label(this.starts.length - 1);
  }

  /** The first line with this label or a larger one; the number of lines where none has. */
  lineOf(label: number): number {
    if (this.#labels) return firstAtOrAbove(this.#labels, label);
    const at = Math.ceil((label - this.#firstLabel) / this.#step);
    return Math.min(Math.max(0, at), this.starts.length);
  }

  get labels(): readonly number[] {
    return this.#labels ?? Array.from(this.starts, (_, at) => this.label(at));
  }
}

export class BlockWalk implements LineWalk {
  text = '';
  label = 0;
  readonly #blocks: readonly Block[];
  #at: number;
  #block: Block;
  #within: number;

  constructor(blocks: readonly Block[], at: number, within: number) {
    this.#blocks = blocks;
    this.#at = at;
    this.#block = blocks[at]!;
    this.#within = within - 1;
  }

  next(): boolean {
    if (++this.#within >= this.#block.starts.length) {
      if (this.#at + 1 >= this.#blocks.length) return false;
      this.#block = this.#blocks[++this.#at]!;
      this.#within = 0;
    }
    const { text, starts } = this.#block;
    const start = starts[this.#within]!;
    this.text = text.slice(start, textEndOf(text, start, starts[this.#within + 1] ?? text.length));
    this.label = this.#block.label(this.#within);
    return true;
  }
}

/** The blocks of a fresh text, made in one pass over it. */
export function freshBlocks(text: string): Block[] {
  // There are no more lines than characters, and one.
  const step = labelStep(text.length + 1);
  const blocks: Block[] = [];
  let first = step;
  let begin = 0;
  let starts = new Uint32Array(BLOCK_LINES);
  let count = 0;
  const next = lineFinder(text);
  for (let start = 0; start >= 0; ) {
    if (count === BLOCK_LINES) {
      blocks.push(new Block(text.slice(begin, start), starts, { first, step }));
      first += count * step;
      begin = start;
      starts = new Uint32Array(BLOCK_LINES);
      count = 0;
    }
    starts[count++] = start - begin;
    start = next(text, start);
  }
  blocks.push(new Block(text.slice(begin), starts.slice(0, count), { first, step }));
  return blocks;
}

/** Parts lines into blocks. */
export function blocksOf(text: string, starts: readonly number[], labelAt: (at: number) => number): Block[] {
  const count = starts.length;
  const parts = count <= 2 * BLOCK_LINES ? 1 : Math.ceil(count / BLOCK_LINES);
  const size = Math.ceil(count / parts);
  const blocks: Block[] = [];
  for (let from = 0; from < count || from === 0; from += size) {
    const to = Math.min(count, from + size);
    const begin = starts[from] ?? 0;
    const own = new Uint32Array(to - from);
    const labels: number[] = [];
    for (let at = from; at < to; at++) {
      own[at - from] = starts[at]! - begin;
      labels.push(labelAt(at));
    }
    blocks.push(new Block(text.slice(begin, to < count ? starts[to] : text.length), own, labels));
  }
  return blocks;
}
