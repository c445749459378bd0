import { parseKeywordLine } from '../../../syntax/replyLine';
import { inlineCode } from '../../markdown';
import { counted, listed } from '../words';
import { tellFailure } from './failure';
import { type ReplyFacts, type ReplyStory, type Teller, verbOf } from './story';

/** The reply to EHLO, HELO or LHLO. */
export const tellHello: Teller = (facts) => {
  const { exchange, digit, code } = facts;
  if (digit === 2) return exchange.kind === 'helo' ? tellHelo(facts) : tellOffer(facts);
  const fallback = exchange.kind === 'ehlo' && (code === 500 || code === 502);
  return tellFailure(facts, {
    title: `${verbOf(facts)} is refused`,
    state: facts.open
      ? 'The session stays exactly as it was: the transaction stays open.'
      : 'The session stays as it was.',
    temporary: 'Temporary: the client may end the session and try again later.',
    permanent: fallback
      ? 'The client should try `HELO` instead, and do without extensions.'
      : 'Permanent: the same command would be refused again.',
    next: fallback ? 'the client, with `HELO`' : 'the client',
    refs: [
      { rfc: 5321, section: '4.1.4' },
      { rfc: 5321, section: '3.2' },
    ],
  });
};

function tellHelo(facts: ReplyFacts): ReplyStory {
  return {
    title: 'the session is open, without extensions',
    lines: [
      `The server accepts ${verbOf(facts)}. No extensions come with it, so MAIL and RCPT must not carry parameters.`,
      droppedLine(facts),
    ],
    next: 'the client, usually with `MAIL`',
    refs: [{ rfc: 5321, section: '4.1.1.1' }],
  };
}

function tellOffer(facts: ReplyFacts): ReplyStory {
  const keywords = (facts.exchange.offered ?? []).map((line) => parseKeywordLine(line.text, line.parsed.text).keyword);
  const names = [...new Set(keywords.filter((name) => name !== ''))];
  const usual = ['STARTTLS', 'AUTH'].filter((name) => names.includes(name));
  const { authenticated } = facts.exchange.before;
  const moves = [...usual.filter((name) => name !== 'AUTH' || !authenticated), 'MAIL'].map((name) => `\`${name}\``);
  const lmtp = facts.exchange.kind === 'lhlo';
  return {
    title: 'the session is open',
    lines: [`The server accepts ${verbOf(facts)} and ${offerText(names)}`, droppedLine(facts)],
    next: `the client, usually with ${listed(moves, 'or')}`,
    refs: [...(lmtp ? [{ rfc: 2033, section: '4.1' }] : []), { rfc: 5321, section: '4.1.1.1' }],
  };
}

/** So many names can be read at a glance. */
const MOST_NAMES = 16;

function offerText(names: readonly string[]): string {
  if (names.length === 0) return 'offers no extensions.';
  const shown = names.slice(0, MOST_NAMES).map((name) => inlineCode(name, 40));
  const more = names.length - shown.length;
  const all = more > 0 ? `${shown.join(', ')} and ${more} more` : listed(shown);
  return `offers ${counted(names.length, 'extension')}: ${all}. The client may use ${names.length === 1 ? 'it and no other' : 'these and no others'}.`;
}

/** An accepted greeting command in mid-session acts as RSET does (RFC 5321 section 4.1.4). */
function droppedLine({ open }: ReplyFacts): string | undefined {
  return open ? 'The open transaction is dropped by it, as `RSET` would do.' : undefined;
}
