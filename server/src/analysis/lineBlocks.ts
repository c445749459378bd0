import { textEndOf } from './lineEnds';

/** One line after another, cheaper than to ask for each. */
export interface LineWalk {
  /** Goes to the next line, at first to the one that was asked for. False at the end. */
  next(): boolean;
  readonly text: string;
  readonly label: number;
}

/** Some hundred lines of a text. */
export interface Block {
  /** Whole lines with their ends. */
  readonly text: string;
  /** Where each line begins in it. */
  readonly starts: readonly number[];
  readonly labels: readonly number[];
}

/** As many lines are put into a block; twice as many are parted. */
export const BLOCK_LINES = 512;

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
    const { text, starts, labels } = this.#block;
    const start = starts[this.#within]!;
    this.text = text.slice(start, textEndOf(text, start, starts[this.#within + 1] ?? text.length));
    this.label = labels[this.#within]!;
    return true;
  }
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
    const own: number[] = [];
    const labels: number[] = [];
    for (let at = from; at < to; at++) {
      own.push(starts[at]! - begin);
      labels.push(labelAt(at));
    }
    blocks.push({ text: text.slice(begin, to < count ? starts[to] : text.length), starts: own, labels });
  }
  return blocks;
}
