import { findEnhancedCode } from '../../../protocol/enhancedCodes';
import type { Ref } from '../../../protocol/rfc';
import { findRule } from '../../../rules/index';
import { PHASE_TEXT } from '../../../session/phase';
import { prose } from '../../markdown';
import { uncapital } from '../words';
import { type ReplyFacts, type ReplyStory, replyText } from './story';

/** What a refusal does to the session, and to whom it matters. */
export interface Failure {
  /** What was refused: `the recipient is refused`. */
  readonly title: string;
  /** What the session is like now; a sentence. */
  readonly state?: string;
  /** What a sender does about a 4yz and a 5yz; sentences. */
  readonly temporary: string;
  readonly permanent: string;
  readonly next?: string;
  readonly refs: readonly Ref[];
}

/** Tells a 4yz or 5yz reply: why, what now, and whether to try again. */
export function tellFailure(facts: ReplyFacts, failure: Failure): ReplyStory {
  const special = SPECIAL[facts.code]?.(facts);
  const verdict = facts.digit === 4 ? failure.temporary : failure.permanent;
  return {
    title: special?.title ?? failure.title,
    lines: [special?.why ?? reasonOf(facts), special?.state ?? failure.state, special?.retry ?? verdict],
    ...(special?.next !== undefined
      ? { next: special.next }
      : failure.next !== undefined
        ? { next: failure.next }
        : {}),
    refs: [...(special?.refs ?? []), ...failure.refs],
  };
}

/** Where a failed message is queued: RFC 5321 section 4.5.4.1 gives 30 minutes and four to five days. */
export const TRY_LATER =
  'Temporary: the same attempt may succeed later. A mail server keeps the message and tries again after 30 minutes or more, for four to five days.';

export const RETRY_REF: Ref = { rfc: 5321, section: '4.5.4.1' };

/** Why the server refused, as far as its codes tell. */
export function reasonOf(facts: ReplyFacts): string | undefined {
  const { enhanced, digit, row, code } = facts;
  const known = enhanced && enhanced.class === digit ? findEnhancedCode(enhanced.subject, enhanced.detail) : undefined;
  // Detail 0 says no more than its subject.
  if (enhanced && known && enhanced.detail !== 0) {
    return `Why: \`${enhanced.class}.${enhanced.subject}.${enhanced.detail}\` says: ${uncapitalised(known.description)}`;
  }
  if (/gr[ae]y-?list/i.test(replyText(facts)) && digit === 4) {
    return 'Why: the text speaks of greylisting. The server puts off senders that it does not know yet, and takes the mail when they come back.';
  }
  const { kind, fault } = facts.exchange;
  if (fault && (code === 502 || code === 554)) return outOfOrder(facts);
  const placed = REASONS[code];
  if (placed) return placed[kind] ?? placed.other;
  return row?.status === 'standard' ? prose(row.meaning) : undefined;
}

/** What is out of order, in the words that findings use. */
function outOfOrder({ exchange }: ReplyFacts): string {
  const title = findRule(exchange.fault)?.title ?? `${exchange.verb} has no place here`;
  return `Out of order: ${uncapital(title)}. Here ${PHASE_TEXT[exchange.before.phase]}.`;
}

type Reasons = Readonly<Partial<Record<ReplyFacts['exchange']['kind'], string>> & { other: string }>;

const AUTH_FORM = 'The base64 cannot be decoded, or what it holds does not fit the mechanism.';
const NO_MORE = 'The code tells no more than that it failed. The text may say why.';

/** Codes of which the reason depends on what was asked. */
const REASONS: Readonly<Record<number, Reasons>> = {
  450: {
    rcpt: 'The mailbox cannot be reached now, or a policy (often greylisting) puts the client off.',
    other: 'Not now: a policy puts the client off, or something it needs is busy.',
  },
  451: { other: 'The server has a problem of its own. The text may say which.' },
  452: {
    rcpt: 'The server is short of storage, or this transaction can take no more recipients.',
    other: 'The server is short of storage.',
  },
  454: {
    starttls: 'TLS is not available at present.',
    auth: 'Authentication fails for a temporary reason.',
    response: 'Authentication fails for a temporary reason.',
    other: 'It fails for a temporary reason.',
  },
  501: {
    auth: AUTH_FORM,
    response: AUTH_FORM,
    other: 'The server does not take the argument: it is malformed, or there is one where none belongs.',
  },
  504: {
    auth: 'The mechanism is not known here, or it needs TLS first.',
    other: 'A parameter of the command is not supported.',
  },
  550: {
    rcpt: '550 alone leaves open whether there is no such mailbox or a policy refuses the mail. The text may tell.',
    noop: 'There is no such mailbox, or the server does not tell.',
    other: 'The server will not have it, mostly for reasons of policy. The text may say why.',
  },
  552: {
    mail: 'The message is larger than the server takes, or it has no room for it.',
    rcpt: 'The mailbox is full, or the message is larger than it takes.',
    other: 'The message is larger than the server takes, or a mailbox is full.',
  },
  553: {
    noop: 'The name fits more than one mailbox, or is not allowed.',
    other: 'The address is not allowed: by its form, or by policy.',
  },
  554: { other: NO_MORE },
};

function uncapitalised(text: string): string {
  const plain = prose(text);
  return /^(The|A|An|Some|Something|No|Nothing|Whether|An?) /.test(plain)
    ? plain.charAt(0).toLowerCase() + plain.slice(1)
    : plain;
}

interface SpecialCase {
  readonly title?: string;
  readonly why?: string;
  readonly state?: string;
  readonly retry?: string;
  readonly next?: string;
  readonly refs?: readonly Ref[];
}

/** Codes that mean the same whatever the command was. An empty text leaves a line out. */
const SPECIAL: Readonly<Record<number, (facts: ReplyFacts) => SpecialCase | undefined>> = {
  421: () => CLOSING,
  500: ({ exchange }) =>
    exchange.kind === 'ehlo' || exchange.kind === 'lhlo' || exchange.kind === 'response'
      ? undefined
      : {
          title: 'the command is not recognised',
          why: 'The server does not know this verb, or the command line is too long.',
          retry: 'Permanent for this command; others still work. The server stays connected.',
          refs: [{ rfc: 5321, section: '4.2.4' }],
        },
  502: ({ exchange }) =>
    exchange.kind === 'ehlo' || exchange.kind === 'lhlo' || exchange.fault
      ? undefined
      : {
          title: 'the command is not implemented',
          why: 'The server knows this verb but does not carry it out.',
          retry: 'Permanent for this command: do without it.',
          refs: [{ rfc: 5321, section: '4.2.4' }],
        },
  503: (facts) => ({
    title: 'bad sequence of commands',
    why: facts.exchange.fault
      ? outOfOrder(facts)
      : 'The server says that the command has no place at this point of the session.',
    retry: 'Permanent where it stands: put the commands in order, then send it again.',
    next: 'the client',
    refs: [{ rfc: 5321, section: '4.1.4' }],
  }),
  530: ({ exchange, session }) => ({
    title: 'authentication or TLS is required first',
    why:
      exchange.before.tls || session.standing.tls
        ? 'The server asks for authentication (AUTH) before this command.'
        : 'The server asks for authentication (AUTH) or for TLS (STARTTLS) before this command; its text usually says which.',
    retry: 'Permanent for this attempt: do what is asked, then send the command again.',
    refs: [
      { rfc: 4954, section: '6' },
      { rfc: 3207, section: '4' },
    ],
  }),
};

const CLOSING: SpecialCase = {
  title: 'the server ends the session',
  why: 'The server closes the connection: it is shutting down, overloaded, or has had enough of this client. The text may say more.',
  state: 'An open transaction is lost.',
  retry: 'Temporary: the client keeps the mail and tries again later, in a new session.',
  next: 'the server, which closes the connection',
  refs: [{ rfc: 5321, section: '3.8' }],
};
