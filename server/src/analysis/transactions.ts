import type { Exchange, Reply, Session } from '../session/exchange';
import { isLastChunk } from '../syntax/chunkCommand';
import { parsePathCommand } from '../syntax/pathCommand';
import { messageSize } from './messageSize';

/**
 * How a transaction ended: `delivered` to all recipients that were named, or to some (`partial`); `rejected` for good;
 * `deferred`, so that the client may try again; `aborted` by RSET, a new EHLO, QUIT or the end of the connection before there
 * was a verdict; `unknown` where the transcript does not tell.
 */
export type Outcome = 'delivered' | 'partial' | 'rejected' | 'deferred' | 'aborted' | 'unknown';

/** From MAIL to what ended it. Lines count from 0. */
export interface TransactionSummary {
  readonly line: number;
  readonly endLine: number;
  /** The reverse-path without brackets; empty for the null path. */
  readonly from: string;
  /** Octets of the message as the receiver stores it; null where none was sent, or not all of it is in the transcript. */
  readonly size: number | null;
  readonly recipients: readonly RecipientSummary[];
  readonly outcome: Outcome;
  /** The code that decided the outcome; null where none did. */
  readonly code: number | null;
}

/** One RCPT with the last word about it: the reply to RCPT, or in LMTP and PRDR this recipient's reply behind the message. */
export interface RecipientSummary {
  readonly address: string;
  /** The line of RCPT. */
  readonly line: number;
  readonly accepted: boolean | null;
  readonly code: number | null;
  /** As in `2.1.5`. */
  readonly enhanced: string | null;
}

/** The transactions of a session, refused attempts to open one included, in order. */
export function transactionsOf(session: Session): TransactionSummary[] {
  return transactionParts(session).map((parts) => summarize(parts, session));
}

/** The exchanges of each transaction, refused attempts to open one included, in order. */
export function transactionParts(session: Session): TransactionParts[] {
  const found: TransactionParts[] = [];
  let open: OpenTransaction | undefined;
  const close = (end: TransactionParts['end']) => {
    if (open) found.push({ ...open, end });
    open = undefined;
  };
  for (const exchange of session.exchanges) {
    if (exchange.kind === 'mail') {
      // A MAIL inside a transaction changes nothing when it is refused (RFC 5321 section 4.1.4).
      if (open && !open.refused && digit(exchange.replies[0]) >= 4) continue;
      close('aborted');
      open = {
        mail: exchange,
        members: [],
        refused: digit(exchange.replies[0]) >= 4,
        endLine: lastLine(exchange),
      };
      continue;
    }
    if (!open) continue;
    // A refused MAIL opens nothing; what the client had sent along with it goes down with it.
    if (open.refused && !exchange.grouped) {
      close('verdict');
      continue;
    }
    const end = effectOn(open, exchange);
    if (end === 'none') continue;
    if (end === 'over') {
      close('verdict');
      continue;
    }
    open.endLine = Math.max(open.endLine, lastLine(exchange));
    if (end !== 'member') close(end);
    else open.members.push(exchange);
    if (open && isFinal(exchange)) close('verdict');
  }
  close(session.landmarks.has('end') || session.landmarks.has('closed') ? 'aborted' : 'open');
  return found;
}

/** A transaction as it was heard. */
export interface TransactionParts {
  readonly mail: Exchange;
  /** RCPT, DATA, BDAT and the message. */
  readonly members: readonly Exchange[];
  /** MAIL itself was refused. */
  readonly refused: boolean;
  /** `verdict` where a reply ended it, `open` where the transcript ends first. */
  readonly end: 'verdict' | 'aborted' | 'open';
  /** The last line of what ended it. */
  readonly endLine: number;
}

interface OpenTransaction extends Omit<TransactionParts, 'end'> {
  readonly members: Exchange[];
  endLine: number;
}

/** For each RCPT the reply behind the message that is for this recipient alone, in LMTP and PRDR; undefined where it has none. */
export function repliesBehindMessage(
  { members }: TransactionParts,
  session: Session,
): { readonly rcpt: Exchange; readonly reply: Reply | undefined }[] {
  const rcpts = members.filter(({ kind }) => kind === 'rcpt');
  const own = repliesOfRecipients(rcpts, messageReplies(members), session);
  return rcpts.map((rcpt, at) => ({ rcpt, reply: own[at] }));
}

/** What an exchange does to the transaction that is open; `over` where that had its verdict before. */
function effectOn(open: OpenTransaction, exchange: Exchange): 'member' | 'aborted' | 'over' | 'none' {
  switch (exchange.kind) {
    case 'rcpt':
    case 'data':
    case 'bdat':
    case 'message':
      return 'member';
    case 'rset':
      return digit(exchange.replies[0]) === 2 ? 'aborted' : 'none';
    case 'ehlo':
    case 'helo':
    case 'lhlo':
    case 'starttls':
    case 'xclient':
      return digit(exchange.replies[0]) === 2 ? leftBehind(open) : 'none';
    case 'quit':
      // A QUIT that was sent in one group with the message waits for the verdict as the client does.
      return open.members.some(({ kind }) => kind === 'message') ? 'none' : leftBehind(open);
    default:
      return 'none';
  }
}

/** What was refused is not ended by what the client does then: it goes on to something else. */
function leftBehind({ refused, members }: OpenTransaction): 'aborted' | 'over' {
  const isRefused =
    refused ||
    areAllRefused(members.filter(({ kind }) => kind === 'rcpt')) ||
    messageReplies(members).some((reply) => digit(reply) >= 4);
  return isRefused ? 'over' : 'aborted';
}

function areAllRefused(rcpts: readonly Exchange[]): boolean {
  return rcpts.length > 0 && rcpts.every(({ replies: [reply] }) => digit(reply) >= 4);
}

/**
 * Whether the exchange is the end of a message with its verdict (RFC 5321 section 4.1.1.4, RFC 3030 section 2). A BDAT LAST
 * that is refused as a command (500 to 504) is none.
 */
function isFinal(exchange: Exchange): boolean {
  if (exchange.kind === 'message') return true;
  if (exchange.kind === 'data') return exchange.replies.length > 1;
  const [reply] = exchange.replies;
  return (
    exchange.kind === 'bdat' &&
    isLastChunk(exchange.text) &&
    reply !== undefined &&
    !(reply.code >= 500 && reply.code <= 504)
  );
}

function summarize(transaction: TransactionParts, session: Session): TransactionSummary {
  const { mail, members, endLine } = transaction;
  const replies = messageReplies(members);
  const rcpts = members.filter(({ kind }) => kind === 'rcpt');
  const own = repliesOfRecipients(rcpts, replies, session);
  const recipients = rcpts.map((rcpt, at) => recipient(rcpt, own[at]));
  return {
    line: mail.place.line,
    endLine,
    from: mailbox(mail),
    size: messageSize(members),
    recipients,
    ...verdict(transaction, recipients, rcpts, replies, session),
  };
}

/** What was said to the message, or to the last command that should have brought it. */
function messageReplies(members: readonly Exchange[]): readonly Reply[] {
  const verdicts = members.findLast((one) => one.kind === 'message' || one.kind === 'bdat' || one.kind === 'data');
  return verdicts?.kind === 'data' && digit(verdicts.replies[0]) === 3
    ? verdicts.replies.slice(1)
    : (verdicts?.replies ?? []);
}

/**
 * LMTP answers a message once for each accepted recipient (RFC 2033 section 4.2); so does PRDR between a 353 and the reply
 * for all. Gives for each RCPT its own reply, where it has one.
 */
function repliesOfRecipients(
  rcpts: readonly Exchange[],
  replies: readonly Reply[],
  { standing }: Session,
): (Reply | undefined)[] {
  const prdr = replies[0]?.code === 353;
  const own = prdr ? replies.slice(1, -1) : standing.hello === 'LHLO' ? replies : [];
  let next = 0;
  return rcpts.map(({ replies: [reply] }) => (own.length > 0 && digit(reply) === 2 ? own[next++] : undefined));
}

function recipient(rcpt: Exchange, own: Reply | undefined): RecipientSummary {
  const reply = own ?? rcpt.replies[0];
  const enhanced = reply?.lines[0]?.parsed.enhanced;
  return {
    address: mailbox(rcpt),
    line: rcpt.place.line,
    accepted: reply ? digit(reply) === 2 : null,
    code: reply?.code ?? null,
    enhanced: enhanced ? `${enhanced.class}.${enhanced.subject}.${enhanced.detail}` : null,
  };
}

function verdict(
  { mail, end, members, refused }: TransactionParts,
  recipients: readonly RecipientSummary[],
  rcpts: readonly Exchange[],
  replies: readonly Reply[],
  session: Session,
): Pick<TransactionSummary, 'outcome' | 'code'> {
  if (refused) return refusal(mail.replies[0]?.code ?? 0);
  // With no recipient accepted, it is their replies that decided, whatever DATA was answered then.
  if (areAllRefused(rcpts)) {
    const codes = rcpts.map(({ replies: [reply] }) => reply?.code ?? 0);
    return refusal(codes.find((code) => code < 500) ?? codes.at(-1) ?? 0);
  }
  const good = replies.find((reply) => digit(reply) === 2);
  const finished = members.some(isFinal);
  if (good && finished) {
    const last = session.standing.hello === 'LHLO' ? good : (replies.at(-1) ?? good);
    if (digit(last) === 2) {
      const all = recipients.every(({ accepted }) => accepted !== false);
      return { outcome: all ? 'delivered' : 'partial', code: last.code };
    }
  }
  const bad = replies.findLast((reply) => digit(reply) >= 4);
  if (bad) return refusal(replies.find((reply) => digit(reply) === 4)?.code ?? bad.code);
  // Without a reply to the whole message the server may have taken it all the same (RFC 5321 section 3.8).
  if (members.some((one) => one.kind === 'message' || (one.kind === 'bdat' && isLastChunk(one.text)))) return UNKNOWN;
  return end === 'aborted' ? { outcome: 'aborted', code: null } : UNKNOWN;
}

const UNKNOWN = { outcome: 'unknown', code: null } as const;

function refusal(code: number): Pick<TransactionSummary, 'outcome' | 'code'> {
  return { outcome: code < 500 ? 'deferred' : 'rejected', code };
}

function mailbox({ text }: Exchange): string {
  const { mailbox: span } = parsePathCommand(text);
  return text.slice(span.start, span.end);
}

/** First digit of a reply's code; 0 where there is none. A reply without a code counts as a good one, as in the session. */
function digit(reply: Reply | undefined): number {
  if (!reply) return 0;
  return reply.code === 0 ? 2 : Math.floor(reply.code / 100);
}

function lastLine({ place, replies }: Exchange): number {
  return replies.at(-1)?.lines.at(-1)?.line ?? place.line;
}
