import type { Reading } from './dialect';

/** What a dialect makes of one line. */
export type Readings = Reading | readonly Reading[];

export function isList(readings: Readings): readings is readonly Reading[] {
  return Array.isArray(readings);
}
