import type { Ref } from '../../../protocol/rfc';
import { mailboxOf } from '../transaction';
import { counted, ordinal } from '../words';
import { RETRY_REF, TRY_LATER, tellFailure } from './failure';
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
      title: 'an interrupted transaction is resumed',
      lines: ['The first word of the text is the offset, in octets, from which the message goes on.'],
      next: 'the client, with `DATA`',
      refs: [{ rfc: 1845, section: '3' }],
    };
  }
  if (digit === 2) {
    return {
      title: 'a mail transaction is open',
      lines: [
        `The sender is accepted: ${mailboxOf(exchange)}. ${isNull(facts) ? 'Nobody will be told if delivery fails, as is right for a bounce.' : 'Reports of failure will go to it.'}`,
        'It promises nothing about the recipients yet.',
        facts.open ? 'A transaction was open already: the server should have refused this with 503.' : undefined,
      ],
      next: 'the client, with `RCPT` for each recipient',
      refs,
    };
  }
  return tellFailure(facts, {
    title: 'the transaction is refused at its sender',
    ...stateBehindMail(facts),
    temporary: TRY_LATER,
    permanent: AS_WRITTEN.has(code)
      ? 'Permanent as it is written: the client may correct the command and send it again.'
      : 'Permanent: the message is not sent, and its sender should be told. The same MAIL would be refused again.',
    next: facts.open
      ? 'the client, which goes on with the open transaction, or drops it with `RSET`'
      : 'the client, with another `MAIL` or `QUIT`',
    refs: facts.digit === 4 ? [...refs, RETRY_REF] : refs,
  });
};

function stateBehindMail({ open, code, exchange }: ReplyFacts): { state?: string } {
  if (open) return { state: 'The transaction that was open before stays open.' };
  // The recording and the server do not agree on whether a transaction is open: then nobody can tell.
  const doubtful = exchange.fault === 'nested-mail' || (code === 503 && exchange.before.phase === 'ready');
  return doubtful ? {} : { state: 'No transaction is open.' };
}

/** The reply to RCPT: names the recipient, and how many there are so far. */
export const tellRcpt: Teller = (facts) => {
  const { exchange, digit, open, transaction } = facts;
  if (digit === 2) return tellAccepted(facts);
  const others = transaction.accepted.length;
  return tellFailure(facts, {
    title: 'the recipient is refused',
    ...(open
      ? {
          state: `${mailboxOf(exchange)} gets nothing from this transaction, which stays open: ${others === 0 ? 'no recipient is accepted so far' : `${counted(others, 'other recipient')} accepted so far`}.`,
        }
      : {}),
    ...retryOf(facts),
    next:
      others === 0
        ? 'the client, with another `RCPT`, or with `RSET` or `QUIT`'
        : 'the client, with another `RCPT` or `DATA`',
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
      title: 'not the reply that DATA asks for',
      lines: ['Only 354 lets the client send the message; a success of another kind means nothing here.'],
      next: 'the client, with `RSET` or `QUIT`',
      refs: [{ rfc: 5321, section: '4.1.1.4' }],
    };
  }
  if (digit === 3) {
    const lone = accepted.length === 0 && refused.length > 0;
    return {
      title: 'the server waits for the message',
      lines: [
        accepted.length > 0
          ? `Everything the client sends now is the message for ${counted(accepted.length, 'recipient')}, until a line that is a lone dot.`
          : 'Everything the client sends now is the message, until a line that is a lone dot.',
        lone
          ? 'Every recipient was refused, though: the client should send only the lone dot, and the server must deliver nothing.'
          : 'A line that begins with a dot is sent with one more dot in front.',
      ],
      next: lone ? 'the client, with a lone `.`' : 'the client, with the message',
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
    title: 'the message is refused before it is sent',
    state:
      `${none ? 'No recipient is accepted. ' : ''}No message may be sent now. ${open ? 'The transaction stays open until `RSET`, `EHLO` or `QUIT`.' : ''}`.trim(),
    temporary: TRY_LATER,
    permanent: 'Permanent: the sender should be told that the message was not sent.',
    next: 'the client, usually with `RSET` or `QUIT`',
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
    `${who} is accepted as a recipient: the ${ordinal(count)} of this transaction${refused > 0 ? `, ${refused} refused so far` : ''}.`,
    code === 251 ? 'The mailbox is not here; the server will forward the mail to the address in the text.' : undefined,
    code === 252 ? `252 belongs to \`VRFY\`: the server did not verify the address, but takes mail for it.` : undefined,
    exchange.before.hello === 'LHLO'
      ? 'In LMTP each accepted recipient gets a reply of its own after the message.'
      : 'Not yet a promise to deliver: the server answers for the message only after its end.',
  ];
  return {
    title: code === 251 ? 'the recipient is accepted, to be forwarded' : 'the recipient is accepted',
    lines,
    next: 'the client, with another `RCPT` or `DATA`',
    refs: [{ rfc: 5321, section: code === 251 ? '3.4' : '4.1.1.3' }],
  };
}

/** A refused recipient may only be one too many (RFC 5321 section 4.5.3.1.10). */
function retryOf({ code, enhanced }: ReplyFacts): { temporary: string; permanent: string } {
  const many = enhanced?.subject === 5 && enhanced.detail === 3;
  if (code === 452 && many) {
    return {
      temporary:
        'Temporary: the client sends the message to the recipients accepted so far, and to the others in another transaction.',
      permanent: '',
    };
  }
  if (code === 452 && !enhanced) {
    return {
      temporary:
        'Temporary: where it means too many recipients, the client sends the message to those accepted so far and to the others in another transaction. Otherwise it tries this recipient again later.',
      permanent: '',
    };
  }
  if (code === 552 && (many || !enhanced)) {
    return {
      temporary: TRY_LATER,
      permanent:
        'Permanent, but where it means too many recipients (as RFC 821 had it) the client should treat it as temporary: 452 is the right code for that.',
    };
  }
  if (AS_WRITTEN.has(code)) {
    return {
      temporary: '',
      permanent: 'Permanent as it is written: the client may correct the command and send it again.',
    };
  }
  return {
    temporary: TRY_LATER.replace('the message', 'the message for this recipient'),
    permanent:
      'Permanent: the same address would be refused again. The sender should be told, with a bounce, for this recipient.',
  };
}

function isNull({ exchange }: ReplyFacts): boolean {
  return mailboxOf(exchange).startsWith('the null path');
}
