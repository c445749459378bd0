import { findReplyCode, type ReplyCode } from '../../../protocol/replyCodes';
import type { Ref } from '../../../protocol/rfc';
import type { Exchange, Reply, Session } from '../../../session/exchange';
import type { Phase } from '../../../session/phase';
import type { EnhancedCode } from '../../../syntax/replyLine';
import { inlineCode } from '../../markdown';
import { firstDigit, type TransactionFacts, transactionBefore } from '../transaction';

/** A reply and what it answers. */
export interface ReplyFacts {
  readonly session: Session;
  readonly exchange: Exchange;
  /** The exchange's index in the session. */
  readonly index: number;
  readonly reply: Reply;
  /** Which reply to the exchange it is, from 0. */
  readonly turn: number;
  readonly code: number;
  /** The first digit of the code. */
  readonly digit: number;
  readonly row: ReplyCode | undefined;
  /** The enhanced code of its first line that has one. */
  readonly enhanced: EnhancedCode | undefined;
  /** The transaction as it stood before the command, by the replies. */
  readonly transaction: TransactionFacts;
  /** Whether a transaction was open then, as far as the recording shows. */
  readonly open: boolean;
}

/** What a reply means in its place; Markdown. */
export interface ReplyStory {
  /** Goes on after the code: `250 after RCPT: the recipient is accepted`. */
  readonly title: string;
  readonly lines: readonly (string | undefined)[];
  /** Whose move it is now, as a sentence without its point: `the client, with MAIL`. Left out where the reply does not tell. */
  readonly next?: string;
  /** The move is the server’s, even where the client has sent more already. */
  readonly isServerNext?: boolean;
  readonly refs: readonly Ref[];
}

export type Teller = (facts: ReplyFacts) => ReplyStory;

export function replyFacts(
  session: Session,
  exchange: Exchange,
  index: number,
  turn: number,
  reply: Reply,
): ReplyFacts {
  const { code } = reply;
  const transaction = transactionBefore(session, index);
  return {
    session,
    exchange,
    index,
    reply,
    turn,
    code,
    digit: Math.floor(code / 100),
    row: findReplyCode(code),
    enhanced: reply.lines.find((line) => line.parsed.enhanced)?.parsed.enhanced,
    transaction,
    open: transaction.mail !== undefined && firstDigit(transaction.mail) > 0 && !OUTSIDE.has(exchange.before.phase),
  };
}

/** Phases in which a transaction was ended by more than the replies to RSET, a greeting command or a message. */
const OUTSIDE: ReadonlySet<Phase> = new Set<Phase>(['awaiting-greeting', 'refused', 'connected', 'ready']);

/** The text of the reply's first line, behind the codes. */
export function replyText({ reply }: { reply: Reply }): string {
  const first = reply.lines[0];
  return first ? first.text.slice(first.parsed.text) : '';
}

/** The verb of the answered command as code. */
export function verbOf({ exchange }: ReplyFacts): string {
  return inlineCode(exchange.verb);
}
