import type { Exchange } from '../session/exchange';

/** What the client sent, to begin a sentence: the verb, unless it is text that is no command at all. */
export function sentName({ kind, verb }: Pick<Exchange, 'kind' | 'verb'>): string {
  if (kind === 'message') return 'A message';
  if (kind === 'response') return 'An AUTH response';
  return /^[A-Z0-9-]{1,20}$/.test(verb) ? verb : 'A line';
}
