import { BLOCK_LINES, type Block, BlockWalk, blocksOf, freshBlocks, type LineWalk } from './lineBlocks';
import { lineStarts, textEndOf } from './lineEnds';
import { LABEL_STEP, labelsFor } from './lineLabels';
import { lastAtOrBelow } from './sortedSearch';

/** A place in a text: line and column from 0, in UTF-16 units, as the language server protocol counts. */
export interface TextPosition {
  readonly line: number;
  readonly character: number;
}

/** Lines that were replaced by others. Numbers are those before the change; labels of lines that stay do not change. */
export interface LineChange {
  /** The first line of which the text changed. */
  readonly first: number;
  /** How many lines were there, and are there now. */
  readonly removed: number;
  readonly inserted: number;
  /** The label of the line above the change, -Infinity where none is; and of the first line below it, Infinity where none is. */
  readonly above: number;
  readonly below: number;
}

/**
 * The text of a document, in blocks of lines, so that a change costs as much in a million lines as in a few. Each line has a
 * **label**, a number that stays its own as long as it is there and is larger than those of all lines above it: what is known
 * of lines is kept by their labels, and nothing has to be moved when lines come or go above.
 */
export interface LineStore {
  /** Lines as the protocol counts them: behind the last line end there is one more, be it empty. */
  readonly lineCount: number;
  readonly length: number;
  /** The text of a line without its end; empty where there is none. */
  line(line: number): string;
  label(line: number): number;
  /** Walks through the lines from this one on; not to be used behind a change. */
  walk(line: number): LineWalk;
  /** The number of the line with this label, or else of the first one with a larger label. */
  lineOf(label: number): number;
  /** The text from one place to another; places outside of the text are moved to its ends, and columns into their line. */
  slice(start: TextPosition, end: TextPosition): string;
  text(): string;
  offsetAt(position: TextPosition): number;
  positionAt(offset: number): TextPosition;
  /** Replaces what stands between two places. */
  replace(start: TextPosition, end: TextPosition, text: string): LineChange;
  /** Replaces everything; all labels are new. */
  replaceAll(text: string): LineChange;
}

export function createLineStore(text: string): LineStore {
  let blocks: Block[] = [];
  /** For each block the number of lines and of characters in front of it; one entry more for the whole. */
  let lineSums: number[] = [0];
  let charSums: number[] = [0];

  const sumFrom = (at: number) => {
    lineSums.length = at + 1;
    charSums.length = at + 1;
    for (let index = at; index < blocks.length; index++) {
      const block = blocks[index]!;
      lineSums.push(lineSums[index]! + block.starts.length);
      charSums.push(charSums[index]! + block.text.length);
    }
  };

  const lineCount = () => lineSums[blocks.length]!;
  const length = () => charSums[blocks.length]!;

  const fill = (whole: string) => {
    blocks = freshBlocks(whole);
    lineSums = [0];
    charSums = [0];
    sumFrom(0);
  };
  fill(text);

  const line = (number: number): string => {
    if (number < 0 || number >= lineCount()) return '';
    const at = lastAtOrBelow(lineSums, number, blocks.length - 1);
    const { text: all, starts } = blocks[at]!;
    const within = number - lineSums[at]!;
    const start = starts[within]!;
    return all.slice(start, textEndOf(all, start, starts[within + 1] ?? all.length));
  };

  const label = (number: number): number => {
    if (number < 0) return Number.NEGATIVE_INFINITY;
    if (number >= lineCount()) return Number.POSITIVE_INFINITY;
    const at = lastAtOrBelow(lineSums, number, blocks.length - 1);
    return blocks[at]!.label(number - lineSums[at]!);
  };

  const walk = (number: number): LineWalk => {
    const at = lastAtOrBelow(lineSums, number, blocks.length - 1);
    return new BlockWalk(blocks, at, number - lineSums[at]!);
  };

  const lineOf = (wanted: number): number => {
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (blocks[middle]!.lastLabel < wanted) low = middle + 1;
      else high = middle;
    }
    if (low === blocks.length) return lineCount();
    return lineSums[low]! + blocks[low]!.lineOf(wanted);
  };

  const offsetAt = ({ line: number, character }: TextPosition): number => {
    if (number < 0) return 0;
    if (number >= lineCount()) return length();
    const at = lastAtOrBelow(lineSums, number, blocks.length - 1);
    const { text: all, starts } = blocks[at]!;
    const within = number - lineSums[at]!;
    const start = starts[within]!;
    const end = textEndOf(all, start, starts[within + 1] ?? all.length);
    return charSums[at]! + Math.min(Math.max(start, start + character), end);
  };

  const positionAt = (offset: number): TextPosition => {
    const place = Math.min(Math.max(0, offset), length());
    const at = lastAtOrBelow(charSums, place, blocks.length - 1);
    const { text: all, starts } = blocks[at]!;
    const column = place - charSums[at]!;
    const within = lastAtOrBelow(starts, column, starts.length - 1);
    const start = starts[within]!;
    const end = textEndOf(all, start, starts[within + 1] ?? all.length);
    return { line: lineSums[at]! + within, character: Math.min(column, end) - start };
  };

  const sliceChars = (from: number, to: number): string => {
    let result = '';
    for (let at = lastAtOrBelow(charSums, from, blocks.length - 1); at < blocks.length && charSums[at]! < to; at++) {
      result += blocks[at]!.text.slice(Math.max(0, from - charSums[at]!), to - charSums[at]!);
    }
    return result;
  };

  const replaceLines = (first: number, removed: number, by: string, isLast: boolean): LineChange => {
    const from = lastAtOrBelow(lineSums, first, blocks.length - 1);
    const to = lastAtOrBelow(lineSums, first + removed - 1, blocks.length - 1);
    const head = blocks[from]!;
    const tail = blocks[to]!;
    const headLines = first - lineSums[from]!;
    const tailLines = first + removed - lineSums[to]!;
    const before = head.text.slice(0, head.starts[headLines]);
    const behind = tailLines < tail.starts.length ? tail.text.slice(tail.starts[tailLines]) : '';
    const starts = lineStarts(by);
    // What ends with a line end has no line behind it here, unless it is the end of the text.
    if (!isLast && starts.at(-1) === by.length) starts.pop();
    const above = headLines > 0 ? head.label(headLines - 1) : (blocks[from - 1]?.lastLabel ?? Number.NEGATIVE_INFINITY);
    const below =
      tailLines < tail.starts.length ? tail.label(tailLines) : (blocks[to + 1]?.label(0) ?? Number.POSITIVE_INFINITY);
    const old: number[] = [];
    for (let at = from; at <= to; at++) old.push(...blocks[at]!.labels);
    const kept = old.slice(headLines, headLines + Math.min(removed, starts.length));
    const labels = labelsFor(kept, starts.length, kept.at(-1) ?? above, below);
    const tailLabels = tail.labels.slice(tailLines);
    if (!labels) return relabel(from, to, before + by + behind, starts.length);
    const all = before + by + behind;
    const allStarts = Array.from(head.starts.subarray(0, headLines));
    for (const start of starts) allStarts.push(before.length + start);
    const shift = before.length + by.length - (tail.starts[tailLines] ?? 0);
    for (let at = tailLines; at < tail.starts.length; at++) allStarts.push(tail.starts[at]! + shift);
    const allLabels = [...head.labels.slice(0, headLines), ...labels, ...tailLabels];
    put(
      from,
      to,
      blocksOf(all, allStarts, (at) => allLabels[at]!),
    );
    return { first, removed, inserted: starts.length, above, below };
  };

  /** There is no room for new labels between two lines: those of the blocks around are given anew, or else all. */
  const relabel = (from: number, to: number, all: string, inserted: number): LineChange => {
    const above = blocks[from - 1]?.lastLabel;
    const below = blocks[to + 1]?.label(0);
    const starts = lineStarts(all);
    if (below !== undefined) starts.pop();
    const low = above ?? 0;
    const high = below ?? low + LABEL_STEP * (inserted + 2 * BLOCK_LINES);
    const step = Math.floor((high - low) / (starts.length + 1));
    if (step < 2 || high > Number.MAX_SAFE_INTEGER) {
      return replaceAll(sliceChars(0, charSums[from]!) + all + sliceChars(charSums[to + 1]!, length()));
    }
    const first = lineSums[from]!;
    const removed = lineSums[to + 1]! - first;
    put(
      from,
      to,
      blocksOf(all, starts, (at) => low + (at + 1) * step),
    );
    return {
      first,
      removed,
      inserted: starts.length,
      above: above ?? Number.NEGATIVE_INFINITY,
      below: below ?? Number.POSITIVE_INFINITY,
    };
  };

  const put = (from: number, to: number, by: readonly Block[]) => {
    if (by.length === 1 && from === to) blocks[from] = by[0]!;
    else blocks = [...blocks.slice(0, from), ...by, ...blocks.slice(to + 1)];
    sumFrom(from);
  };

  const replaceAll = (whole: string): LineChange => {
    const removed = lineCount();
    fill(whole);
    const inserted = lineCount();
    return { first: 0, removed, inserted, above: Number.NEGATIVE_INFINITY, below: Number.POSITIVE_INFINITY };
  };

  return {
    get lineCount() {
      return lineCount();
    },
    get length() {
      return length();
    },
    line,
    label,
    walk,
    lineOf,
    offsetAt,
    positionAt,
    slice: (start, end) => sliceChars(offsetAt(start), offsetAt(end)),
    text: () => sliceChars(0, length()),
    replaceAll,
    replace(start, end, by) {
      let from = positionAt(offsetAt(start));
      let to = positionAt(offsetAt(end));
      if (from.line > to.line || (from.line === to.line && from.character > to.character)) [from, to] = [to, from];
      let first = from.line;
      let last = to.line;
      const startOf = (number: number) => offsetAt({ line: number, character: 0 });
      const endOf = (number: number) => (number + 1 < lineCount() ? startOf(number + 1) : length());
      const written = () => sliceChars(startOf(first), offsetAt(from)) + by + sliceChars(offsetAt(to), endOf(last));
      // A CR and an LF that come together are one line end.
      if (first > 0 && sliceChars(startOf(first) - 1, startOf(first)) === '\r' && written().startsWith('\n')) first--;
      if (last + 1 < lineCount() && written().endsWith('\r') && sliceChars(endOf(last), endOf(last) + 1) === '\n')
        last++;
      return replaceLines(first, last - first + 1, written(), last + 1 >= lineCount());
    },
  };
}
