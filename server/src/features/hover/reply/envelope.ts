import type { Ref } from '../../../protocol/rfc';
import { localized } from '../../../text/localized';
import { hasNullPath, mailboxOf } from '../transaction';
import { counted, ordinal, sentences } from '../words';
import { RETRY_REF, tellFailure, tryLater } from './failure';
import type { ReplyFacts, ReplyStory, Teller } from './story';

/** The reply to MAIL, or to SEND, SOML or SAML. */
export const tellMail: Teller = (facts) => {
  const { exchange, code, digit } = facts;
  const refs: Ref[] = [
    { rfc: 5321, section: '4.1.1.2' },
    { rfc: 5321, section: '3.3' },
  ];
  if (code === 355) {
    return {
      title: localized('an interrupted transaction is resumed'),
      lines: [localized('The first word of the text is the offset, in octets, from which the message goes on.')],
      next: localized('the client, with `DATA`'),
      refs: [{ rfc: 1845, section: '3' }],
    };
  }
  if (digit === 2) {
    return {
      title: localized('a mail transaction is open'),
      lines: [
        sentences(
          localized('The sender is accepted: {0}.', mailboxOf(exchange)),
          hasNullPath(exchange)
            ? localized('Nobody will be told if delivery fails, as is right for a bounce.')
            : localized('Reports of failure will go to it.'),
        ),
        localized('It promises nothing about the recipients yet.'),
        facts.open
          ? localized('A transaction was open already: the server should have refused this with 503.')
          : undefined,
      ],
      next: localized('the client, with `RCPT` for each recipient'),
      refs,
    };
  }
  return tellFailure(facts, {
    title: localized('the transaction is refused at its sender'),
    ...stateBehindMail(facts),
    temporary: tryLater(),
    permanent: AS_WRITTEN.has(code)
      ? localized('Permanent as it is written: the client may correct the command and send it again.')
      : localized(
          'Permanent: the message is not sent, and its sender should be told. The same MAIL would be refused again.',
        ),
    next: facts.open
      ? localized('the client, which goes on with the open transaction, or drops it with `RSET`')
      : localized('the client, with another `MAIL` or `QUIT`'),
    refs: facts.digit === 4 ? [...refs, RETRY_REF] : refs,
  });
};

function stateBehindMail({ open, code, exchange }: ReplyFacts): { state?: string } {
  if (open) return { state: localized('The transaction that was open before stays open.') };
  // The recording and the server do not agree on whether a transaction is open: then nobody can tell.
  const doubtful = exchange.fault === 'nested-mail' || (code === 503 && exchange.before.phase === 'ready');
  return doubtful ? {} : { state: localized('No transaction is open.') };
}

/** The reply to RCPT: names the recipient, and how many there are so far. */
export const tellRcpt: Teller = (facts) => {
  const { exchange, digit, open, transaction } = facts;
  if (digit === 2) return tellAccepted(facts);
  const others = transaction.accepted.length;
  return tellFailure(facts, {
    title: localized('the recipient is refused'),
    ...(open
      ? {
          state:
            others === 0
              ? localized(
                  '{0} gets nothing from this transaction, which stays open: no recipient is accepted so far.',
                  mailboxOf(exchange),
                )
              : localized(
                  '{0} gets nothing from this transaction, which stays open: {1} accepted so far.',
                  mailboxOf(exchange),
                  counted(others, 'other recipient'),
                ),
        }
      : {}),
    ...retryOf(facts),
    next:
      others === 0
        ? localized('the client, with another `RCPT`, or with `RSET` or `QUIT`')
        : localized('the client, with another `RCPT` or `DATA`'),
    refs: [
      { rfc: 5321, section: '4.1.1.3' },
      ...(digit === 4 ? [RETRY_REF] : []),
      ...(facts.code === 452 || facts.code === 552 ? [TOO_MANY] : []),
    ],
  });
};

/** The reply to DATA itself, before the message. */
export const tellData: Teller = (facts) => {
  const { digit, open } = facts;
  const { accepted, refused } = facts.transaction;
  if (digit === 2) {
    return {
      title: localized('not the reply that DATA asks for'),
      lines: [localized('Only 354 lets the client send the message; a success of another kind means nothing here.')],
      next: localized('the client, with `RSET` or `QUIT`'),
      refs: [{ rfc: 5321, section: '4.1.1.4' }],
    };
  }
  if (digit === 3) {
    const lone = accepted.length === 0 && refused.length > 0;
    return {
      title: localized('the server waits for the message'),
      lines: [
        accepted.length > 0
          ? localized(
              'Everything the client sends now is the message for {0}, until a line that is a lone dot.',
              counted(accepted.length, 'recipient'),
            )
          : localized('Everything the client sends now is the message, until a line that is a lone dot.'),
        lone
          ? localized(
              'Every recipient was refused, though: the client should send only the lone dot, and the server must deliver nothing.',
            )
          : localized('A line that begins with a dot is sent with one more dot in front.'),
      ],
      next: lone ? localized('the client, with a lone `.`') : localized('the client, with the message'),
      refs: lone
        ? [
            { rfc: 2920, section: '3.1' },
            { rfc: 5321, section: '4.1.1.4' },
          ]
        : [
            { rfc: 5321, section: '4.1.1.4' },
            { rfc: 5321, section: '4.5.2' },
          ],
    };
  }
  const none = open && accepted.length === 0;
  return tellFailure(facts, {
    title: localized('the message is refused before it is sent'),
    state: sentences(
      none ? localized('No recipient is accepted.') : undefined,
      localized('No message may be sent now.'),
      open ? localized('The transaction stays open until `RSET`, `EHLO` or `QUIT`.') : undefined,
    ),
    temporary: tryLater(),
    permanent: localized('Permanent: the sender should be told that the message was not sent.'),
    next: localized('the client, usually with `RSET` or `QUIT`'),
    refs: [
      { rfc: 5321, section: '3.3' },
      { rfc: 5321, section: '4.1.1.4' },
    ],
  });
};

const TOO_MANY: Ref = { rfc: 5321, section: '4.5.3.1.10' };

/** The command was not taken as it was written; another form of it may be. */
const AS_WRITTEN: ReadonlySet<number> = new Set([500, 501, 504, 555]);

function tellAccepted(facts: ReplyFacts): ReplyStory {
  const { exchange, code, transaction } = facts;
  const count = transaction.accepted.length + 1;
  const refused = transaction.refused.length;
  const who = mailboxOf(exchange);
  const lines = [
    refused > 0
      ? localized(
          '{0} is accepted as a recipient: the {1} of this transaction, {2} refused so far.',
          who,
          ordinal(count),
          refused,
        )
      : localized('{0} is accepted as a recipient: the {1} of this transaction.', who, ordinal(count)),
    code === 251
      ? localized('The mailbox is not here; the server will forward the mail to the address in the text.')
      : undefined,
    code === 252
      ? localized('252 belongs to `VRFY`: the server did not verify the address, but takes mail for it.')
      : undefined,
    exchange.before.hello === 'LHLO'
      ? localized('In LMTP each accepted recipient gets a reply of its own after the message.')
      : localized('Not yet a promise to deliver: the server answers for the message only after its end.'),
  ];
  return {
    title:
      code === 251 ? localized('the recipient is accepted, to be forwarded') : localized('the recipient is accepted'),
    lines,
    next: localized('the client, with another `RCPT` or `DATA`'),
    refs: [{ rfc: 5321, section: code === 251 ? '3.4' : '4.1.1.3' }],
  };
}

/** A refused recipient may only be one too many (RFC 5321 section 4.5.3.1.10). */
function retryOf({ code, enhanced }: ReplyFacts): { temporary: string; permanent: string } {
  const many = enhanced?.subject === 5 && enhanced.detail === 3;
  if (code === 452 && many) {
    return {
      temporary: localized(
        'Temporary: the client sends the message to the recipients accepted so far, and to the others in another transaction.',
      ),
      permanent: '',
    };
  }
  if (code === 452 && !enhanced) {
    return {
      temporary: localized(
        'Temporary: where it means too many recipients, the client sends the message to those accepted so far and to the others in another transaction. Otherwise it tries this recipient again later.',
      ),
      permanent: '',
    };
  }
  if (code === 552 && (many || !enhanced)) {
    return {
      temporary: tryLater(),
      permanent: localized(
        'Permanent, but where it means too many recipients (as RFC 821 had it) the client should treat it as temporary: 452 is the right code for that.',
      ),
    };
  }
  if (AS_WRITTEN.has(code)) {
    return {
      temporary: '',
      permanent: localized('Permanent as it is written: the client may correct the command and send it again.'),
    };
  }
  return {
    temporary: localized(
      'Temporary: the same attempt may succeed later. A mail server keeps the message for this recipient and tries again after 30 minutes or more, for at least four to five days.',
    ),
    permanent: localized(
      'Permanent: the same address would be refused again. The sender should be told, with a bounce, for this recipient.',
    ),
  };
}
