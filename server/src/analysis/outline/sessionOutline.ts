import type { Exchange, Reply, Session } from '../../session/exchange';
import { type SessionSummary, summarizeSession } from '../summary';
import { type TransactionSummary, transactionParts } from '../transactions';

/** What a list of the sessions of a text has to tell of one. Lines are labels: see LineStore. */
export interface SessionOutline extends Omit<SessionSummary, 'transactions'> {
  readonly transactions: readonly TransactionOutline[];
  /** In the order of their first lines. */
  readonly parts: readonly SessionPart[];
  /** The first and the last time that the transcript tells, in seconds; null where it tells none. */
  readonly times: Times | null;
  /** The greeting, where the server refuses the session in it (RFC 5321 section 3.1). */
  readonly refused: { readonly code: number; readonly enhanced: string | null } | null;
}

export interface TransactionOutline extends TransactionSummary {
  /** MAIL was sent through TLS, as far as the transcript tells. */
  readonly tls: boolean;
  readonly times: Times | null;
  /** Where its code came; null where none decided. */
  readonly decided: Decision | null;
}

export interface Decision {
  /** What was answered: the command, or the message behind DATA. */
  readonly at: 'MAIL' | 'RCPT' | 'DATA' | 'BDAT' | 'message';
  /** As in `5.1.1`; null where the reply has none. */
  readonly enhanced: string | null;
}

export interface Times {
  readonly first: number;
  readonly last: number;
}

/** Lines of a session that belong together: a reply of several lines; a message with the DATA or BDAT in front, and its lone dot. */
export interface SessionPart {
  readonly kind: 'reply' | 'message';
  readonly first: number;
  readonly last: number;
}

/**
 * Sums a session up.
 *
 * @param from only transactions and parts of which something stands in this line or below
 */
export function outlineSession(session: Session, from = Number.NEGATIVE_INFINITY): SessionOutline {
  const { transactions, ...summary } = summarizeSession(session);
  const { exchanges, greeting } = session;
  const members = transactionParts(session);
  const outlined = transactions.flatMap((transaction, at): TransactionOutline[] => {
    const { mail, members: others } = members[at]!;
    return transaction.endLine < from ? [] : [outlineTransaction(transaction, [mail, ...others])];
  });
  const replies = [...(greeting ? [greeting] : []), ...exchanges.flatMap((exchange) => exchange.replies)];
  const parts = [...replyParts(replies), ...messageParts(exchanges)];
  return {
    ...summary,
    transactions: outlined,
    parts: parts.filter(({ last }) => last >= from).sort(byFirstLine),
    times: timesOf(exchanges, greeting),
    refused: greeting && greeting.code >= 400 ? { code: greeting.code, enhanced: enhancedOf(greeting) } : null,
  };
}

/** Puts together what the segments of a text tell of the same session, in their order: what a later one tells counts. */
export function mergeOutlines(outlines: readonly SessionOutline[]): SessionOutline {
  const last = outlines.at(-1)!;
  if (outlines.length === 1) return last;
  // Of very many exchanges only the last are kept: what was known before is still so.
  const known = <Key extends 'authenticated' | 'client' | 'server'>(key: Key, order: readonly SessionOutline[]) =>
    order.find((one) => one[key] !== null)?.[key] ?? null;
  const latestFirst = outlines.toReversed();
  return {
    ...last,
    authenticated: known('authenticated', outlines),
    client: known('client', latestFirst),
    server: known('server', latestFirst),
    transactions: mergeByLine(
      outlines.map(({ transactions }) => transactions),
      ({ line }) => line,
      mergeTransactions,
    ),
    parts: [
      ...mergeByLine(ofKind(outlines, 'reply'), firstOf),
      ...mergeByLine(ofKind(outlines, 'message'), firstOf),
    ].sort(byFirstLine),
    times: outlines.map(({ times }) => times).reduce(mergeTimes),
  };
}

function ofKind(outlines: readonly SessionOutline[], wanted: SessionPart['kind']): SessionPart[][] {
  return outlines.map(({ parts }) => parts.filter(({ kind }) => kind === wanted));
}

function firstOf({ first }: SessionPart): number {
  return first;
}

function byFirstLine(a: SessionPart, b: SessionPart): number {
  return a.first - b.first || b.last - a.last;
}

function outlineTransaction(transaction: TransactionSummary, own: readonly Exchange[]): TransactionOutline {
  return {
    ...transaction,
    tls: own[0]?.before.tls ?? false,
    times: timesOf(own),
    decided: decisionOf(transaction, own),
  };
}

function decisionOf({ code }: TransactionSummary, own: readonly Exchange[]): Decision | null {
  if (code === null) return null;
  const decisive = own.findLast(({ kind, replies }) => kind in DECIDES && replies.some((reply) => reply.code === code));
  const reply = decisive?.replies.findLast((one) => one.code === code);
  if (!decisive || !reply) return null;
  // Where the text of a message is left out, the reply to it is the second one to DATA.
  const isMessage = decisive.kind === 'message' || (decisive.kind === 'data' && decisive.replies.indexOf(reply) > 0);
  return { at: isMessage ? 'message' : (DECIDES[decisive.kind] ?? 'message'), enhanced: enhancedOf(reply) };
}

function enhancedOf({ lines }: Reply): string | null {
  const enhanced = lines[0]?.parsed.enhanced;
  return enhanced ? `${enhanced.class}.${enhanced.subject}.${enhanced.detail}` : null;
}

const DECIDES: Readonly<Record<string, Decision['at']>> = {
  mail: 'MAIL',
  rcpt: 'RCPT',
  data: 'DATA',
  bdat: 'BDAT',
  message: 'message',
};

function messageParts(exchanges: readonly Exchange[]): SessionPart[] {
  const parts: SessionPart[] = [];
  let carrier: Exchange | undefined;
  for (const exchange of exchanges) {
    const { kind, place, content } = exchange;
    if (kind === 'message') {
      if (!carrier) continue;
      // The lone dot has the same text as its DATA, and ends what that began.
      if (content && carrier.content?.first === content.first) parts.pop();
      parts.push({ kind: 'message', first: carrier.place.line, last: place.line });
      carrier = undefined;
      continue;
    }
    if (kind === 'data') carrier = exchange;
    if (content) parts.push({ kind: 'message', first: place.line, last: content.last });
  }
  return parts.filter(({ first, last }) => last > first);
}

function replyParts(replies: readonly Reply[]): SessionPart[] {
  return replies.flatMap(({ lines }): SessionPart[] => {
    const first = lines[0]?.line;
    const last = lines.at(-1)?.line;
    return first === undefined || last === undefined || last <= first ? [] : [{ kind: 'reply', first, last }];
  });
}

function timesOf(exchanges: readonly Exchange[], greeting?: Reply): Times | null {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  const take = (time: number | undefined) => {
    if (time === undefined) return;
    if (time < first) first = time;
    if (time > last) last = time;
  };
  for (const { time } of greeting?.lines ?? []) take(time);
  for (const { place, replies } of exchanges) {
    take(place.time);
    for (const { lines } of replies) for (const { time } of lines) take(time);
  }
  return last < first ? null : { first, last };
}

function mergeTimes(early: Times | null, late: Times | null): Times | null {
  if (!early || !late) return early ?? late;
  return { first: Math.min(early.first, late.first), last: Math.max(early.last, late.last) };
}

/** The recipients of both; one that was refused early makes a message that was taken one that was taken for some. */
function mergeTransactions(early: TransactionOutline, late: TransactionOutline): TransactionOutline {
  const recipients = mergeByLine([early.recipients, late.recipients], ({ line }) => line);
  const someRefused = recipients.some(({ accepted }) => accepted === false);
  return {
    ...late,
    recipients,
    outcome: late.outcome === 'delivered' && someRefused ? 'partial' : late.outcome,
    times: mergeTimes(early.times, late.times),
  };
}

function mergeByLine<Item>(
  lists: readonly (readonly Item[])[],
  lineOf: (item: Item) => number,
  merge = (_: Item, second: Item) => second,
): Item[] {
  const merged = new Map<number, Item>();
  for (const list of lists) {
    for (const item of list) {
      const known = merged.get(lineOf(item));
      merged.set(lineOf(item), known === undefined ? item : merge(known, item));
    }
  }
  return [...merged.values()].sort((a, b) => lineOf(a) - lineOf(b));
}
