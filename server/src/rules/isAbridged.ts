import type { Exchange } from '../session/exchange';
import { pathCommandOf } from './pathCommandOf';

/** Whether a MAIL or RCPT has nothing where its path should stand, not even in part. */
export function isAbridged(exchange: Exchange): boolean {
  const parsed = pathCommandOf(exchange);
  if (!parsed) return false;
  const { start, end } = parsed.path;
  // Without a colon the word itself is taken for the path.
  return start === end || (!parsed.colon && /^(FROM|TO)$/i.test(exchange.text.slice(start, end)));
}
