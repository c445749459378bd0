import { repliesBehindMessage, type TransactionParts, transactionParts } from '../../analysis/transactions';
import type { Exchange, Place, Reply, Session } from '../../session/exchange';

/** The lines of a reply. */
export function replyPlaces(reply: Reply | undefined): Place[] {
  return reply?.lines.map(placeOf) ?? [];
}

/** The first line of each reply. */
export function firstLines(replies: readonly Reply[]): Place[] {
  return replies.flatMap(({ lines }) => lines.slice(0, 1)).map(placeOf);
}

export function placeOf({ line, start, end }: Place): Place {
  return { line, start, end };
}

/**
 * The exchanges that belong together with the one at `index`: AUTH with its responses, DATA or BDAT with the end of its message.
 */
export function groupOf({ exchanges }: Session, index: number): readonly Exchange[] {
  const one = exchanges[index];
  if (!one) return [];
  let first = index;
  if (one.kind === 'response') while (first > 0 && exchanges[first]?.kind === 'response') first--;
  if (one.kind === 'message') first = dataOf(exchanges, index);
  let behind = first + 1;
  const { kind } = exchanges[first]!;
  if (kind === 'auth') while (exchanges[behind]?.kind === 'response') behind++;
  else if (kind === 'data' && exchanges[behind]?.kind === 'message') behind++;
  return exchanges.slice(first, Math.max(behind, index + 1));
}

function dataOf(exchanges: readonly Exchange[], index: number): number {
  const before = exchanges[index - 1]?.kind;
  return before === 'data' || before === 'bdat' ? index - 1 : index;
}

/** The transaction to which the exchange at `index` belongs; undefined where it stands outside of any. */
export function transactionOf(session: Session, index: number): TransactionParts | undefined {
  return knownOf(session).at[index];
}

export function partsOf(session: Session): readonly TransactionParts[] {
  return knownOf(session).parts;
}

/** The transactions of a session, and what is asked of them for each of its exchanges. */
interface Known {
  readonly parts: readonly TransactionParts[];
  /** By the index of an exchange. */
  readonly at: readonly (TransactionParts | undefined)[];
  /** The reply behind the message that is for one recipient alone. */
  readonly own: ReadonlyMap<Exchange, Reply>;
  readonly rcpts: ReadonlyMap<Reply, Exchange>;
}

/** What is known of a session does not change in a snapshot. */
function knownOf(session: Session): Known {
  const known = KNOWN.get(session) ?? lookInto(session);
  KNOWN.set(session, known);
  return known;
}

const KNOWN = new WeakMap<Session, Known>();

function lookInto(session: Session): Known {
  const { exchanges } = session;
  const parts = transactionParts(session);
  const at: (TransactionParts | undefined)[] = [];
  const own = new Map<Exchange, Reply>();
  const rcpts = new Map<Reply, Exchange>();
  for (const one of parts) {
    // Of transactions that were sent in one group the first one has the lines that both have.
    while ((exchanges[at.length]?.place.line ?? Number.POSITIVE_INFINITY) < one.mail.place.line) at.push(undefined);
    while ((exchanges[at.length]?.place.line ?? Number.POSITIVE_INFINITY) <= one.endLine) at.push(one);
    for (const { rcpt, reply } of repliesBehindMessage(one, session)) {
      if (!reply) continue;
      own.set(rcpt, reply);
      rcpts.set(reply, rcpt);
    }
  }
  return { parts, at, own, rcpts };
}

/** The exchanges of a transaction, with those that stand between its own. */
export function exchangesOf({ exchanges }: Session, { mail, endLine }: TransactionParts): readonly Exchange[] {
  const first = exchanges.indexOf(mail);
  let behind = first + 1;
  while ((exchanges[behind]?.place.line ?? Number.POSITIVE_INFINITY) <= endLine) behind++;
  return exchanges.slice(first, behind);
}

/** What was said about a recipient: the reply to its RCPT, and in LMTP and PRDR its own behind the message. */
export function verdictsOn(session: Session, index: number): Reply[] {
  const rcpt = session.exchanges[index];
  const own = rcpt && knownOf(session).own.get(rcpt);
  return [...(rcpt?.replies ?? []), ...(own ? [own] : [])];
}

/** The RCPT about which a reply behind a message is; undefined where it is about all recipients. */
export function recipientOf(session: Session, reply: Reply): Exchange | undefined {
  return knownOf(session).rcpts.get(reply);
}
