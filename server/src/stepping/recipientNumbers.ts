import { type RecipientSummary, transactionsOf } from '../analysis/transactions';
import { partsOf } from '../features/navigation/exchangeParts';
import type { Exchange, Session } from '../session/exchange';

/** For each RCPT its number in its transaction, from 0, and what was said about it. */
export function recipientNumbers(
  session: Session,
): ReadonlyMap<Exchange, { readonly at: number; readonly summary: RecipientSummary }> {
  const numbers = new Map<Exchange, { at: number; summary: RecipientSummary }>();
  const summaries = transactionsOf(session);
  for (const [index, { members }] of partsOf(session).entries()) {
    const rcpts = members.filter(({ kind }) => kind === 'rcpt');
    for (const [at, rcpt] of rcpts.entries()) {
      const summary = summaries[index]?.recipients[at];
      if (summary) numbers.set(rcpt, { at, summary });
    }
  }
  return numbers;
}
