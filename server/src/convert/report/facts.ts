import type { SessionSummary } from '../../analysis/summary';
import type { Outcome, TransactionSummary } from '../../analysis/transactions';
import { localized, localizedCount } from '../../text/localized';

/** What a session came to, for people: a word and what there is to say of it. Texts of the transcript are as they are. */
export interface Fact {
  readonly what: string;
  readonly text: string;
}

export function factsOf({ client, server, protocol, tls, authenticated, transactions }: SessionSummary): Fact[] {
  return [
    { what: localized('Client'), text: client ?? localized('does not say its name') },
    { what: localized('Server'), text: server ?? localized('does not say its name') },
    {
      what: localized('Protocol'),
      text: tls ? localized('{0}, with TLS', protocol) : localized('{0}, no TLS recorded', protocol),
    },
    ...(authenticated === null ? [] : [{ what: localized('Authenticated'), text: authenticated }]),
    ...transactions.flatMap((transaction, at) =>
      transactionFacts(transaction, transactions.length > 1 ? localized('Message {0}', at + 1) : localized('Message')),
    ),
  ];
}

function transactionFacts({ from, recipients, outcome, code, size }: TransactionSummary, name: string): Fact[] {
  const sender = from === '' ? localized('nobody (<>)') : from;
  const whose =
    size === null
      ? localized('from {0}', sender)
      : localized('from {0}, {1}', sender, localizedCount(size, '{0} octet', '{0} octets'));
  return [
    { what: name, text: localized('{0}: {1}', whose, withReply(localized(OUTCOMES[outcome]), [code])) },
    ...recipients.map(({ address, accepted, code, enhanced }) => ({
      what: localized('Recipient'),
      text: localized('{0}: {1}', address, withReply(verdictOn(accepted), [code, enhanced])),
    })),
  ];
}

function verdictOn(accepted: boolean | null): string {
  return localized(accepted === null ? 'no reply recorded' : accepted ? 'accepted' : 'refused');
}

/** @param codes of the reply; null where there are none */
function withReply(what: string, codes: readonly (number | string | null)[]): string {
  const known = codes.filter((code) => code !== null);
  return known.length === 0 ? what : localized('{0} ({1})', what, known.join(' '));
}

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  delivered: 'the server took it',
  partial: 'the server took it for some of the recipients',
  rejected: 'refused for good',
  deferred: 'refused for now, the client may try again',
  aborted: 'given up before there was a verdict',
  unknown: 'the transcript does not tell how it ended',
};
