import type { Ref } from '../../../protocol/rfc';
import { localized } from '../../../text/localized';
import { tellFailure } from './failure';
import type { Teller } from './story';

/** The reply to ETRN, in which 251 to 253 mean something else than in RFC 5321 (RFC 1985 section 5.1). */
export const tellEtrn: Teller = (facts) => {
  const refs: readonly Ref[] = [{ rfc: 1985, section: '5.1' }];
  if (facts.digit === 2) {
    return {
      title: localized('the queue request is taken'),
      lines: [
        localized(QUEUE[facts.code] ?? 'The request is accepted.'),
        localized('The mail comes over new connections; this session goes on unchanged.'),
      ],
      next: localized('the client'),
      refs,
    };
  }
  return tellFailure(facts, {
    title: localized('the queue is not started'),
    temporary: localized('Temporary: the client may ask again later.'),
    permanent: localized('Permanent: the same request would be refused again.'),
    next: localized('the client'),
    refs,
  });
};

const QUEUE: Readonly<Record<number, string>> = {
  250: 'The server will send the mail that it holds for the node.',
  251: 'No mail is waiting for the node.',
  252: 'The server has begun to send the mail that waits for the node.',
  253: 'The server has begun to send the mail that waits for the node; the text gives the number of messages.',
};

/** The reply to ATRN or TURN, after which the two sides change roles (RFC 2645 section 5.3). */
export const tellTurn: Teller = (facts) => {
  const refs: readonly Ref[] =
    facts.exchange.verb === 'TURN' ? [{ rfc: 5321, section: 'F.1' }] : [{ rfc: 2645, section: '5.3' }];
  if (facts.digit === 2) {
    return {
      title: localized('the two sides change roles'),
      lines: [
        localized(
          'From here on the side that was the client is the server, and the other way round, on the same connection.',
        ),
      ],
      next: localized('the former client, with a 220 greeting'),
      refs,
    };
  }
  return tellFailure(facts, {
    title: localized('the roles stay as they are'),
    temporary:
      facts.code === 453
        ? localized('The client may ask again another time.')
        : localized('Temporary: the client may ask again later.'),
    permanent: localized('Permanent: the same request would be refused again.'),
    next: localized('the client'),
    refs,
  });
};
