import type { Exchange, Reply, Session } from '../../session/exchange';
import type { Standing } from '../../session/state';
import { codeOf, enhancedCodes, replyText } from './replyValues';
import { addressIn, commandName, mechanismOf, sentBy, sentWords, textOfCommand } from './sentValues';
import { isAuthenticated, isTls, offeredWords, protocolOf } from './standingValues';
import { waitOf } from './waits';

/** What a condition is asked about. What an occasion does not have is absent, and then not known. */
export interface Subject {
  readonly session: Session;
  /** How the session stood. */
  readonly standing: Standing;
  /** The dialect keeps the order of the wire. */
  readonly ordered: boolean;
  readonly exchange?: Exchange | undefined;
  readonly reply?: Reply | undefined;
  readonly header?: { readonly name: string; readonly value: string } | undefined;
  readonly message?: MessageSubject | undefined;
  readonly transaction?: TransactionSubject | undefined;
  /** Seconds that the session took. */
  readonly duration?: number | undefined;
}

export interface MessageSubject {
  /** Names of its header fields, in lower case; undefined where not all of them are known. */
  readonly headers: readonly string[] | undefined;
  readonly size: number | undefined;
}

export interface TransactionSubject {
  readonly address: string | undefined;
  readonly outcome: string;
  readonly recipients: number;
  readonly refused: number;
  readonly size: number | undefined;
}

/** What a field has; undefined where it is not known. */
export type Value = string | readonly string[] | number | boolean | undefined;

/** How a field is read. */
export function fieldReader(name: string): (subject: Subject) => Value {
  return Object.hasOwn(VALUES, name) ? VALUES[name as keyof typeof VALUES] : () => undefined;
}

const VALUES = {
  verb: ({ exchange }: Subject) => exchange && (exchange.kind === 'response' ? 'AUTH' : exchange.verb),
  command: ({ exchange }: Subject) => exchange && textOfCommand(exchange),
  argument: ({ exchange }: Subject) =>
    exchange?.command && textOfCommand(exchange)?.slice(exchange.command.argument).trimEnd(),
  address: addressOf,
  localPart: (subject: Subject) => partOfAddress(addressOf(subject), 'local'),
  domain: (subject: Subject) => partOfAddress(addressOf(subject), 'domain'),
  parameter: ({ exchange }: Subject) => exchange && sentWords(exchange),
  name: ({ exchange }: Subject) => exchange && commandName(exchange),
  mechanism: ({ exchange, session }: Subject) => exchange && mechanismOf(exchange, session),
  // Logs group commands on their own.
  pipelined: ({ exchange, ordered }: Subject) => (ordered ? exchange?.grouped : undefined),
  code: ({ reply }: Subject) => reply && codeOf(reply),
  enhanced: ({ reply }: Subject) => reply && enhancedCodes(reply),
  reply: ({ reply }: Subject) => reply && replyText(reply),
  lines: ({ reply }: Subject) => reply?.lines.length,
  wait: ({ exchange, reply, session }: Subject) => exchange && waitOf(exchange, reply, session),
  offers: ({ standing }: Subject) => offeredWords(standing),
  tls: ({ session, standing }: Subject) => isTls(session, standing),
  authenticated: ({ session, standing }: Subject) => isAuthenticated(session, standing),
  protocol: ({ standing }: Subject) => protocolOf(standing),
  header: ({ header }: Subject) => header?.name,
  value: ({ header }: Subject) => header?.value,
  headers: ({ message }: Subject) => message?.headers,
  size: ({ message, transaction }: Subject) => (message ?? transaction)?.size,
  outcome: ({ transaction }: Subject) => transaction?.outcome,
  recipients: ({ transaction }: Subject) => transaction?.recipients,
  refused: ({ transaction }: Subject) => transaction?.refused,
  duration: ({ duration }: Subject) => duration,
};

/** The names of all fields that are read: for a test that all are. */
export const READ_FIELDS: readonly string[] = Object.keys(VALUES);

function addressOf({ exchange, transaction, session, header, message }: Subject): string | undefined {
  if (transaction) return transaction.address;
  if (header || message) return sentBy(session);
  return exchange && addressIn(exchange);
}

function partOfAddress(address: string | undefined, part: 'local' | 'domain'): string | undefined {
  if (address === undefined || address === '') return undefined;
  const sign = address.lastIndexOf('@');
  if (part === 'local') return sign < 0 ? address : address.slice(0, sign);
  return sign < 0 ? undefined : address.slice(sign + 1);
}
