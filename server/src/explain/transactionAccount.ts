import { summarizeSession } from '../analysis/summary';
import type { RecipientSummary, TransactionSummary } from '../analysis/transactions';
import { explainSaidAt } from '../features/hover/hover';
import { counted, sentences, sizeText } from '../features/hover/words';
import { inlineCode } from '../features/markdown';
import type { Exchange, Reply } from '../session/exchange';
import { localized } from '../text/localized';
import { type AccountOf, lineText, replyCodeText } from './accountOf';

/** Each message that the client wanted to send: to whom, with which result, and what its sender should do next. */
export function transactionAccounts(account: AccountOf): string[] {
  const { transactions } = summarizeSession(account.session);
  const { exchanges } = account.session;
  let first = 0;
  return transactions.flatMap((transaction, at) => {
    while ((exchanges[first]?.place.line ?? transaction.line) < transaction.line) first++;
    let behind = first;
    while ((exchanges[behind]?.place.line ?? Number.POSITIVE_INFINITY) <= transaction.endLine) behind++;
    return [
      ...(transactions.length > 1 ? [localized('**Message {0}**, {1}', at + 1, lineText(transaction.line))] : []),
      ...accountOf(transaction, { ...account, exchanges: exchanges.slice(first, behind) }),
    ];
  });
}

/** With the exchanges of the transaction that is told of, and those between them. */
interface TransactionAccount extends AccountOf {
  readonly exchanges: readonly Exchange[];
}

function accountOf(transaction: TransactionSummary, account: TransactionAccount): string[] {
  const { from, size, recipients } = transaction;
  const lead = localized(
    '{0}, to {1}{2}.',
    from === ''
      ? localized('From nobody (the null path `<>`: it must not be answered, as it reports a failure)')
      : localized('From {0}', inlineCode(from)),
    recipients.length === 0 ? localized('nobody so far') : counted(recipients.length, 'recipient'),
    size === null ? '' : localized(', {0}', sizeText(String(size))),
  );
  const list = recipients.map((one) => recipientItem(one, account)).join('\n');
  return [lead, ...(list === '' ? [] : [list]), ...verdictOf(transaction, account)];
}

function recipientItem(recipient: RecipientSummary, account: TransactionAccount): string {
  const { address, line, accepted, code, enhanced } = recipient;
  const codes = [code, enhanced].filter((one) => one !== null).join(' ');
  const who = `- ${localized('{0} ({1})', inlineCode(address), lineText(line))}`;
  if (accepted === null) return localized('{0}: the transcript has no reply.', who);
  if (accepted) return localized('{0}: accepted, {1}.', who, inlineCode(codes));
  return localized('{0}: **refused**. {1}', who, refusal(replyTo(recipient, account), account));
}

/** The refusal of a recipient: the reply to its RCPT, or in LMTP and PRDR its own one behind the message. */
function replyTo(
  { line, code, enhanced, address }: RecipientSummary,
  { exchanges }: TransactionAccount,
): Reply | undefined {
  const at = exchanges.findIndex(({ place }) => place.line === line);
  const own = exchanges[at]?.replies.findLast((reply) => reply.code >= 400);
  if (own) return own;
  const behind = exchanges.slice(at).find(({ kind, replies }) => kind !== 'rcpt' && replies.length > 1);
  const alike = behind?.replies.filter((reply) => reply.code === code && enhancedOf(reply) === enhanced) ?? [];
  return alike.find(({ lines }) => lines.some(({ text }) => text.includes(address))) ?? alike[0];
}

function enhancedOf({ lines }: Reply): string | null {
  const parsed = lines[0]?.parsed.enhanced;
  return parsed ? `${parsed.class}.${parsed.subject}.${parsed.detail}` : null;
}

/** What the server said, why, and what to do: as explained at the place itself. */
function refusal(reply: Reply | undefined, { snapshot, mask }: AccountOf): string {
  const first = reply?.lines[0];
  if (!reply || !first) return localized('The reply that tells why is not in the transcript.');
  const explained = explainSaidAt(snapshot, first.line, first.start);
  return sentences(localized('The server said {0}.', replyCodeText(reply, mask)), ...(explained?.story ?? []));
}

/** How the whole of it ended, and what the sender should do next. */
function verdictOf(transaction: TransactionSummary, account: TransactionAccount): string[] {
  const { outcome, code, recipients } = transaction;
  const { exchanges, mask } = account;
  const refused = recipients.filter(({ accepted }) => accepted === false);
  const last = exchanges.findLast(({ kind }) => kind === 'message' || kind === 'bdat');
  const decided = last?.replies.findLast((reply) => reply.code === code);
  const said = decided ? localized(' It said {0}.', replyCodeText(decided, mask)) : '';
  switch (outcome) {
    case 'delivered':
      return [
        localized(
          '**The server took the message.**{0} From then on it is responsible for it: it delivers it, passes it on, or reports back. The sender has nothing to do.',
          said,
        ),
      ];
    case 'partial': {
      const later = refused.filter((one) => (one.code ?? 0) < 500);
      const next =
        later.length === 0
          ? localized('Its sender should be told of each refused recipient, and correct the addresses.')
          : later.length === refused.length
            ? localized('The sending program tries the others again later.')
            : localized(
                'The sending program tries again later those that were put off (4xx), and tells the sender of those that were refused for good (5xx).',
              );
      return [localized('**The server took the message for the accepted recipients only.**{0} {1}', said, next)];
    }
    case 'rejected':
      return [localized('**The server refused the message for good.** {0}', whyRefused(transaction, account))];
    case 'deferred':
      return [
        localized(
          '**The server put the message off.** {0} The sending program keeps it and tries again, mostly for four to five days (RFC 5321 section 4.5.4.1).',
          whyRefused(transaction, account),
        ),
      ];
    case 'aborted':
      return [localized('**The client gave up** before the server had decided. Nothing was delivered.')];
    case 'unknown':
      return [localized('The transcript does not tell how it ended.')];
  }
}

/** The reply that decided, where it was not one to a recipient, which was told above. */
function whyRefused({ code }: TransactionSummary, account: TransactionAccount): string {
  const decisive = account.exchanges.findLast(
    ({ kind, replies }) => kind !== 'rcpt' && replies.some((reply) => reply.code === code),
  );
  const reply = decisive?.replies.findLast((one) => one.code === code);
  if (!decisive || !reply) return localized('None of its recipients was accepted.');
  const after =
    decisive.kind === 'message'
      ? localized('That was after the whole message.')
      : localized('That was in answer to {0}.', inlineCode(decisive.verb));
  return sentences(after, refusal(reply, account));
}
