import type { Spot } from '../analysis/locate';
import type { Snapshot } from '../analysis/snapshot';
import { type SessionSummary, summarizeSession } from '../analysis/summary';
import { createMask, type Mask } from '../convert/secrets';
import type { Exchange, Session } from '../session/exchange';
import type { Phase } from '../session/phase';
import type { SessionState } from '../session/state';
import { type HeardTransaction, heardTransaction } from './heardTransaction';
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
  const whole = transactionAt(session, from);
  const transaction = whole && heardTransaction(heard, whole);
  const mask = maskOf(session);
  return { snapshot, line, session, heard, state, spots, isEvent, index, transaction, mask };
}

/** It goes through all that was said, so that a password is known wherever it stands again. */
export function maskOf(session: Session): Mask {
  const known = MASKS.get(session) ?? createMask([session]);
  MASKS.set(session, known);
  return known;
}

const MASKS = new WeakMap<Session, Mask>();

/** How far the session is; of one that was closed, of which no state is kept, that it is. */
export function phaseAt({ state, heard }: StepPlace): Phase {
  return state?.phase ?? (heard.landmarks.has('closed') ? 'closed' : 'unknown');
}

/** Who has spoken so far, in which protocol and as whom. */
export function partiesAt({ heard }: StepPlace): Omit<SessionSummary, 'transactions'> {
  const known = PARTIES.get(heard) ?? summarizeSession({ ...heard, exchanges: heard.exchanges.filter(isIntroduction) });
  PARTIES.set(heard, known);
  return known;
}

const PARTIES = new WeakMap<Session, SessionSummary>();

function isIntroduction({ kind }: Exchange): boolean {
  return INTRODUCTIONS.has(kind);
}

const INTRODUCTIONS: ReadonlySet<Exchange['kind']> = new Set<Exchange['kind']>([
  'ehlo',
  'helo',
  'lhlo',
  'auth',
  'response',
]);
