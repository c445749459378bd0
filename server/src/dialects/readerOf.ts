import { BehindLead } from './behindLead';
import type { DetectedDialect } from './detect';
import type { Dialect } from './dialect';
import { DIALECTS } from './index';

/** What reads the lines of a text whose dialect is known. */
export function readerOf({ dialect, lead }: Pick<DetectedDialect, 'dialect' | 'lead'>): Dialect {
  const reader = DIALECTS.find(({ id }) => id === dialect)!;
  return lead ? (new BehindLead(reader, lead) as unknown as Dialect) : reader;
}
