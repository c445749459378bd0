import type { SaidPlace } from './exchange';

/**
 * The column in the line of what stands at `offset` in the text that was said; not behind the end of the place, as of a text
 * that the dialect folds over several lines only the first has a place.
 */
export function columnAt({ start, end, columns }: SaidPlace, offset: number): number {
  if (columns) return columns[Math.min(offset, columns.length - 1)] ?? end;
  return Math.min(start + offset, end);
}

/** Whether the line shows the text letter by letter, so that parts of it can be replaced there. */
export function isShownAsSaid({ start, end, columns }: SaidPlace, text: string): boolean {
  return !columns && end - start === text.length;
}
