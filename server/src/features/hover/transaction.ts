import type { Exchange, Session } from '../../session/exchange';
import { parsePathCommand } from '../../syntax/pathCommand';
import { localized } from '../../text/localized';
import { inlineCode } from '../markdown';

/** A mail transaction up to one of its exchanges, as the replies in the recording tell it. */
export interface TransactionFacts {
  /** The MAIL that opened it, where the recording has it. */
  readonly mail?: Exchange;
  /** RCPT commands that were accepted, in their order. */
  readonly accepted: readonly Exchange[];
  readonly refused: readonly Exchange[];
}

/** Looks back from the exchange at `index`, which is not counted itself. */
export function transactionBefore({ exchanges }: Session, index: number): TransactionFacts {
  const accepted: Exchange[] = [];
  const refused: Exchange[] = [];
  let mail: Exchange | undefined;
  for (let at = index - 1; at >= 0; at--) {
    const exchange = exchanges[at];
    if (!exchange) break;
    const digit = firstDigit(exchange);
    if (exchange.kind === 'rcpt') {
      if (digit === 2) accepted.push(exchange);
      else if (digit > 3) refused.push(exchange);
    } else if (exchange.kind === 'mail') {
      if (digit > 3) continue;
      mail = exchange;
      break;
    } else if (endsTransaction(exchange, digit)) break;
  }
  return { ...(mail ? { mail } : {}), accepted: accepted.reverse(), refused: refused.reverse() };
}

/** The first digit of the last reply, 0 where none is recorded. */
export function firstDigit(exchange: Exchange): number {
  return Math.floor((exchange.replies.at(-1)?.code ?? 0) / 100);
}

/** The mailbox of a MAIL or RCPT as code, or words for the null path. */
export function mailboxOf(exchange: Exchange): string {
  const address = addressOf(exchange);
  return address === '' ? localized('the null path `<>`') : inlineCode(address);
}

/** Whether a MAIL or RCPT names the null path. */
export function hasNullPath(exchange: Exchange): boolean {
  return addressOf(exchange) === '';
}

function addressOf({ text }: Exchange): string {
  const { mailbox } = parsePathCommand(text);
  return text.slice(mailbox.start, mailbox.end);
}

function endsTransaction({ kind, text, replies }: Exchange, digit: number): boolean {
  switch (kind) {
    case 'message':
      return digit !== 3;
    case 'data':
      // Where the transcript leaves the message out, the reply to its end stands behind the 354.
      return replies.length > 1 && digit !== 3;
    case 'rset':
    case 'ehlo':
    case 'helo':
    case 'lhlo':
    case 'starttls':
    case 'xclient':
      return digit === 2;
    case 'bdat':
      return digit === 2 && /\sLAST\s*$/i.test(text);
    default:
      return false;
  }
}
