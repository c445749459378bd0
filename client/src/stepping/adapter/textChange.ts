import type { TextChange } from './stepHost';

/** The number that a line has behind changes, one after the other; of a line that went, the one in its place. */
export function lineBehind(line: number, changes: readonly TextChange[]): number {
  return changes.reduce((at, { first, removed, added }) => {
    if (at <= first) return at;
    return at <= first + removed ? first + Math.min(at - first, added) : at + added - removed;
  }, line);
}

/** What an editor tells of a change: a range of the old text, and what stands in its place. */
interface ReplacedText {
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
  readonly text: string;
}

export function changeOf({ range: { start, end }, text }: ReplacedText): TextChange {
  const added = text.split(/\r\n|\r|\n/).length - 1;
  const removed = end.line - start.line;
  // Whole lines that come or go in front of a line: the line itself is the one behind them.
  const isWhole = start.character === 0 && end.character === 0 && (text === '' || /[\r\n]$/.test(text));
  return { first: start.line - (isWhole ? 1 : 0), removed, added };
}
