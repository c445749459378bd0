import { parseKeywordLine } from '../../../syntax/replyLine';
import { localized } from '../../../text/localized';
import { inlineCode } from '../../markdown';
import { counted, enumerated, listed, sentences } from '../words';
import { tellFailure } from './failure';
import { type ReplyFacts, type ReplyStory, type Teller, verbOf } from './story';

/** The reply to EHLO, HELO or LHLO. */
export const tellHello: Teller = (facts) => {
  const { exchange, digit, code } = facts;
  if (digit === 2) return exchange.kind === 'helo' ? tellHelo(facts) : tellOffer(facts);
  const fallback = exchange.kind === 'ehlo' && (code === 500 || code === 502);
  return tellFailure(facts, {
    title: localized('{0} is refused', verbOf(facts)),
    state: facts.open
      ? localized('The session stays exactly as it was: the transaction stays open.')
      : localized('The session stays as it was.'),
    temporary: localized('Temporary: the client may end the session and try again later.'),
    permanent: fallback
      ? localized('The client should try `HELO` instead, and do without extensions.')
      : localized('Permanent: the same command would be refused again.'),
    next: fallback ? localized('the client, with `HELO`') : localized('the client'),
    refs: [
      { rfc: 5321, section: '4.1.4' },
      { rfc: 5321, section: '3.2' },
    ],
  });
};

function tellHelo(facts: ReplyFacts): ReplyStory {
  return {
    title: localized('the session is open, without extensions'),
    lines: [
      localized(
        'The server accepts {0}. No extensions come with it, so MAIL and RCPT must not carry parameters.',
        verbOf(facts),
      ),
      droppedLine(facts),
    ],
    next: localized('the client, usually with `MAIL`'),
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
    title: localized('the session is open'),
    lines: [offerText(verbOf(facts), names), droppedLine(facts)],
    next: localized('the client, usually with {0}', listed(moves, 'or')),
    refs: [...(lmtp ? [{ rfc: 2033, section: '4.1' }] : []), { rfc: 5321, section: '4.1.1.1' }],
  };
}

/** So many names can be read at a glance. */
const MOST_NAMES = 16;

function offerText(verb: string, names: readonly string[]): string {
  if (names.length === 0) return localized('The server accepts {0} and offers no extensions.', verb);
  const shown = names.slice(0, MOST_NAMES).map((name) => inlineCode(name, 40));
  const more = names.length - shown.length;
  const all = more > 0 ? localized('{0} and {1} more', enumerated(shown), more) : listed(shown);
  return sentences(
    localized('The server accepts {0} and offers {1}: {2}.', verb, counted(names.length, 'extension'), all),
    names.length === 1
      ? localized('The client may use it and no other.')
      : localized('The client may use these and no others.'),
  );
}

/** An accepted greeting command in mid-session acts as RSET does (RFC 5321 section 4.1.4). */
function droppedLine({ open }: ReplyFacts): string | undefined {
  return open ? localized('The open transaction is dropped by it, as `RSET` would do.') : undefined;
}
