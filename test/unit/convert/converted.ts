import assert from 'node:assert/strict';
import { convert } from '../../../server/src/convert/convert';
import { TARGETS } from '../../../server/src/convert/index';
import type { LossKind } from '../../../server/src/convert/losses';
import { readSource } from '../../../server/src/convert/source';

/** Converts lines, and gives back what was lost by kind. */
export function converted(
  lines: readonly string[],
  id: string,
  session?: number,
): { text: string; lost: Partial<Record<LossKind, number>> } {
  const target = TARGETS.find((one) => one.id === id);
  assert.ok(target, `there is a target ${id}`);
  const source = readSource({ name: 'a.smtp', lines, dialect: 'auto', session });
  assert.ok(source);
  const { text, lost } = convert(source, target);
  return { text, lost: Object.fromEntries(lost.map(({ kind, count }) => [kind, count])) };
}
