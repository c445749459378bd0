import { type SessionSummary, summarizeSession } from '../analysis/summary';
import type { TransactionSummary } from '../analysis/transactions';
import { counted, listed, sizeText } from '../features/hover/words';
import { inlineCode } from '../features/markdown';
import type { Exchange, Session } from '../session/exchange';
import { type AccountOf, named, replyCodeText } from './accountOf';

/** The session in two or three sentences. */
export function inShort({ session, mask, findings }: AccountOf): string[] {
  const summary = summarizeSession(session);
  const who = `${named(summary.client, 'A client')} talked to ${named(summary.server, 'a mail server')}`;
  const { transactions } = summary;
  const protection = summary.tls ? ' over an encrypted connection (TLS)' : '';
  const sentences = [`${who}${protection}.`];
  if (transactions.length === 0) sentences.push(withoutMessage(session, mask));
  else if (transactions.length === 1) sentences.push(oneMessage(transactions[0]!));
  else sentences.push(severalMessages(transactions));
  sentences.push(...faultSentence(findings));
  sentences.push(...endSentence(session, summary));
  return [sentences.join(' ')];
}

function oneMessage({ from, recipients, size, outcome, code }: TransactionSummary): string {
  const message = `${size === null ? 'a message' : `a message of ${sizeText(String(size))}`} from ${sender(from)}`;
  const accepted = recipients.filter((one) => one.accepted);
  const all = recipients.length;
  const whom = all === 1 ? 'its recipient' : `all ${all} recipients`;
  const byCode = code === null ? '' : ` (${code})`;
  switch (outcome) {
    case 'delivered':
      return `It sent ${message}, and the server took it for ${whom}${byCode}.`;
    case 'partial':
      return `It sent ${message}. The server took it for ${accepted.length} of ${counted(all, 'recipient')} and refused the others.`;
    case 'rejected':
      return `It wanted to send ${message}, and the server refused it for good${byCode}: sending it again as it is will not help.`;
    case 'deferred':
      return `It wanted to send ${message}, and the server put it off${byCode}: the same attempt may succeed later.`;
    case 'aborted':
      return `It began to send ${message}, but gave up before the server had decided.`;
    case 'unknown':
      return `It began to send ${message}; the transcript does not tell how that ended.`;
  }
}

function severalMessages(transactions: readonly TransactionSummary[]): string {
  const counts = OUTCOMES.flatMap(([outcome, one, several]) => {
    const count = transactions.filter((transaction) => transaction.outcome === outcome).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : several}`];
  });
  return `Of the ${transactions.length} messages that it wanted to send, ${listed(counts)}.`;
}

const OUTCOMES: readonly (readonly [outcome: TransactionSummary['outcome'], one: string, several: string])[] = [
  ['delivered', 'was taken for all recipients', 'were taken for all recipients'],
  ['partial', 'was taken for some of its recipients', 'were taken for some of their recipients'],
  ['rejected', 'was refused for good', 'were refused for good'],
  ['deferred', 'was put off until later', 'were put off until later'],
  ['aborted', 'was given up by the client', 'were given up by the client'],
  ['unknown', 'has no recorded end', 'have no recorded end'],
];

/** Why no message was even begun. */
function withoutMessage(session: Session, mask: AccountOf['mask']): string {
  const { greeting, exchanges } = session;
  if (greeting && greeting.code >= 400)
    return `The server refused the connection at once with ${replyCodeText(greeting, mask)}, so no message was sent.`;
  const refused = exchanges.findLast((one) => refusalOf(one) !== undefined);
  if (!refused) return 'No message was sent.';
  return `No message was sent: the server answered ${verbText(refused)} with ${replyCodeText(refusalOf(refused)!, mask)}.`;
}

function verbText({ kind, verb }: Exchange): string {
  if (kind === 'response') return 'the login';
  return inlineCode(verb);
}

function refusalOf({ replies }: Exchange) {
  const last = replies.at(-1);
  return last && last.code >= 400 ? last : undefined;
}

function sender(from: string): string {
  return from === '' ? 'nobody (the null path, as for a report of failure)' : inlineCode(from);
}

function faultSentence(findings: AccountOf['findings']): string[] {
  const grave = findings.filter(
    ({ severity, category }) => (severity === 'error' || severity === 'warning') && category !== 'security',
  );
  const parties = (['client', 'server'] as const).flatMap((party) => {
    const count = grave.filter((one) => one.party === party).length;
    return count === 0 ? [] : [`the ${party} ${count === 1 ? 'once' : `${count} times`}`];
  });
  return parties.length === 0 ? [] : [`Rules were broken by ${listed(parties)}: see below.`];
}

function endSentence({ landmarks, exchanges }: Session, { transactions }: SessionSummary): string[] {
  if (landmarks.has('quit') || exchanges.at(-1)?.kind === 'quit') return [];
  if (landmarks.has('closed')) return ['The connection ended without a `QUIT`.'];
  return transactions.length > 0 || exchanges.length > 0 ? ['The transcript ends before the session does.'] : [];
}
