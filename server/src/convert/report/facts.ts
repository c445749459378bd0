import type { SessionSummary } from '../../analysis/summary';
import type { Outcome, TransactionSummary } from '../../analysis/transactions';

/** What a session came to, for people: a word and what there is to say of it. Texts of the transcript are as they are. */
export interface Fact {
  readonly what: string;
  readonly text: string;
}

export function factsOf({ client, server, protocol, tls, authenticated, transactions }: SessionSummary): Fact[] {
  return [
    { what: 'Client', text: client ?? 'does not say its name' },
    { what: 'Server', text: server ?? 'does not say its name' },
    { what: 'Protocol', text: `${protocol}${tls ? ', with TLS' : ', no TLS recorded'}` },
    ...(authenticated === null ? [] : [{ what: 'Authenticated', text: authenticated }]),
    ...transactions.flatMap((transaction, at) =>
      transactionFacts(transaction, transactions.length > 1 ? `Message ${at + 1}` : 'Message'),
    ),
  ];
}

function transactionFacts({ from, recipients, outcome, code, size }: TransactionSummary, name: string): Fact[] {
  const octets = size === null ? '' : `, ${size} octets`;
  const why = code === null ? '' : ` (${code})`;
  return [
    { what: name, text: `from ${from === '' ? 'nobody (<>)' : from}${octets}: ${OUTCOMES[outcome]}${why}` },
    ...recipients.map(({ address, accepted, code, enhanced }) => ({
      what: 'Recipient',
      text: `${address}: ${accepted === null ? 'no reply recorded' : accepted ? 'accepted' : 'refused'}${
        code === null ? '' : ` (${[code, enhanced].filter((part) => part !== null).join(' ')})`
      }`,
    })),
  ];
}

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  delivered: 'the server took it',
  partial: 'the server took it for some of the recipients',
  rejected: 'refused for good',
  deferred: 'refused for now, the client may try again',
  aborted: 'given up before there was a verdict',
  unknown: 'the transcript does not tell how it ended',
};
