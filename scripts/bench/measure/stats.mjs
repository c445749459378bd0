/** The middle of some numbers; undefined of none. */
export const median = (numbers) => percentile(numbers, 0.5);

/** The number that this share of all does not exceed, between two neighbours where it falls between them. */
export function percentile(numbers, share) {
  if (numbers.length === 0) return undefined;
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)];
  const high = sorted[Math.ceil(at)];
  return low + (high - low) * (at - Math.floor(at));
}

/** The median of the ratios of pairs that were measured next to each other, so that a slow moment of the machine hits both. */
export function medianRatio(ours, theirs) {
  const pairs = ours.flatMap((value, at) => (value !== undefined && theirs[at] > 0 ? [value / theirs[at]] : []));
  return median(pairs);
}
