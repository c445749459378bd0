import type { ExchangeSpot } from '../../analysis/locate';
import { parsePathCommand } from '../../syntax/pathCommand';
import { localized } from '../../text/localized';
import { inlineCode } from '../markdown';
import type { Explanation } from './explanation';
import { firstDigit, transactionBefore } from './transaction';
import { ordinal, sentences } from './words';

/** The path of a MAIL or RCPT at a column of the command; undefined where it does not stand. */
export function explainPath(spot: ExchangeSpot, at: number): Explanation | undefined {
  const { exchange, text } = spot;
  const { path, mailbox, brackets } = parsePathCommand(text);
  if (at < path.start || at > path.end || path.start === path.end) return undefined;
  const address = text.slice(mailbox.start, mailbox.end);
  const sender = exchange.kind === 'mail';
  const routed = brackets && mailbox.start > path.start + 1;
  return {
    title: titleOf(address, sender),
    lines: [
      aboutLine(address, sender),
      routed
        ? localized(
            'In front of the mailbox stands a source route. Servers ignore it, and clients should not send one.',
          )
        : undefined,
      literalLine(address),
      brackets ? undefined : localized('A path has to stand in angle brackets; they are missing here.'),
      sender ? senderLine(spot) : recipientLine(spot),
    ],
    refs: [
      { rfc: 5321, section: sender ? '4.1.1.2' : '4.1.1.3' },
      ...(routed ? [{ rfc: 5321, section: 'C' }] : []),
      ...(address === '' && sender ? [{ rfc: 5321, section: '4.5.5' }] : []),
    ],
    span: path,
  };
}

function titleOf(address: string, sender: boolean): string {
  if (address === '') return sender ? localized('The null reverse-path') : localized('An empty recipient');
  return sender
    ? localized('The sender: {0}', inlineCode(address))
    : localized('A recipient: {0}', inlineCode(address));
}

function aboutLine(address: string, sender: boolean): string {
  if (address === '') {
    return sender
      ? localized(
          'No reports are to be sent about this message: so are bounces and other automatic reports sent, so that they cannot bounce in turn. Servers have to accept it.',
        )
      : localized('`<>` is allowed as a sender only. A recipient needs an address.');
  }
  if (/^postmaster$/i.test(address)) {
    return localized(
      'The person who looks after the mail of this host. Every server has to accept it, without a domain and in any case.',
    );
  }
  if (sender)
    return localized(
      'The reverse-path: where reports go if the message cannot be delivered. It may differ from the From field that people see.',
    );
  if (/^postmaster@/i.test(address))
    return localized(
      'The person who looks after the mail of the domain. Every server has to accept it for its domains.',
    );
  return localized('The forward-path: who gets the message. Only RCPT decides that, not the To field that people see.');
}

function literalLine(address: string): string | undefined {
  if (!/@\[[^\]]*\]$/.test(address)) return undefined;
  return localized('The part behind the @ is an address literal: the IP address of a host instead of a domain.');
}

function senderLine({ exchange }: ExchangeSpot): string | undefined {
  const digit = firstDigit(exchange);
  if (digit === 2) return localized('The server accepted this sender, which opened the transaction.');
  return digit > 3 ? localized('The server refused it with {0}.', exchange.replies[0]?.code ?? 0) : undefined;
}

function recipientLine({ session, exchange, index }: ExchangeSpot): string | undefined {
  const digit = firstDigit(exchange);
  if (digit > 3) return localized('The server refused this recipient with {0}.', exchange.replies[0]?.code ?? 0);
  if (digit !== 2) return undefined;
  const { accepted } = transactionBefore(session, index);
  return sentences(
    localized('The server accepted it, as the {0} recipient of this transaction.', ordinal(accepted.length + 1)),
    fateOf(session.exchanges, index),
  );
}

/** What became of the message for the recipient, where one reply stands for all. */
function fateOf(exchanges: readonly ExchangeSpot['exchange'][], index: number): string {
  for (let at = index + 1; at < exchanges.length; at++) {
    const exchange = exchanges[at];
    if (!exchange || exchange.before.hello === 'LHLO') return '';
    switch (exchange.kind) {
      case 'rcpt':
      case 'noop':
        continue;
      case 'data':
        if (firstDigit(exchange) <= 3 && exchange.replies.length < 2) continue;
        return exchange.replies.length > 1 ? outcome(firstDigit(exchange)) : '';
      case 'message':
        return exchange.replies.length === 1 ? outcome(firstDigit(exchange)) : '';
      default:
        return '';
    }
  }
  return '';
}

function outcome(digit: number): string {
  if (digit === 2) return localized('It later took the message.');
  if (digit === 4) return localized('It later put the message off.');
  return digit === 5 ? localized('It later refused the message.') : '';
}
