import type { Snapshot } from '../../analysis/snapshot';
import type { DialectId } from '../../dialects/dialect';

/** Forms that people write; the order in which a program wrote its lines is evidence. */
const WRITTEN: ReadonlySet<DialectId> = new Set<DialectId>(['canonical', 'prefixed', 'bare', 'swaks']);

export function isWritten({ analysis: { dialect } }: Snapshot): boolean {
  return dialect.confident && WRITTEN.has(dialect.dialect);
}
