import type { OutlinedText } from '../../analysis/outline/outlinedText';
import type { SessionOutline, TransactionOutline } from '../../analysis/outline/sessionOutline';
import type { RecipientSummary } from '../../analysis/transactions';
import { localized, localizedCount } from '../../text/localized';
import { visible } from '../markdown';
import { codesText, outcomeText, recipientsText, sizeParts } from './outcomeWords';

/** A part of a transcript as a list of its parts shows it. Lines count from 0, both inclusive. */
export interface OutlineSymbol {
  readonly kind: 'sessions' | 'session' | 'transaction' | 'recipient' | 'message';
  /** Never empty, and safe to be shown as plain text. */
  readonly name: string;
  readonly detail: string;
  readonly line: number;
  readonly endLine: number;
  readonly children: readonly OutlineSymbol[];
}

/** Editors become slow with more symbols than that. Then the outline is coarser, never cut. */
const MOST_SYMBOLS = 10_000;

/** Sessions, their transactions with recipients and message; of very many only sessions, or groups of them. */
export function outlineSymbols(text: OutlinedText): OutlineSymbol[] {
  const { sessions } = text;
  let count = 0;
  for (const { transactions } of sessions) {
    count++;
    for (const { recipients } of transactions) count += 2 + recipients.length;
  }
  const isDetailed = count <= MOST_SYMBOLS;
  const symbol = (session: SessionOutline, at: number) => sessionSymbol(text, session, at + 1, isDetailed);
  if (sessions.length <= MOST_SYMBOLS) return sessions.map(symbol);
  return groups(text, Math.ceil(sessions.length / MOST_SYMBOLS));
}

function groups({ sessions, lineOf }: OutlinedText, size: number): OutlineSymbol[] {
  const found: OutlineSymbol[] = [];
  for (let at = 0; at < sessions.length; at += size) {
    const own = sessions.slice(at, at + size);
    found.push({
      kind: 'sessions',
      name: localized('Sessions {0} to {1}', at + 1, at + own.length),
      detail: '',
      line: lineOf(own[0]!.line),
      endLine: lineOf(Math.max(...own.map(({ endLine }) => endLine))),
      children: [],
    });
  }
  return found;
}

function sessionSymbol(
  text: OutlinedText,
  session: SessionOutline,
  number: number,
  isDetailed: boolean,
): OutlineSymbol {
  const { lineOf, sessions } = text;
  const client = shown(session.client, localized('client'));
  const server = shown(session.server, localized('server'));
  return {
    kind: 'session',
    name:
      sessions.length > 1
        ? localized('Session {0}: {1} → {2}', number, client, server)
        : localized('Session: {0} → {1}', client, server),
    detail: sessionDetail(session),
    line: lineOf(session.line),
    endLine: lineOf(session.endLine),
    children: isDetailed
      ? session.transactions.map((transaction) => transactionSymbol(text, session, transaction))
      : [],
  };
}

function sessionDetail({ protocol, tls, authenticated, transactions, refused }: SessionOutline): string {
  if (refused) return localized('refused in the greeting: {0}', codesText(refused));
  return [
    protocol,
    ...(tls ? ['TLS'] : []),
    ...(authenticated === null ? [] : [localized('authenticated ({0})', shown(authenticated, localized('somebody')))]),
    transactions.length === 0
      ? localized('no transaction')
      : localizedCount(transactions.length, '{0} transaction', '{0} transactions'),
  ].join(localized(', '));
}

function transactionSymbol(
  text: OutlinedText,
  { parts }: SessionOutline,
  transaction: TransactionOutline,
): OutlineSymbol {
  const { lineOf } = text;
  const { line, endLine, from, recipients, tls } = transaction;
  const [first, ...others] = recipients;
  const own = parts.filter((part) => part.kind === 'message' && part.first >= line && part.last <= endLine);
  const message = own[0];
  return {
    kind: 'transaction',
    name: `${shown(from, '<>')} → ${first ? namesOf(first, others.length) : localized('nobody')}`,
    detail: [
      outcomeText(transaction),
      recipientsText(transaction),
      ...sizeParts(transaction),
      ...(tls ? ['TLS'] : []),
    ].join(localized(', ')),
    line: lineOf(line),
    endLine: lineOf(endLine),
    children: [
      ...recipients.map((recipient) => recipientSymbol(text, recipient)),
      ...(message
        ? [
            {
              kind: 'message' as const,
              name: localized('Message'),
              detail: sizeParts(transaction).join(''),
              line: lineOf(message.first),
              endLine: lineOf(own.at(-1)?.last ?? message.last),
              children: [],
            },
          ]
        : []),
    ],
  };
}

function recipientSymbol(
  { lineOf }: OutlinedText,
  { address, line, accepted, code, enhanced }: RecipientSummary,
): OutlineSymbol {
  const codes = [code, enhanced].filter((one) => one !== null).join(' ');
  const verdict = localized('{0}: {1}', localized(accepted ? 'accepted' : 'refused'), codes);
  const detail = accepted === null ? localized('no reply recorded') : verdict;
  const at = lineOf(line);
  return { kind: 'recipient', name: shown(address, '<>'), detail, line: at, endLine: at, children: [] };
}

function namesOf({ address }: RecipientSummary, others: number): string {
  const name = shown(address, '<>');
  return others > 0 ? localized('{0} and {1} more', name, others) : name;
}

/** A name out of the transcript, as plain text in one line. */
function shown(name: string | null, otherwise: string): string {
  const text = visible(name ?? '').trim();
  return text === '' ? otherwise : text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME - 1)}…` : text;
}

const LONGEST_NAME = 80;
