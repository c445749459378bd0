import assert from 'node:assert/strict';
import { convert } from '../../../server/src/convert/convert';
import { TARGETS } from '../../../server/src/convert/index';
import type { LossKind } from '../../../server/src/convert/losses';
import { readSource, type Source } from '../../../server/src/convert/source';

interface Result {
  readonly text: string;
  /** How much was lost, by kind. */
  readonly lost: Partial<Record<LossKind, number>>;
}

/** Converts lines, of which the dialect is found out. */
export function converted(lines: readonly string[], id: string, session?: number): Result {
  const source = readSource({ name: 'a.smtp', lines, dialect: 'auto', session });
  assert.ok(source);
  return convertedSource(source, id);
}

export function convertedSource(source: Source, id: string): Result {
  const target = TARGETS.find((one) => one.id === id);
  assert.ok(target, `there is a target ${id}`);
  const { text, lost } = convert(source, target);
  return { text, lost: Object.fromEntries(lost.map(({ kind, count }) => [kind, count])) };
}
