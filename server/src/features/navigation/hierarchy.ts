import { locate } from '../../analysis/locate';
import { sessionAt } from '../../analysis/sessionAt';
import type { Snapshot } from '../../analysis/snapshot';
import { summarizeSession } from '../../analysis/summary';
import type { TransactionParts } from '../../analysis/transactions';
import type { Exchange, Place, Session } from '../../session/exchange';
import { parseAuthCommand } from '../../syntax/saslMessage';
import { localized, localizedCount } from '../../text/localized';
import { visible } from '../markdown';
import { exchangesOf, partsOf, placeOf, transactionOf } from './exchangeParts';
import { mailboxIn } from './mailboxes';

/** A session, a transaction or a command: each is called by the one around it. */
export interface HierarchyItem {
  readonly kind: 'session' | 'transaction' | 'command';
  /** Safe to be shown, as is `detail`. */
  readonly name: string;
  readonly detail: string;
  /** What stands for it in the text. */
  readonly place: Place;
  readonly endLine: number;
}

/** What tells an item again, in a text that did not change. */
export type HierarchyKey = Pick<HierarchyItem, 'kind'> & { readonly place: Pick<Place, 'line' | 'start'> };

/** An item that calls another one, or is called by it, and where the inner of the two stands in the outer one. */
export interface HierarchyCall {
  readonly item: HierarchyItem;
  readonly places: readonly Place[];
}

/** The command at a position; its transaction on MAIL, the session where none of its commands stands. */
export function hierarchyAt(snapshot: Snapshot, line: number, character: number): HierarchyItem | undefined {
  const spot = locate(snapshot, line, character);
  if (!spot || spot.kind === 'stray') {
    const session = sessionAt(snapshot.analysis.sessions, line);
    return session && sessionItem(session);
  }
  const { session } = spot;
  const index = spot.kind === 'reply' ? spot.answered?.index : spot.index;
  const exchange = index === undefined ? undefined : session.exchanges[index];
  if (!exchange || index === undefined) return sessionItem(session);
  const parts = exchange.kind === 'mail' ? transactionOf(session, index) : undefined;
  return parts?.mail === exchange ? transactionItem(session, parts) : commandItem(exchange);
}

/** What the item belongs to: the transaction, or else the session. */
export function callersOf(snapshot: Snapshot, key: HierarchyKey): HierarchyCall[] {
  const found = find(snapshot, key);
  if (!found || key.kind === 'session') return [];
  const { session, index, item } = found;
  const isInside = key.kind === 'command' && !ofSession(session.exchanges[index]);
  const parts = isInside ? transactionOf(session, index) : undefined;
  return [{ item: parts ? transactionItem(session, parts) : sessionItem(session), places: [item.place] }];
}

/** What belongs to the item: of a session its transactions and the commands outside of them, of a transaction its commands. */
export function calleesOf(snapshot: Snapshot, key: HierarchyKey): HierarchyCall[] {
  const found = find(snapshot, key);
  if (!found || key.kind === 'command') return [];
  const { session, index } = found;
  const items = key.kind === 'session' ? itemsOfSession(session) : itemsOfTransaction(session, index);
  return items.map((item) => ({ item, places: [item.place] }));
}

interface Found {
  readonly session: Session;
  /** Of the command, or of the MAIL of a transaction; -1 for a session. */
  readonly index: number;
  readonly item: HierarchyItem;
}

function find(snapshot: Snapshot, { kind, place }: HierarchyKey): Found | undefined {
  for (const session of snapshot.analysis.sessions) {
    if (session.line > place.line || session.endLine < place.line) continue;
    if (kind === 'session') {
      const item = sessionItem(session);
      if (item.place.line === place.line) return { session, index: -1, item };
      continue;
    }
    const index = session.exchanges.findIndex(
      (one) => one.place.line === place.line && one.place.start === place.start,
    );
    const exchange = session.exchanges[index];
    if (!exchange) continue;
    if (kind === 'command') return { session, index, item: commandItem(exchange) };
    const parts = transactionOf(session, index);
    if (parts) return { session, index, item: transactionItem(session, parts) };
  }
  return undefined;
}

function itemsOfSession(session: Session): HierarchyItem[] {
  const items: HierarchyItem[] = [];
  const parts = partsOf(session);
  let next = 0;
  for (const exchange of session.exchanges) {
    const { line } = exchange.place;
    while ((parts[next]?.endLine ?? Number.POSITIVE_INFINITY) < line) next++;
    const transaction = parts[next];
    if (transaction?.mail === exchange) items.push(transactionItem(session, transaction));
    else if (!transaction || line < transaction.mail.place.line || ofSession(exchange))
      items.push(commandItem(exchange));
  }
  return items;
}

function itemsOfTransaction(session: Session, index: number): HierarchyItem[] {
  const parts = transactionOf(session, index);
  return parts
    ? exchangesOf(session, parts)
        .filter((one) => !ofSession(one))
        .map(commandItem)
    : [];
}

/** Commands that belong to the session, though they end a transaction that is open. */
function ofSession(exchange: Exchange | undefined): boolean {
  return exchange !== undefined && OF_SESSION.has(exchange.kind);
}

const OF_SESSION: ReadonlySet<Exchange['kind']> = new Set<Exchange['kind']>([
  'quit',
  'ehlo',
  'helo',
  'lhlo',
  'starttls',
  'xclient',
]);

/** A session as an item, with what it came to. */
export function sessionItem(session: Session): HierarchyItem {
  const { client, server, protocol, tls, transactions } = summarizeSession(session);
  const first = session.greeting?.lines[0] ?? session.exchanges[0]?.place;
  const place = first && first.line === session.line ? placeOf(first) : { line: session.line, start: 0, end: 0 };
  const count = localizedCount(transactions.length, '{0} transaction', '{0} transactions');
  return {
    kind: 'session',
    name: shown(localized('Session: {0} → {1}', client ?? localized('client'), server ?? localized('server'))),
    detail: [protocol, tls ? 'TLS' : '', count].filter((part) => part !== '').join(localized(', ')),
    place,
    endLine: session.endLine,
  };
}

export function transactionItem(session: Session, parts: TransactionParts): HierarchyItem {
  const { mail, members, endLine } = parts;
  const recipients = members.filter(({ kind }) => kind === 'rcpt');
  const [only] = recipients;
  const to =
    recipients.length === 1 && only
      ? (mailboxIn(only)?.text ?? '')
      : localizedCount(recipients.length, '{0} recipient', '{0} recipients');
  const last = exchangesOf(session, parts).at(-1);
  return {
    kind: 'transaction',
    name: shown(localized('Transaction: <{0}> → {1}', mailboxIn(mail)?.text ?? '', to)),
    detail: replyText(last),
    place: placeOf(mail.place),
    endLine,
  };
}

export function commandItem(exchange: Exchange): HierarchyItem {
  const { place, replies } = exchange;
  return {
    kind: 'command',
    name: shown(commandName(exchange)),
    detail: replyText(exchange),
    place: placeOf(place),
    endLine: Math.max(place.line, replies.at(-1)?.lines.at(-1)?.line ?? place.line),
  };
}

/** What the client said, without secrets. */
function commandName({ kind, text }: Exchange): string {
  switch (kind) {
    case 'message':
      return localized('End of message');
    case 'response':
      return localized('AUTH response');
    case 'auth':
      return `AUTH ${parseAuthCommand(text).mechanism}`;
    default:
      return text;
  }
}

function replyText(exchange: Exchange | undefined): string {
  const line = exchange?.replies.at(-1)?.lines.at(-1);
  if (!line) return localized('no reply');
  // A challenge may repeat what is secret.
  return exchange?.kind === 'auth' || exchange?.kind === 'response' ? String(line.parsed.code) : shown(line.text);
}

const LONGEST = 100;

function shown(text: string): string {
  return visible(text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
}
