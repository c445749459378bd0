import type { Ref } from '../../../protocol/rfc';
import type { Exchange } from '../../../session/exchange';
import { localized } from '../../../text/localized';
import { mailboxOf } from '../transaction';
import { counted, ordinal, sentences } from '../words';
import { RETRY_REF, tellFailure, tryLater } from './failure';
import type { ReplyFacts, ReplyStory, Teller } from './story';

/** A reply to the end of the message: after the lone dot, or after a DATA whose message the transcript leaves out. */
export const tellMessage: Teller = (facts) => {
  const { exchange, code, turn } = facts;
  // Of a DATA the first reply is the 354.
  const nth = exchange.kind === 'data' ? turn - 1 : turn;
  const { accepted } = facts.transaction;
  if (code === 353) return tellPrdr();
  if (exchange.replies.some((reply) => reply.code === 353)) {
    const recipient = accepted[nth - 1];
    if (recipient) return tellForOne(facts, recipient, { place: nth, of: accepted.length, protocol: 'PRDR' });
  }
  if (exchange.before.hello === 'LHLO') {
    const recipient = accepted[nth];
    if (recipient) return tellForOne(facts, recipient, { place: nth + 1, of: accepted.length, protocol: 'LMTP' });
  }
  return tellForAll(facts, accepted);
};

const END_REFS: readonly Ref[] = [
  { rfc: 5321, section: '4.2.5' },
  { rfc: 5321, section: '4.1.1.4' },
];

/** What a reply to the whole message says, also to the last BDAT chunk. */
export function tellForAll(facts: ReplyFacts, accepted: readonly Exchange[]): ReplyStory {
  const [only] = accepted;
  const whom = accepted.length === 1 && only ? mailboxOf(only) : counted(accepted.length, 'recipient');
  if (facts.digit === 2) {
    return {
      title: localized('the server took the message'),
      lines: [
        sentences(
          accepted.length > 0
            ? localized('It took responsibility for delivery to {0}.', whom)
            : localized('It took responsibility.'),
          localized('The message is not yet delivered: if it cannot be, the server must report that to the sender.'),
        ),
        localized('The transaction is closed.'),
      ],
      next: localized('the client, with the next `MAIL` or `QUIT`'),
      refs: END_REFS,
    };
  }
  if (facts.digit === 3) return { title: localized('the server waits for more'), lines: [], refs: END_REFS };
  return tellFailure(facts, {
    title: localized('the message is refused'),
    state: sentences(
      accepted.length > 1
        ? localized('No recipient gets it, none of the {0} that were accepted.', accepted.length)
        : localized('No recipient gets it.'),
      localized('The client keeps the responsibility. The transaction is closed, so no `RSET` is needed.'),
    ),
    temporary: tryLater(),
    permanent: localized(
      'Permanent: the same message would be refused again. The sender should be told, with a bounce.',
    ),
    next: localized('the client, with the next `MAIL` or `QUIT`'),
    refs: facts.digit === 4 ? [...END_REFS, RETRY_REF] : END_REFS,
  });
}

interface Turn {
  readonly place: number;
  readonly of: number;
  readonly protocol: 'LMTP' | 'PRDR';
}

/** A reply that concerns one recipient (RFC 2033 section 4.2; PRDR of Exim). */
export function tellForOne(facts: ReplyFacts, recipient: Exchange, { place, of, protocol }: Turn): ReplyStory {
  const who = mailboxOf(recipient);
  const which = localized(
    'Reply {0} of {1}: each accepted recipient gets its own, in the order of the RCPT commands.',
    place,
    of,
  );
  const refs: readonly Ref[] = protocol === 'LMTP' ? [{ rfc: 2033, section: '4.2' }] : PRDR_REFS;
  const isServerNext = place < of || protocol === 'PRDR';
  const next =
    place < of
      ? localized('the server, with the {0} reply', ordinal(place + 1))
      : isServerNext
        ? localized('the server, with the reply for the whole message')
        : localized('the client, with the next `MAIL` or `QUIT`');
  if (facts.digit === 2) {
    return {
      title: localized('the message is accepted for one recipient'),
      lines: [
        protocol === 'LMTP'
          ? localized('The server took responsibility for delivery to {0}.', who)
          : localized('The server would take the message for {0}.', who),
        which,
      ],
      next,
      isServerNext,
      refs,
    };
  }
  const failure = tellFailure(facts, {
    title: localized('one recipient is refused after the message'),
    state: localized('{0} does not get the message; the replies for the others stand for themselves.', who),
    temporary: localized('Temporary: the client tries again later, for this recipient alone.'),
    permanent: localized('Permanent: the sender should be told that this recipient did not get it.'),
    next,
    isServerNext,
    refs,
  });
  return { ...failure, lines: [...failure.lines, which] };
}

const PRDR_REFS: readonly Ref[] = [{ vendor: 'Exim', text: 'PRDR, after the expired draft-hall-prdr-00' }];

function tellPrdr(): ReplyStory {
  return {
    title: localized('a reply for each recipient follows'),
    lines: [
      localized(
        'The message was read. One reply for each accepted recipient follows, in order, and a last one for the whole message.',
      ),
      localized('PRDR is an extension that Exim knows; no RFC defines 353.'),
    ],
    next: localized('the server, with the replies'),
    isServerNext: true,
    refs: PRDR_REFS,
  };
}
