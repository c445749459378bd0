import { tellFailure } from './failure';
import { type ReplyFacts, replyText, type Teller } from './story';

/** The reply to RSET (RFC 5321 section 4.1.1.5). */
export const tellRset: Teller = (facts) => {
  const refs = [{ rfc: 5321, section: '4.1.1.5' }];
  if (facts.digit === 2) {
    const { open } = facts;
    if (facts.exchange.before.phase === 'unknown') {
      return { title: 'nothing is open now', lines: [KEPT], next: 'the client, usually with `MAIL` or `QUIT`', refs };
    }
    return {
      title: open ? 'the transaction is dropped' : 'nothing was open',
      lines: [
        open
          ? 'Sender, recipients and message text are forgotten.'
          : 'No transaction was open, so that RSET did nothing, as NOOP.',
        KEPT,
      ],
      next: 'the client, usually with `MAIL` or `QUIT`',
      refs,
    };
  }
  return tellFailure(facts, {
    title: 'the reset is refused',
    temporary: 'Temporary: the client may send it again.',
    permanent: 'RFC 5321 lets RSET be used at any time; the client can still end the session.',
    next: 'the client',
    refs,
  });
};

const KEPT = 'The connection stays, and so do EHLO, TLS and authentication.';

/** The reply to QUIT (RFC 5321 section 4.1.1.10). */
export const tellQuit: Teller = (facts) => {
  const refs = [{ rfc: 5321, section: '4.1.1.10' }];
  if (facts.digit === 2) {
    return {
      title: 'the session ends',
      lines: [
        facts.code === 221
          ? 'The normal end: the server says goodbye and closes the connection.'
          : 'The server agrees to end the session. The standard code for that is 221.',
        facts.open ? 'The open transaction is given up.' : undefined,
      ],
      next: 'the server, which closes the connection',
      refs,
    };
  }
  return tellFailure(facts, {
    title: 'QUIT is refused',
    temporary: 'The client may close the connection all the same.',
    permanent: 'The client may close the connection all the same.',
    next: 'the client',
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
      title: 'the server is still there',
      lines: ['NOOP changes nothing: an open transaction stays open, and no other state is touched.'],
      next: 'the client',
      refs,
    };
  }
  return tellFailure(facts, {
    title: 'NOOP is refused',
    temporary: 'Temporary. Nothing is changed.',
    permanent: 'Nothing is changed.',
    next: 'the client',
    refs,
  });
};

const tellHelp: Teller = (facts) => {
  const refs = [{ rfc: 5321, section: '4.1.1.8' }];
  if (facts.digit === 2) {
    return {
      title: facts.code === 211 ? 'a status report' : 'help for people',
      lines: ['The text is for a person to read. The session stays as it was.'],
      next: 'the client',
      refs,
    };
  }
  return tellFailure(facts, {
    title: 'no help is given',
    temporary: 'Temporary. The session stays as it was.',
    permanent: 'The session stays as it was.',
    next: 'the client',
    refs,
  });
};

const tellVerify: Teller = (facts) => {
  const list = facts.exchange.verb === 'EXPN';
  const refs = [
    { rfc: 5321, section: facts.code === 252 ? '3.5.3' : '3.5.2' },
    { rfc: 5321, section: list ? '4.1.1.7' : '4.1.1.6' },
  ];
  if (facts.digit === 2) return { ...verifiedAs(facts, list), next: 'the client', refs };
  return tellFailure(facts, {
    title: list ? 'the list is not expanded' : 'the address is not verified',
    temporary: 'Temporary: the client may ask again later.',
    permanent: 'It does not change the transaction.',
    next: 'the client',
    refs,
  });
};

function verifiedAs(facts: ReplyFacts, list: boolean): { title: string; lines: string[] } {
  const { code } = facts;
  if (code === 252 && list) {
    return {
      title: 'the list is not expanded, but the command is no fault',
      lines: ['The server will not or cannot name the members of the list. It proves nothing about the address.'],
    };
  }
  if (code === 252) {
    return {
      title: 'not verified, but mail would be taken',
      lines: [
        'The server will not or cannot say whether the mailbox exists, and would try to deliver mail for it. It proves nothing about the address.',
        'Most servers answer so, because verified addresses help spammers.',
      ],
    };
  }
  if (code === 251) {
    return {
      title: 'not local, would be forwarded',
      lines: ['The mailbox is not here; mail for it would be forwarded to the address in the text.'],
    };
  }
  if (!/[@<]/.test(replyText(facts))) {
    return {
      title: 'a success that names nobody',
      lines: ['The server says yes, but the text names no mailbox, as it should. The transaction is not touched.'],
    };
  }
  return list
    ? {
        title: 'the list is expanded',
        lines: ['Each line names one mailbox of the list. The transaction is not touched.'],
      }
    : { title: 'the mailbox exists', lines: ['The text names the mailbox. The transaction is not touched.'] };
}
