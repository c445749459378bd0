import type { Reading } from '../dialects/dialect';
import { isList, type Readings } from '../dialects/readings';

/** What a line means to the row of lines above it that are passed over. */
export type RowAt = 'ends' | 'may go on' | 'goes on';

export function rowAt(readings: Readings): RowAt {
  if (!isList(readings)) return ROW_AT[readings.kind];
  const kinds = readings.map(({ kind }) => ROW_AT[kind]);
  return kinds.find((at) => at === 'ends') ?? kinds.find((at) => at === 'may go on') ?? 'goes on';
}

const ROW_AT: Readonly<Record<Reading['kind'], RowAt>> = {
  utterance: 'ends',
  comment: 'ends',
  event: 'may go on',
  blank: 'goes on',
  unknown: 'goes on',
  prose: 'goes on',
  note: 'goes on',
};
