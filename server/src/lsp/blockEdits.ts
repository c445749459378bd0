import type { Range } from 'vscode-languageserver';
import type { Fence } from '../markdown/fences';

/** A change of a text, end exclusive. */
export interface Change {
  readonly range: Range;
  readonly text: string;
}

/** How a Markdown document writes what stands in one of its fenced blocks. */
export interface Written {
  readonly fence: Fence;
  /** How lines end in the document. */
  readonly lineEnd: string;
  /** How many lines the document has, and how long one of them is. */
  readonly lineCount: number;
  readonly lengthOf: (line: number) => number;
}

/**
 * A change of a fenced block, whose lines all end with a line feed, as one of its Markdown document: lines that are new get what
 * stands in front of the fence.
 */
export function outwardChange({ range, text }: Change, written: Written): Change {
  const { fence, lineEnd } = written;
  const { prefix } = fence;
  const { start, end } = insideOf(range, text, fence);
  const pieces = text.split('\n');
  const isLines = pieces.length > 1 && pieces.at(-1) === '';
  const isRemoval = text === '' && start.character === 0 && end.character === 0;
  // Whole lines go and come with what stands in front of them.
  const fromStart = start.character === 0 && (isRemoval || (pieces.length > 1 && (isLines || end.character > 0)));
  const toStart = end.character === 0 && (isLines || isRemoval);
  const lines = pieces.map((piece, at) => {
    if (at === 0) return fromStart && !isRemoval ? behind(prefix, piece) : piece;
    if (at === pieces.length - 1 && isLines) return toStart ? '' : prefix;
    return behind(prefix, piece);
  });
  const place = ({ line, character }: Range['start'], isAtStart: boolean) => ({
    line: fence.first + line,
    character: isAtStart ? 0 : character + (fence.taken[line] ?? 0),
  });
  const changed = {
    range: { start: place(start, fromStart), end: place(end, toStart) },
    text: lines.join(lineEnd),
  };
  return changed.range.end.line < written.lineCount ? changed : inFrontOfEnd(changed, written);
}

/**
 * The same of what is typed at a place, so that the range has to stay that of the word there.
 *
 * @param indents whether the editor puts the blanks of a line in front of those that are written behind it
 */
export function outwardTyped(
  { range: { start, end }, text }: Change,
  { fence, lineEnd }: Written,
  indents: boolean,
): Change {
  const prefix = indents ? fence.prefix.trimStart() : fence.prefix;
  const place = ({ line, character }: Range['start']) => ({
    line: fence.first + line,
    character: character + (fence.taken[line] ?? 0),
  });
  const [first, ...others] = text.split('\n');
  return {
    range: { start: place(start), end: place(end) },
    text: [first, ...others.map((line) => prefix + line)].join(lineEnd),
  };
}

/** A line that has nothing in it needs no blanks in front of that. */
function behind(prefix: string, text: string): string {
  return text === '' ? prefix.trimEnd() : prefix + text;
}

/** Behind the last line of a block stands its closing fence: what ends there, and does not end with a line, ends in front of it. */
function insideOf({ start, end }: Range, text: string, { lines }: Fence): Range {
  const last = lines.length - 1;
  const takesLines = start.character === 0 && (text === '' || text.endsWith('\n'));
  if (end.line <= last || start.line > last || takesLines) return { start, end };
  return { start, end: { line: last, character: lines[last]?.length ?? 0 } };
}

/** The block ends with the document, in a line without an end. */
function inFrontOfEnd({ range, text }: Change, { lineEnd, lineCount, lengthOf }: Written): Change {
  const end = { line: lineCount - 1, character: lengthOf(lineCount - 1) };
  const lines = text.endsWith(lineEnd) ? text.slice(0, -lineEnd.length) : text;
  if (range.start.line < lineCount) return { range: { start: range.start, end }, text: lines };
  return { range: { start: end, end }, text: lineEnd + lines };
}
