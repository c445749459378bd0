/** Which rows of a long list are made: those that are seen, and some around them. */
export interface RowWindow {
  /** From 0, end exclusive. */
  readonly first: number;
  readonly end: number;
}

export interface Viewport {
  /** All in pixels. */
  readonly rowHeight: number;
  readonly height: number;
  readonly scrollTop: number;
}

const AROUND = 10;

export function visibleRows(count: number, { rowHeight, height, scrollTop }: Viewport): RowWindow {
  if (!(rowHeight > 0)) return { first: 0, end: Math.min(count, AROUND) };
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - AROUND);
  const end = Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + AROUND);
  return { first: Math.min(first, end), end };
}

/** Where to scroll to so that a row is seen as a whole. */
export function scrollTopFor(index: number, { rowHeight, height, scrollTop }: Viewport): number {
  const top = index * rowHeight;
  if (top < scrollTop) return top;
  return Math.max(scrollTop, top + rowHeight - height);
}
