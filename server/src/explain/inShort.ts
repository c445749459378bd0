import { type SessionSummary, summarizeSession } from '../analysis/summary';
import type { TransactionSummary } from '../analysis/transactions';
import { counted, listed, sentences, sizeText } from '../features/hover/words';
import { inlineCode } from '../features/markdown';
import type { Exchange, Session } from '../session/exchange';
import { localized, localizedCount } from '../text/localized';
import { type AccountOf, named, replyCodeText } from './accountOf';

/** The session in two or three sentences. */
export function inShort({ session, mask, findings }: AccountOf): string[] {
  const summary = summarizeSession(session);
  const who = localized(
    '{0} talked to {1}',
    named(summary.client, localized('A client')),
    named(summary.server, localized('a mail server')),
  );
  const { transactions } = summary;
  const protection = summary.tls ? localized(' over an encrypted connection (TLS)') : '';
  const told = [localized('{0}{1}.', who, protection)];
  if (transactions.length === 0) told.push(withoutMessage(session, mask));
  else if (transactions.length === 1) told.push(oneMessage(transactions[0]!));
  else told.push(severalMessages(transactions));
  told.push(...faultSentence(findings));
  told.push(...endSentence(session, summary));
  return [sentences(...told)];
}

function oneMessage({ from, recipients, size, outcome, code }: TransactionSummary): string {
  const message = localized(
    '{0} from {1}',
    size === null ? localized('a message') : localized('a message of {0}', sizeText(String(size))),
    sender(from),
  );
  const accepted = recipients.filter((one) => one.accepted);
  const all = recipients.length;
  const whom = all === 1 ? localized('its recipient') : localized('all {0} recipients', all);
  const byCode = code === null ? '' : localized(' ({0})', code);
  switch (outcome) {
    case 'delivered':
      return localized('It sent {0}, and the server took it for {1}{2}.', message, whom, byCode);
    case 'partial':
      return localized(
        'It sent {0}. The server took it for {1} of {2} and refused the others.',
        message,
        accepted.length,
        counted(all, 'recipient'),
      );
    case 'rejected':
      return localized(
        'It wanted to send {0}, and the server refused it for good{1}: sending it again as it is will not help.',
        message,
        byCode,
      );
    case 'deferred':
      return localized(
        'It wanted to send {0}, and the server put it off{1}: the same attempt may succeed later.',
        message,
        byCode,
      );
    case 'aborted':
      return localized('It began to send {0}, but gave up before the server had decided.', message);
    case 'unknown':
      return localized('It began to send {0}; the transcript does not tell how that ended.', message);
  }
}

function severalMessages(transactions: readonly TransactionSummary[]): string {
  const counts = OUTCOMES.flatMap(([outcome, one, several]) => {
    const count = transactions.filter((transaction) => transaction.outcome === outcome).length;
    return count === 0 ? [] : [localizedCount(count, one, several)];
  });
  return localized('Of the {0} messages that it wanted to send, {1}.', transactions.length, listed(counts));
}

const OUTCOMES: readonly (readonly [outcome: TransactionSummary['outcome'], one: string, several: string])[] = [
  ['delivered', '{0} was taken for all recipients', '{0} were taken for all recipients'],
  ['partial', '{0} was taken for some of its recipients', '{0} were taken for some of their recipients'],
  ['rejected', '{0} was refused for good', '{0} were refused for good'],
  ['deferred', '{0} was put off until later', '{0} were put off until later'],
  ['aborted', '{0} was given up by the client', '{0} were given up by the client'],
  ['unknown', '{0} has no recorded end', '{0} have no recorded end'],
];

/** Why no message was even begun. */
function withoutMessage(session: Session, mask: AccountOf['mask']): string {
  const { greeting, exchanges } = session;
  if (greeting && greeting.code >= 400)
    return localized(
      'The server refused the connection at once with {0}, so no message was sent.',
      replyCodeText(greeting, mask),
    );
  const refused = exchanges.findLast((one) => refusalOf(one) !== undefined);
  if (!refused) return localized('No message was sent.');
  return localized(
    'No message was sent: the server answered {0} with {1}.',
    verbText(refused),
    replyCodeText(refusalOf(refused)!, mask),
  );
}

function verbText({ kind, verb }: Exchange): string {
  if (kind === 'response') return localized('the login');
  return inlineCode(verb);
}

function refusalOf({ replies }: Exchange) {
  const last = replies.at(-1);
  return last && last.code >= 400 ? last : undefined;
}

function sender(from: string): string {
  return from === '' ? localized('nobody (the null path, as for a report of failure)') : inlineCode(from);
}

function faultSentence(findings: AccountOf['findings']): string[] {
  const grave = findings.filter(
    ({ severity, category }) => (severity === 'error' || severity === 'warning') && category !== 'security',
  );
  const parties = (['client', 'server'] as const).flatMap((party) => {
    const count = grave.filter((one) => one.party === party).length;
    return count === 0
      ? []
      : [localized('the {0} {1}', localized(party), count === 1 ? localized('once') : localized('{0} times', count))];
  });
  return parties.length === 0 ? [] : [localized('Rules were broken by {0}: see below.', listed(parties))];
}

function endSentence({ landmarks, exchanges }: Session, { transactions }: SessionSummary): string[] {
  if (landmarks.has('quit') || exchanges.at(-1)?.kind === 'quit') return [];
  if (landmarks.has('closed')) return [localized('The connection ended without a `QUIT`.')];
  return transactions.length > 0 || exchanges.length > 0
    ? [localized('The transcript ends before the session does.')]
    : [];
}
