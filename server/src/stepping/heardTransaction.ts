import {
  type TransactionParts,
  type TransactionSummary,
  transactionParts,
  transactionsOf,
} from '../analysis/transactions';
import type { Session } from '../session/exchange';

/** A transaction of which not all may have been heard yet. */
export interface HeardTransaction {
  /** As the whole transcript tells it. */
  readonly whole: TransactionParts;
  /** As it is told so far. */
  readonly parts: TransactionParts;
  readonly summary: TransactionSummary;
}

/**
 * A transaction as a session knows it that was heard in part. Only its own exchanges are looked at, as a session may have tens of
 * thousands.
 */
export function heardTransaction(heard: Session, whole: TransactionParts): HeardTransaction | undefined {
  const { exchanges } = heard;
  const own = { ...heard, exchanges: exchanges.slice(exchangeFrom(heard, whole.mail.place.line), endOf(heard, whole)) };
  const [parts] = transactionParts(own);
  const [summary] = transactionsOf(own);
  return parts && summary ? { whole, parts, summary } : undefined;
}

/** What ends it may be sent along with its own commands. */
function endOf(heard: Session, { end, endLine }: TransactionParts): number {
  return end === 'open' ? heard.exchanges.length : exchangeFrom(heard, endLine + 1);
}

/** The index of the first exchange in this line or below. */
export function exchangeFrom({ exchanges }: Session, line: number): number {
  let low = 0;
  let high = exchanges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (exchanges[middle]!.place.line < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
