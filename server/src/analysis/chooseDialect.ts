import { type DetectedDialect, detectDialect } from '../dialects/detect';
import { type Dialect, type DialectId, SAMPLE_LINES } from '../dialects/dialect';
import { DIALECTS } from '../dialects/index';

/** The dialect in which a text is read: the one that a user wants, or the one that its first lines speak for. */
export function chooseDialect(lines: readonly string[], wanted: DialectId | 'auto'): DetectedDialect {
  const sample = lines.slice(0, SAMPLE_LINES).map((line) => (line.length > LONGEST ? line.slice(0, LONGEST) : line));
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

/** The mark with which a tool begins a line stands in front. A file may be one line of any length, and each key in it asks anew. */
const LONGEST = 65_536;
