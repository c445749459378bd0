import { trimBlanks } from './chars';
import type { PrefixPair } from './prefixPairs';

/** Where the text ends before a writer's remark on it; a program writes none. */
export function withoutRemark(line: string, start: number, end: number, pair: PrefixPair): number {
  if (pair.tool) return end;
  const arrow = line.indexOf(' \u2190', start - 1);
  if (arrow >= 0 && arrow < end) return Math.max(start, trimBlanks(line, start, arrow));
  for (const sign of REMARK_SIGNS) {
    const at = line.indexOf(sign, start);
    if (at > start && at < end) return trimBlanks(line, start, at);
  }
  return end;
}

const REMARK_SIGNS = ['  <-- ', ' # => '] as const;
