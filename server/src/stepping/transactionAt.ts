import type { TransactionParts } from '../analysis/transactions';
import { partsOf } from '../features/navigation/exchangeParts';
import type { Session } from '../session/exchange';

/** The transaction in which a line stands, found by halving, as a session may have thousands; undefined outside of all. */
export function transactionAt(session: Session, line: number): TransactionParts | undefined {
  const parts = partsOf(session);
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (parts[middle]!.mail.place.line <= line) low = middle + 1;
    else high = middle;
  }
  const found = parts[low - 1];
  if (!found) return undefined;
  // Where the transcript ends first, all that comes still belongs to it.
  return line <= found.endLine || found.end === 'open' ? found : undefined;
}
