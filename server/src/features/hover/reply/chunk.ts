import { localized } from '../../../text/localized';
import { tellFailure, tryLater } from './failure';
import { tellForAll, tellForOne } from './message';
import type { Teller } from './story';

/** The reply to BDAT or BURL (RFC 3030 section 2; RFC 4468 section 3.2). */
export const tellChunk: Teller = (facts) => {
  const { exchange, digit, turn, code, open } = facts;
  const refs = exchange.verb === 'BURL' ? [{ rfc: 4468, section: '3.2' }] : [{ rfc: 3030, section: '2' }];
  const last = /\sLAST\s*$/i.test(exchange.text);
  const { accepted } = facts.transaction;
  const recipient = accepted[turn];
  if (last && exchange.before.hello === 'LHLO' && recipient && (digit === 2 || exchange.replies.length > 1)) {
    return tellForOne(facts, recipient, { place: turn + 1, of: accepted.length, protocol: 'LMTP' });
  }
  if (last && digit === 2) {
    const story = tellForAll(facts, accepted);
    return { ...story, refs: [...refs, ...story.refs] };
  }
  if (digit === 2) {
    return {
      title: localized('the chunk is taken'),
      lines: [
        localized(
          'The server has this part of the message and waits for the next. It answers for the message after the last chunk.',
        ),
      ],
      next: localized('the client, with the next `{0}`', exchange.verb),
      refs,
    };
  }
  // A server that does not know the command takes the octets of the chunk for commands.
  const unknown = code === 500 || code === 502;
  const state = unknown
    ? localized('A server that does not know BDAT may take the chunk that follows for commands.')
    : open
      ? last
        ? localized(
            'The message has failed: no more chunks of it may be sent. `RSET` makes sure that nothing of it stays open.',
          )
        : localized('The transaction has failed: the client must send no more chunks, and clears it with `RSET`.')
      : undefined;
  return tellFailure(facts, {
    title: last ? localized('the message is refused') : localized('the chunk is refused'),
    ...(state ? { state } : {}),
    temporary: tryLater(),
    permanent: localized('Permanent: the sender should be told that the message was not taken.'),
    next: localized('the client, with `RSET` or `QUIT`'),
    refs,
  });
};
