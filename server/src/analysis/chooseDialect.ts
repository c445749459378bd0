import { type DetectedDialect, detectDialect } from '../dialects/detect';
import { type Dialect, type DialectId, SAMPLE_LINES } from '../dialects/dialect';
import { DIALECTS } from '../dialects/index';

/** How a text is to be read: as a user wants it, as its first lines speak for, or as was found out when it was read before. */
export type WantedDialect = DialectId | 'auto' | DetectedDialect;

/** The dialect in which a text is read. */
export function chooseDialect(lines: readonly string[], wanted: WantedDialect): DetectedDialect {
  if (typeof wanted === 'object') return wanted;
  const sample = lines.length > SAMPLE_LINES ? lines.slice(0, SAMPLE_LINES) : lines;
  if (wanted === 'auto') return detectDialect(sample);
  const dialect: Dialect | undefined = DIALECTS.find((one) => one.id === wanted);
  const detection = dialect?.detect(sample);
  // The user's word counts, however little the text looks like it.
  return {
    dialect: wanted,
    variant: detection?.variant ?? '',
    score: detection?.score ?? 0,
    confident: true,
    chosen: true,
  };
}
