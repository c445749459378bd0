import { summarizeSession } from '../analysis/summary';
import { inlineCode } from '../features/markdown';
import { localized } from '../text/localized';
import { type AccountOf, named } from './accountOf';

/** The two parties, how they were connected, and under which name the client was let in. */
export function participants({ session, mask }: AccountOf): string[] {
  const { client, server, protocol, tls, authenticated } = summarizeSession(session);
  const [, from, to, time] = /^(\S+) -> (\S+)(?: (\S+))?/.exec(session.connection ?? '') ?? [];
  const items = [
    localized(
      'The **client** is the program that wants to send mail. It calls itself {0}{1}.',
      named(client, localized('(it gave no name)')),
      from ? localized(' and came from {0}', inlineCode(from)) : '',
    ),
    localized(
      'The **server** takes mail. It calls itself {0}{1}.',
      named(server, localized('(it gave no name)')),
      to ? localized(' and was reached at {0}', inlineCode(to)) : '',
    ),
    time ? localized('The connection was made at {0}.', inlineCode(time)) : undefined,
    localized(PROTOCOLS[protocol]),
    tls
      ? localized('From some point on what they said was encrypted with TLS, so that nobody between could read it.')
      : undefined,
    authenticated === null
      ? undefined
      : localized('The client proved who it is: {0} (authentication).', inlineCode(mask.text(authenticated))),
  ];
  return [
    items
      .filter((item) => item !== undefined)
      .map((item) => `- ${item}`)
      .join('\n'),
  ];
}

const PROTOCOLS = {
  SMTP: 'They used plain SMTP, without extensions (`HELO`).',
  ESMTP: 'They used SMTP with extensions (`EHLO`), as nearly everybody does today.',
  LMTP: 'They used LMTP, the variant for the last step into mailboxes, in which each recipient gets an answer of its own (`LHLO`).',
} as const;
