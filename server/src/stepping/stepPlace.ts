import type { Spot } from '../analysis/locate';
import type { Snapshot } from '../analysis/snapshot';
import { type TransactionParts, type TransactionSummary, transactionsOf } from '../analysis/transactions';
import { createMask, type Mask } from '../convert/secrets';
import { partsOf } from '../features/navigation/exchangeParts';
import type { Session } from '../session/exchange';
import type { SessionState } from '../session/state';
import { sessionAsOf } from './sessionAsOf';
import { exchangeIndex, isEventOf, spotsIn } from './spotsIn';
import { transactionAt } from './transactionAt';

/** Where one has stopped: a line of a session, and all that is known when it has been said. */
export interface StepPlace {
  readonly snapshot: Snapshot;
  readonly line: number;
  /** As the whole transcript tells it. */
  readonly session: Session;
  /** As it is told up to this line. */
  readonly heard: Session;
  /** Behind this line, as far as it is known. */
  readonly state: SessionState | undefined;
  readonly spots: readonly Spot[];
  readonly isEvent: boolean;
  /** Of the exchange to which the line belongs; -1 for none. */
  readonly index: number;
  /** What is known of the transaction in which the line stands. */
  readonly transaction: HeardTransaction | undefined;
  readonly mask: Mask;
}

export interface HeardTransaction {
  /** As the whole transcript tells it. */
  readonly whole: TransactionParts;
  /** As it is told up to the line. */
  readonly parts: TransactionParts;
  readonly summary: TransactionSummary;
}

/** @param state behind the line: see stateBehind() */
export function stepPlace(
  snapshot: Snapshot,
  session: Session,
  line: number,
  state: SessionState | undefined,
): StepPlace {
  const spots = spotsIn(snapshot, session, line);
  const heard = sessionAsOf(session, line, state);
  const index = spots.map(exchangeIndex).find((one) => one >= 0) ?? -1;
  const isEvent = isEventOf(snapshot, session, line);
  const from = session.exchanges[index]?.place.line ?? line;
  const transaction = transactionOf(session, heard, from);
  const mask = maskOf(session);
  return { snapshot, line, session, heard, state, spots, isEvent, index, transaction, mask };
}

function transactionOf(session: Session, heard: Session, line: number): HeardTransaction | undefined {
  const whole = transactionAt(session, line);
  const at = whole ? partsOf(heard).findLastIndex(({ mail }) => mail.place.line === whole.mail.place.line) : -1;
  const parts = partsOf(heard)[at];
  const summary = transactionsOf(heard)[at];
  return whole && parts && summary ? { whole, parts, summary } : undefined;
}

/** It goes through all that was said, so that a password is known wherever it stands again. */
export function maskOf(session: Session): Mask {
  const known = MASKS.get(session) ?? createMask([session]);
  MASKS.set(session, known);
  return known;
}

const MASKS = new WeakMap<Session, Mask>();
