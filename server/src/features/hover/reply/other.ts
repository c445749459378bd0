import { findCommand } from '../../../protocol/commands';
import { prose } from '../../markdown';
import { tellFailure } from './failure';
import { type Teller, verbOf } from './story';

/** The reply to XCLIENT or XFORWARD of Postfix. */
export const tellProxy: Teller = (facts) => {
  const client = facts.exchange.kind === 'xclient';
  const refs = [{ vendor: 'Postfix', text: client ? 'XCLIENT_README' : 'XFORWARD_README' }];
  if (facts.digit === 2) {
    return {
      title: client ? 'the session starts again' : 'the facts about the client are noted',
      lines: [
        client
          ? 'The server believes what it was told about the client, and greets anew. EHLO has to follow; TLS stays up.'
          : 'They go into the log of the next transaction. The state of the session stays.',
      ],
      next: client ? 'the client, with `EHLO`' : 'the client',
      refs,
    };
  }
  return tellFailure(facts, {
    title: 'the facts about the client are not taken',
    temporary: 'Temporary: the client may try again later.',
    permanent: 'Permanent: the same command would be refused again.',
    next: 'the client',
    refs,
  });
};

/** The reply to any other command, also to one that is none. */
export const tellOther: Teller = (facts) => {
  const command = findCommand(facts.exchange.verb);
  const refs = command?.refs.slice(0, 1) ?? [{ rfc: 5321, section: '4.2.4' }];
  if (facts.digit === 2) {
    return {
      title: 'the command is accepted',
      lines: [
        command
          ? prose(command.effect)
          : `No specification known here defines ${verbOf(facts)}; the server accepted it.`,
      ],
      next: 'the client',
      refs: command ? refs : [{ rfc: 5321, section: '4.1.5' }],
    };
  }
  if (facts.digit === 3) return { title: 'the server waits for more', lines: [], next: 'the client', refs };
  return tellFailure(facts, {
    title: 'the command is refused',
    temporary: 'Temporary: the client may try again later.',
    permanent: 'Permanent: the same command would be refused again.',
    next: 'the client',
    refs,
  });
};
