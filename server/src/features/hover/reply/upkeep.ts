import { localized } from '../../../text/localized';
import { tellFailure } from './failure';
import { type ReplyFacts, replyText, type Teller } from './story';

/** The reply to RSET (RFC 5321 section 4.1.1.5). */
export const tellRset: Teller = (facts) => {
  const refs = [{ rfc: 5321, section: '4.1.1.5' }];
  if (facts.digit === 2) {
    const { open } = facts;
    if (facts.exchange.before.phase === 'unknown') {
      return {
        title: localized('nothing is open now'),
        lines: [localized(KEPT)],
        next: localized('the client, usually with `MAIL` or `QUIT`'),
        refs,
      };
    }
    return {
      title: open ? localized('the transaction is dropped') : localized('nothing was open'),
      lines: [
        open
          ? localized('Sender, recipients and message text are forgotten.')
          : localized('No transaction was open, so that RSET did nothing, as NOOP.'),
        localized(KEPT),
      ],
      next: localized('the client, usually with `MAIL` or `QUIT`'),
      refs,
    };
  }
  return tellFailure(facts, {
    title: localized('the reset is refused'),
    temporary: localized('Temporary: the client may send it again.'),
    permanent: localized('RFC 5321 lets RSET be used at any time; the client can still end the session.'),
    next: localized('the client'),
    refs,
  });
};

const KEPT = 'The connection stays, and so do EHLO, TLS and authentication.';

/** The reply to QUIT (RFC 5321 section 4.1.1.10). */
export const tellQuit: Teller = (facts) => {
  const refs = [{ rfc: 5321, section: '4.1.1.10' }];
  if (facts.digit === 2) {
    return {
      title: localized('the session ends'),
      lines: [
        facts.code === 221
          ? localized('The normal end: the server says goodbye and closes the connection.')
          : localized('The server agrees to end the session. The standard code for that is 221.'),
        facts.open ? localized('The open transaction is given up.') : undefined,
      ],
      next: localized('the server, which closes the connection'),
      isServerNext: true,
      refs,
    };
  }
  return tellFailure(facts, {
    title: localized('QUIT is refused'),
    temporary: localized('The client may close the connection all the same.'),
    permanent: localized('The client may close the connection all the same.'),
    next: localized('the client'),
    refs,
  });
};

/** The reply to NOOP, HELP, VRFY or EXPN. */
export const tellNoop: Teller = (facts) => {
  switch (facts.exchange.verb) {
    case 'HELP':
      return tellHelp(facts);
    case 'VRFY':
    case 'EXPN':
      return tellVerify(facts);
    default:
      return tellNothing(facts);
  }
};

const tellNothing: Teller = (facts) => {
  const refs = [{ rfc: 5321, section: '4.1.1.9' }];
  if (facts.digit === 2) {
    return {
      title: localized('the server is still there'),
      lines: [localized('NOOP changes nothing: an open transaction stays open, and no other state is touched.')],
      next: localized('the client'),
      refs,
    };
  }
  return tellFailure(facts, {
    title: localized('NOOP is refused'),
    temporary: localized('Temporary. Nothing is changed.'),
    permanent: localized('Nothing is changed.'),
    next: localized('the client'),
    refs,
  });
};

const tellHelp: Teller = (facts) => {
  const refs = [{ rfc: 5321, section: '4.1.1.8' }];
  if (facts.digit === 2) {
    return {
      title: facts.code === 211 ? localized('a status report') : localized('help for people'),
      lines: [localized('The text is for a person to read. The session stays as it was.')],
      next: localized('the client'),
      refs,
    };
  }
  return tellFailure(facts, {
    title: localized('no help is given'),
    temporary: localized('Temporary. The session stays as it was.'),
    permanent: localized('The session stays as it was.'),
    next: localized('the client'),
    refs,
  });
};

const tellVerify: Teller = (facts) => {
  const list = facts.exchange.verb === 'EXPN';
  const refs = [
    { rfc: 5321, section: facts.code === 252 ? '3.5.3' : '3.5.2' },
    { rfc: 5321, section: list ? '4.1.1.7' : '4.1.1.6' },
  ];
  if (facts.digit === 2) return { ...verifiedAs(facts, list), next: localized('the client'), refs };
  return tellFailure(facts, {
    title: list ? localized('the list is not expanded') : localized('the address is not verified'),
    temporary: localized('Temporary: the client may ask again later.'),
    permanent: localized('It does not change the transaction.'),
    next: localized('the client'),
    refs,
  });
};

function verifiedAs(facts: ReplyFacts, list: boolean): { title: string; lines: string[] } {
  const { code } = facts;
  if (code === 252 && list) {
    return {
      title: localized('the list is not expanded, but the command is no fault'),
      lines: [
        localized('The server will not or cannot name the members of the list. It proves nothing about the address.'),
      ],
    };
  }
  if (code === 252) {
    return {
      title: localized('not verified, but mail would be taken'),
      lines: [
        localized(
          'The server will not or cannot say whether the mailbox exists, and would try to deliver mail for it. It proves nothing about the address.',
        ),
        localized('Most servers answer so, because verified addresses help spammers.'),
      ],
    };
  }
  if (code === 251) {
    return {
      title: localized('not local, would be forwarded'),
      lines: [localized('The mailbox is not here; mail for it would be forwarded to the address in the text.')],
    };
  }
  if (!/[@<]/.test(replyText(facts))) {
    return {
      title: localized('a success that names nobody'),
      lines: [
        localized('The server says yes, but the text names no mailbox, as it should. The transaction is not touched.'),
      ],
    };
  }
  return list
    ? {
        title: localized('the list is expanded'),
        lines: [localized('Each line names one mailbox of the list. The transaction is not touched.')],
      }
    : {
        title: localized('the mailbox exists'),
        lines: [localized('The text names the mailbox. The transaction is not touched.')],
      };
}
