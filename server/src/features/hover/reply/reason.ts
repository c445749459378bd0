import { findEnhancedCode } from '../../../protocol/enhancedCodes';
import type { ReplyCode } from '../../../protocol/replyCodes';
import { findRule } from '../../../rules/index';
import type { Exchange } from '../../../session/exchange';
import { PHASE_TEXT } from '../../../session/phase';
import type { EnhancedCode } from '../../../syntax/replyLine';
import { localized } from '../../../text/localized';
import { inlineCode, prose } from '../../markdown';
import { inSentence, listed } from '../words';
import { type ReplyFacts, replyText } from './story';

/** Why the server refused, as far as its codes tell. */
export function reasonOf(facts: ReplyFacts): string | undefined {
  const { enhanced, digit, row, code } = facts;
  const known = enhanced && enhanced.class === digit ? findEnhancedCode(enhanced.subject, enhanced.detail) : undefined;
  if (/gr[ae]y-?list/i.test(replyText(facts)) && digit === 4) {
    return localized(
      'Why: the text speaks of greylisting. The server puts off senders that it does not know yet, and takes the mail when they come back.',
    );
  }
  // Detail 0 says no more than its subject.
  if (enhanced && known && enhanced.detail !== 0) {
    // Servers give X.7.1 for every refusal by policy, whatever its registered words say.
    const meaning =
      enhanced.subject === 7 && enhanced.detail === 1 ? localized(POLICY) : prose(inSentence(known.description));
    return localized('Why: `{0}` says: {1}', enhancedText(enhanced), meaning);
  }
  if (enhanced && enhanced.class !== digit) {
    return localized(
      'The codes do not fit together: {0} and `{1}` should begin with the same digit. A client goes by {0}.',
      code,
      enhancedText(enhanced),
    );
  }
  const { kind } = facts.exchange;
  const placed = REASONS[code];
  if (placed) return localized(placed[kind] ?? placed.other);
  if (row?.status !== 'standard') return undefined;
  return answers(row, facts.exchange) ? prose(localized(row.meaning)) : strayMeaning(row);
}

function enhancedText(code: EnhancedCode): string {
  return `${code.class}.${code.subject}.${code.detail}`;
}

/** Whether a code is defined for what was asked: 534 tells of a mechanism after AUTH, and of nothing after MAIL. */
function answers({ legalFor }: ReplyCode, { kind, verb, text }: Exchange): boolean {
  const asked =
    kind === 'response'
      ? 'AUTH'
      : kind === 'message' || (kind === 'bdat' && /\sLAST\s*$/i.test(text))
        ? 'end-of-data'
        : verb;
  return legalFor.includes('every-command') || legalFor.includes(asked);
}

function strayMeaning({ code, legalFor }: ReplyCode): string {
  const places = legalFor.map((place) => {
    const name = PLACES[place];
    return name ? localized(name) : inlineCode(place);
  });
  return places.length > 0 && places.length < 4
    ? localized(
        '{0} is defined for {1}, and says no more here than its first digit. The text may say why.',
        code,
        listed(places, 'or'),
      )
    : localized('{0} says no more here than its first digit. The text may say why.', code);
}

const PLACES: Readonly<Record<string, string>> = {
  connection: 'the greeting',
  'end-of-data': 'the end of the message',
};

/** What is out of order, in the words that findings use. */
export function outOfOrder({ exchange }: ReplyFacts): string {
  const title = findRule(exchange.fault)?.title;
  return localized(
    'Out of order: {0}. Here {1}.',
    title ? inSentence(title) : localized('{0} has no place here', exchange.verb),
    localized(PHASE_TEXT[exchange.before.phase]),
  );
}

/**
 * Why a command that was sent behind others without waiting has no place: what it was to follow was refused. The client could
 * not know that, so that it is no fault (RFC 2920 section 3.1).
 */
export function refusedBefore({ exchange, transaction, session, index }: ReplyFacts): string | undefined {
  const { kind } = exchange;
  if (kind !== 'rcpt' && kind !== 'data' && kind !== 'bdat') return undefined;
  if (transaction.mail) {
    const nobody = kind !== 'rcpt' && transaction.accepted.length === 0 && transaction.refused.length > 0;
    return nobody
      ? localized('Every recipient was refused, so that there is nobody to send the message to.')
      : undefined;
  }
  const opening = session.exchanges
    .slice(Math.max(0, index - MOST_GROUPED), index)
    .findLast((one) => one.kind === 'mail');
  const code = opening?.replies[0]?.code ?? 0;
  return opening && code >= 400
    ? localized('`{0}` was refused with {1}, so that no transaction is open.', opening.verb, code)
    : undefined;
}

/** Groups are shorter than this. */
const MOST_GROUPED = 200;

type Reasons = Readonly<Partial<Record<ReplyFacts['exchange']['kind'], string>> & { other: string }>;

const POLICY = 'a policy of the server refuses it. The text may say which.';
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
