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
  const { line } = session.exchanges[index]?.place ?? { line: -1 };
  return partsOf(session).find(({ mail, endLine }) => mail.place.line <= line && line <= endLine);
}

/** What is known of a session does not change in a snapshot. */
export function partsOf(session: Session): readonly TransactionParts[] {
  const known = KNOWN.get(session) ?? transactionParts(session);
  KNOWN.set(session, known);
  return known;
}

const KNOWN = new WeakMap<Session, readonly TransactionParts[]>();

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
  const parts = transactionOf(session, index);
  const own = parts && repliesBehindMessage(parts, session).find((one) => one.rcpt === rcpt)?.reply;
  return [...(rcpt?.replies ?? []), ...(own ? [own] : [])];
}

/** The RCPT about which a reply behind a message is; undefined where it is about all recipients. */
export function recipientOf(session: Session, index: number, reply: Reply): Exchange | undefined {
  const parts = transactionOf(session, index);
  return parts && repliesBehindMessage(parts, session).find((one) => one.reply === reply)?.rcpt;
}
