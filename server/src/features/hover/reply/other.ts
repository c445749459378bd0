import { findCommand } from '../../../protocol/commands';
import { localized } from '../../../text/localized';
import { prose } from '../../markdown';
import { tellFailure } from './failure';
import { type Teller, verbOf } from './story';

/** The reply to XCLIENT or XFORWARD of Postfix. */
export const tellProxy: Teller = (facts) => {
  const client = facts.exchange.kind === 'xclient';
  const refs = [{ vendor: 'Postfix', text: client ? 'XCLIENT_README' : 'XFORWARD_README' }];
  if (facts.digit === 2) {
    return {
      title: client ? localized('the session starts again') : localized('the facts about the client are noted'),
      lines: [
        client
          ? localized(
              'The server believes what it was told about the client, and greets anew. EHLO has to follow; TLS stays up.',
            )
          : localized('They go into the log of the next transaction. The state of the session stays.'),
      ],
      next: client ? localized('the client, with `EHLO`') : localized('the client'),
      refs,
    };
  }
  return tellFailure(facts, {
    title: localized('the facts about the client are not taken'),
    temporary: localized('Temporary: the client may try again later.'),
    permanent: localized('Permanent: the same command would be refused again.'),
    next: localized('the client'),
    refs,
  });
};

/** The reply to any other command, also to one that is none. */
export const tellOther: Teller = (facts) => {
  const command = findCommand(facts.exchange.verb);
  const refs = command?.refs.slice(0, 1) ?? [{ rfc: 5321, section: '4.2.4' }];
  if (facts.digit === 2) {
    return {
      title: localized('the command is accepted'),
      lines: [
        command
          ? prose(localized(command.effect))
          : localized('No specification known here defines {0}; the server accepted it.', verbOf(facts)),
      ],
      next: localized('the client'),
      refs: command ? refs : [{ rfc: 5321, section: '4.1.5' }],
    };
  }
  if (facts.digit === 3)
    return { title: localized('the server waits for more'), lines: [], next: localized('the client'), refs };
  return tellFailure(facts, {
    title: localized('the command is refused'),
    temporary: localized('Temporary: the client may try again later.'),
    permanent: localized('Permanent: the same command would be refused again.'),
    next: localized('the client'),
    refs,
  });
};
