import type { Exchange, Session } from '../session/exchange';
import { parseReplyLine } from '../syntax/replyLine';
import { authenticatedAs } from './authenticatedAs';
import { type TransactionSummary, transactionsOf } from './transactions';

/** What a session came to. Lines count from 0. */
export interface SessionSummary {
  readonly line: number;
  readonly endLine: number;
  /** By the hello that was accepted last, or else tried last: HELO, EHLO, LHLO. */
  readonly protocol: 'SMTP' | 'ESMTP' | 'LMTP';
  readonly tls: boolean;
  /** The user that authenticated; the mechanism's name where the transcript does not tell the user; null where nobody did. */
  readonly authenticated: string | null;
  /** The name that the client gave in its hello. */
  readonly client: string | null;
  /** The name that the server gave in its greeting, or else in its reply to the hello. */
  readonly server: string | null;
  readonly transactions: readonly TransactionSummary[];
}

export function summarizeSession(session: Session): SessionSummary {
  const hellos = session.exchanges.filter(({ kind }) => kind === 'ehlo' || kind === 'helo' || kind === 'lhlo');
  const hello = hellos.findLast(isAccepted) ?? hellos.at(-1);
  return {
    line: session.line,
    endLine: session.endLine,
    protocol: PROTOCOLS[hello?.kind ?? ''] ?? 'SMTP',
    tls: session.standing.tls,
    authenticated: authenticatedAs(session),
    client: (hello && firstWord(hello.text, hello.command?.argument ?? 0)) || null,
    server: serverName(session, hellos.find(isAccepted)),
    transactions: transactionsOf(session),
  };
}

const PROTOCOLS: Readonly<Record<string, SessionSummary['protocol']>> = { helo: 'SMTP', ehlo: 'ESMTP', lhlo: 'LMTP' };

function isAccepted({ replies }: Exchange): boolean {
  const code = replies[0]?.code ?? 0;
  return code >= 200 && code < 300;
}

/** A greeting and a reply to EHLO begin with the server's name (RFC 5321 sections 4.2 and 4.1.1.1). */
function serverName({ greeting }: Session, hello: Exchange | undefined): string | null {
  // What a recording that begins late has in the place of the greeting begins with anything.
  const greeted = greeting && GREETINGS.has(greeting.code) ? greeting : undefined;
  for (const reply of [greeted, hello?.replies[0]]) {
    const text = reply?.lines[0]?.text;
    const word = text && firstWord(text, parseReplyLine(text).text);
    // Firewalls put stars over all of the greeting.
    if (word && !/^\*+$/.test(word)) return word;
  }
  return null;
}

/** RFC 5321 sections 4.2.3 and 3.8, RFC 7504 section 2 */
const GREETINGS: ReadonlySet<number> = new Set([220, 421, 521, 554]);

function firstWord(text: string, from: number): string {
  return text.slice(from).trim().split(/\s/, 1)[0] ?? '';
}
