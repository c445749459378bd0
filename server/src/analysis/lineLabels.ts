/** Between the labels of neighbours in a fresh text; a power of two, so that halves are exact. */
export const LABEL_STEP = 2 ** 30;
const LARGEST_LABEL = 2 ** 52;

/** The step between labels in a fresh text of so many lines. */
export function labelStep(lines: number): number {
  return Math.min(LABEL_STEP, 2 ** Math.floor(Math.log2(LARGEST_LABEL / (lines + 1))));
}

/** Labels for `count` lines: those that were there, then new ones up to the next line; undefined where there is no room. */
export function labelsFor(kept: readonly number[], count: number, last: number, below: number): number[] | undefined {
  const labels = [...kept];
  const missing = count - kept.length;
  if (missing === 0) return labels;
  const from = last === Number.NEGATIVE_INFINITY ? 0 : last;
  const step = below === Number.POSITIVE_INFINITY ? LABEL_STEP : Math.floor((below - from) / (missing + 1));
  if (step < 1 || from + step * (missing + 1) > Number.MAX_SAFE_INTEGER) return undefined;
  for (let at = 1; at <= missing; at++) labels.push(from + at * step);
  return labels;
}
