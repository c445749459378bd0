import type { TextChange } from './stepHost';

/** The number that a line has behind changes, one after the other; of a line that went, the one in its place. */
export function lineBehind(line: number, changes: readonly TextChange[]): number {
  return changes.reduce((at, { first, removed, added }) => {
    if (at <= first) return at;
    return at <= first + removed ? first + Math.min(at - first, added) : at + added - removed;
  }, line);
}
