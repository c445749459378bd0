import type { Ref } from '../../../protocol/rfc';
import type { Exchange } from '../../../session/exchange';
import { mailboxOf } from '../transaction';
import { counted, ordinal } from '../words';
import { RETRY_REF, TRY_LATER, tellFailure } from './failure';
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
      title: 'the server took the message',
      lines: [
        `It took responsibility${accepted.length > 0 ? ` for delivery to ${whom}` : ''}. The message is not yet delivered: if it cannot be, the server must report that to the sender.`,
        'The transaction is closed.',
      ],
      next: 'the client, with the next `MAIL` or `QUIT`',
      refs: END_REFS,
    };
  }
  if (facts.digit === 3) return { title: 'the server waits for more', lines: [], refs: END_REFS };
  return tellFailure(facts, {
    title: 'the message is refused',
    state: `No recipient gets it${accepted.length > 1 ? `, none of the ${accepted.length} that were accepted` : ''}. The client keeps the responsibility. The transaction is closed, so no \`RSET\` is needed.`,
    temporary: TRY_LATER,
    permanent: 'Permanent: the same message would be refused again. The sender should be told, with a bounce.',
    next: 'the client, with the next `MAIL` or `QUIT`',
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
  const which = `Reply ${place} of ${of}: each accepted recipient gets its own, in the order of the RCPT commands.`;
  const refs: readonly Ref[] =
    protocol === 'LMTP'
      ? [{ rfc: 2033, section: '4.2' }]
      : [{ vendor: 'Exim', text: 'PRDR, after the expired draft-hall-prdr-00' }];
  const more = place < of || protocol === 'PRDR';
  const next = more
    ? `the server, with ${place < of ? `the ${ordinal(place + 1)} reply` : 'the reply for the whole message'}`
    : 'the client, with the next `MAIL` or `QUIT`';
  if (facts.digit === 2) {
    const took =
      protocol === 'LMTP' ? 'The server took responsibility for delivery to' : 'The server would take the message for';
    return { title: 'the message is accepted for one recipient', lines: [`${took} ${who}.`, which], next, refs };
  }
  const failure = tellFailure(facts, {
    title: 'one recipient is refused after the message',
    state: `${who} does not get the message; the replies for the others stand for themselves.`,
    temporary: 'Temporary: the client tries again later, for this recipient alone.',
    permanent: 'Permanent: the sender should be told that this recipient did not get it.',
    next,
    refs,
  });
  return { ...failure, lines: [...failure.lines, which] };
}

function tellPrdr(): ReplyStory {
  return {
    title: 'a reply for each recipient follows',
    lines: [
      'The message was read. One reply for each accepted recipient follows, in order, and a last one for the whole message.',
      'PRDR is an extension that Exim knows; no RFC defines 353.',
    ],
    next: 'the server, with the replies',
    refs: [{ vendor: 'Exim', text: 'PRDR, after the expired draft-hall-prdr-00' }],
  };
}
