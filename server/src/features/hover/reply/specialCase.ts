import type { Ref } from '../../../protocol/rfc';
import { localized } from '../../../text/localized';
import { outOfOrder, reasonOf, refusedBefore } from './reason';
import { type ReplyFacts, replyText } from './story';

/** What a code says whatever the command was; it takes the place of what the command has to say. */
export interface SpecialCase {
  readonly title?: string;
  readonly why?: string;
  readonly state?: string;
  readonly retry?: string;
  readonly next?: string;
  readonly isServerNext?: boolean;
  readonly refs?: readonly Ref[];
}

/** The special case of a refusal; undefined where it means what the command makes of it. */
export function specialCase(facts: ReplyFacts): SpecialCase | undefined {
  return tooSoon(facts) ?? SPECIAL[facts.code]?.(facts);
}

/** Servers have many codes for a client that does not wait for a reply; only their words tell. */
function tooSoon(facts: ReplyFacts): SpecialCase | undefined {
  if (facts.digit !== 5 || !TOO_SOON.test(replyText(facts))) return undefined;
  return {
    why: localized(
      'Why: the text speaks of commands that were sent too soon, before a reply that the client has to wait for.',
    ),
    retry: localized(
      'Permanent as it was sent: the client waits for that reply, and groups commands only where PIPELINING is offered.',
    ),
    refs: [{ rfc: 2920, section: '3.1' }],
  };
}

const TOO_SOON = /synchroni[sz]ation|pipelin(?:ed|ing)|in a group of commands/i;

const SPECIAL: Readonly<Record<number, (facts: ReplyFacts) => SpecialCase | undefined>> = {
  421: closing,
  500: (facts) =>
    facts.exchange.kind === 'ehlo' || facts.exchange.kind === 'lhlo' || facts.exchange.kind === 'response'
      ? undefined
      : {
          title: localized('the command is not understood'),
          why: facts.enhanced?.detail
            ? reasonOf(facts)
            : localized(
                'The code says that the server does not know this verb, or cannot read the line, which may be too long.',
              ),
          retry: localized('Permanent for this command; others still work, and the server should stay connected.'),
          refs: [
            { rfc: 5321, section: '4.2.4' },
            { rfc: 5321, section: '3.8' },
          ],
        },
  502: (facts) =>
    misplaced(facts) ??
    (facts.exchange.kind === 'ehlo' || facts.exchange.kind === 'lhlo'
      ? undefined
      : {
          title: localized('the command is not implemented'),
          why: localized('The code says that the server knows this verb but does not carry it out.'),
          retry: localized('Permanent for this command: do without it.'),
          refs: [{ rfc: 5321, section: '4.2.4' }],
        }),
  554: misplaced,
  503: badSequence,
  530: ({ exchange }) => ({
    title: localized('authentication or TLS is required first'),
    why: exchange.before.tls
      ? localized('The server asks for authentication (AUTH) before this command.')
      : localized(
          'The server asks for authentication (AUTH) or for TLS (STARTTLS) before this command; its text usually says which.',
        ),
    retry: localized('Permanent for this attempt: do what is asked, then send the command again.'),
    next: exchange.before.tls
      ? localized('the client, with `AUTH` or `QUIT`')
      : localized('the client, with `AUTH`, `STARTTLS` or `QUIT`'),
    refs: [
      { rfc: 4954, section: '6' },
      { rfc: 3207, section: '4' },
    ],
  }),
};

function closing(): SpecialCase {
  return {
    title: localized('the server ends the session'),
    why: localized(
      'The server closes the connection: it is shutting down, overloaded, or has had enough of this client. The text may say more.',
    ),
    state: localized('An open transaction is lost.'),
    retry: localized('Temporary: the client keeps the mail and tries again later, in a new session.'),
    next: localized('the server, which closes the connection'),
    isServerNext: true,
    refs: [{ rfc: 5321, section: '3.8' }],
  };
}

const IN_ORDER = 'Permanent where it stands: put the commands in order, then send it again.';

/** A command out of order, whatever code the server chose for that. */
function misplaced(facts: ReplyFacts): SpecialCase | undefined {
  const { fault } = facts.exchange;
  // RFC 3207 does not forbid it, so that another code than 503 has another reason.
  if (fault === 'starttls-in-transaction' && facts.code !== 503) return undefined;
  if (fault) return { why: outOfOrder(facts), retry: localized(IN_ORDER) };
  const refused = refusedBefore(facts);
  return refused === undefined ? undefined : { why: refused, retry: localized('Permanent for this transaction.') };
}

function badSequence(facts: ReplyFacts): SpecialCase {
  const same = {
    title: localized('bad sequence of commands'),
    next: localized('the client'),
    refs: [{ rfc: 5321, section: '4.1.4' }],
  };
  const known = misplaced(facts);
  if (known) return { ...same, ...known };
  if (ANY_TIME.has(facts.exchange.kind)) {
    return {
      ...same,
      why: localized('The server says that the command has no place here, although RFC 5321 allows it at any time.'),
      retry: localized('There is nothing for the client to put in order.'),
    };
  }
  const why = localized('The server says that the command has no place at this point of the session.');
  return { ...same, why, retry: localized(IN_ORDER) };
}

/** EHLO and the commands that need no transaction and change none (RFC 5321 section 4.1.4). */
const ANY_TIME: ReadonlySet<string> = new Set(['ehlo', 'helo', 'rset', 'noop']);
