import { decodeUtf8 } from '../decodeUtf8';
import type { OpenFile } from '../io';

/** Lines that were read already, for the excerpts of findings. */
export interface LookBack {
  add(text: string): void;
  /** Notes where a line begins in the file, so that it can be found again. */
  mark(line: number, offset: number): void;
  /** An empty text behind the last line; undefined where the line is not at hand any more. */
  line(line: number): string | undefined;
}

export interface LookBackOptions {
  /** Where lines can be read again; absent for what comes through a pipe. */
  readonly file?: OpenFile | undefined;
  /** Whether a CR before an LF belongs to the line end. */
  readonly crlf: () => boolean;
  /** The first line that may still be asked for; absent where that is not known. */
  readonly asked?: (() => number) | undefined;
  /** UTF-16 units of lines that are kept. */
  readonly keep?: number;
  /** Least octets between two marks. */
  readonly apart?: number;
}

/** What is kept of a pipe, which cannot be read again. */
export const KEPT_OF_PIPE = 8_000_000;
/** Beside the lines behind the last mark, which cannot be found in the file yet. */
const KEPT_OF_FILE = 500_000;
/** Beside the lines that may be asked for: what is kept for long costs time, too. */
const KEPT_BESIDE_ASKED = 64_000;
const MARKS_APART = 1_000_000;
/** Parts of the file that are kept when they were read again. */
const MOST_PARTS = 4;

export function createLookBack({
  file,
  crlf,
  asked,
  keep = file ? KEPT_OF_FILE : asked ? KEPT_BESIDE_ASKED : KEPT_OF_PIPE,
  apart = MARKS_APART,
}: LookBackOptions): LookBack {
  const recent: Lines[] = [];
  let count = 0;
  let size = 0;
  const marks: Mark[] = [{ line: 0, offset: 0 }];
  let latest: Mark | undefined;
  let parts: Lines[] = [];

  const readAgain = (line: number): string | undefined => {
    if (!file?.readAt) return undefined;
    const at = lastMark(marks, line);
    const [mark, next] = [marks[at], marks[at + 1] ?? latest];
    if (!mark || !next) return undefined;
    const octets = Buffer.allocUnsafe(next.offset - mark.offset);
    const got = file.readAt(octets, mark.offset);
    const texts = decodeUtf8(withoutMark(octets.subarray(0, got), mark.offset)).split('\n');
    parts = [{ first: mark.line, texts: crlf() ? texts.map(withoutCr) : texts, size: 0 }, ...parts].slice(
      0,
      MOST_PARTS,
    );
    return parts[0]?.texts[line - mark.line];
  };

  /** Whether the lines in front of this block can be read again or will not be asked for; more than a pipe's are not kept. */
  const isFree = ({ first }: Lines) => {
    if (file) return first <= (latest?.line ?? 0);
    return !asked || size > KEPT_OF_PIPE || first <= asked();
  };

  return {
    add(text) {
      let block = recent.at(-1);
      if (!block || block.size > keep / BLOCKS) {
        block = { first: count, texts: [], size: 0 };
        recent.push(block);
        while (size > keep && recent.length > 2 && isFree(recent[1]!)) size -= recent.shift()?.size ?? 0;
      }
      block.texts.push(text);
      // An empty line takes up memory, too.
      block.size += text.length + LINE_COST;
      size += text.length + LINE_COST;
      count++;
    },
    mark(line, offset) {
      latest = { line, offset };
      if (file && offset - (marks.at(-1)?.offset ?? 0) >= apart) marks.push(latest);
    },
    line(line) {
      if (line >= count) return '';
      for (let at = recent.length - 1; at >= 0; at--) {
        const block = recent[at];
        if (block && block.first <= line) return block.texts[line - block.first];
      }
      const known = parts.find(({ first, texts }) => line >= first && line - first < texts.length - 1);
      return known ? known.texts[line - known.first] : readAgain(line);
    },
  };
}

/** Where a line begins in the file. */
interface Mark {
  readonly line: number;
  readonly offset: number;
}

/** Lines that follow one another. */
interface Lines {
  readonly first: number;
  readonly texts: string[];
  size: number;
}

const BLOCKS = 16;
const LINE_COST = 16;

function lastMark(marks: readonly Mark[], line: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.line ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function withoutMark(octets: Buffer, offset: number): Buffer {
  return offset === 0 && octets[0] === 0xef && octets[1] === 0xbb && octets[2] === 0xbf ? octets.subarray(3) : octets;
}

function withoutCr(text: string): string {
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}
