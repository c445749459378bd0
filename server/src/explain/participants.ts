import { summarizeSession } from '../analysis/summary';
import { inlineCode } from '../features/markdown';
import { type AccountOf, named } from './accountOf';

/** The two parties, how they were connected, and under which name the client was let in. */
export function participants({ session, mask }: AccountOf): string[] {
  const { client, server, protocol, tls, authenticated } = summarizeSession(session);
  const [, from, to, time] = /^(\S+) -> (\S+)(?: (\S+))?/.exec(session.connection ?? '') ?? [];
  const items = [
    `The **client** is the program that wants to send mail. It calls itself ${named(client, '(it gave no name)')}${from ? ` and came from ${inlineCode(from)}` : ''}.`,
    `The **server** takes mail. It calls itself ${named(server, '(it gave no name)')}${to ? ` and was reached at ${inlineCode(to)}` : ''}.`,
    time ? `The connection was made at ${inlineCode(time)}.` : undefined,
    PROTOCOLS[protocol],
    tls ? 'From some point on what they said was encrypted with TLS, so that nobody between could read it.' : undefined,
    authenticated === null
      ? undefined
      : `The client proved who it is: ${inlineCode(mask.text(authenticated))} (authentication).`,
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
