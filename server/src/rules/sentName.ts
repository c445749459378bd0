import type { Exchange } from '../session/exchange';
import { localized } from '../text/localized';

/** What the client sent, to begin a sentence: the verb, unless it is text that is no command at all. */
export function sentName({ kind, verb }: Pick<Exchange, 'kind' | 'verb'>): string {
  if (kind === 'message') return localized('A message');
  if (kind === 'response') return localized('An AUTH response');
  return /^[A-Z0-9-]{1,20}$/.test(verb) ? verb : localized('A line');
}
