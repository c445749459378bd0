import type { RecipientSummary } from '../analysis/transactions';
import { partsOf } from '../features/navigation/exchangeParts';
import { heardTransaction } from './heardTransaction';
import type { StepPlace } from './stepPlace';

/** A RCPT: its number in its transaction, from 0, and what was said about it so far. */
export interface NumberedRecipient {
  readonly at: number;
  readonly summary: RecipientSummary;
}

/** The recipients of the transactions that touch the lines from one on up to a place, by the lines of their RCPT. */
export function recipientNumbers(
  { session, heard, transaction, line }: StepPlace,
  from: number,
): ReadonlyMap<number, NumberedRecipient> {
  const numbers = new Map<number, NumberedRecipient>();
  for (const whole of partsOf(session)) {
    if (whole.endLine < from && whole.end !== 'open') continue;
    if (whole.mail.place.line > line) break;
    const told = transaction?.whole === whole ? transaction : heardTransaction(heard, whole);
    for (const [at, summary] of (told?.summary.recipients ?? []).entries()) numbers.set(summary.line, { at, summary });
  }
  return numbers;
}
