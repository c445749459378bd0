import { localized } from '../text/localized';
import { orderRule } from './orderRule';

export default orderRule({
  id: 'not-in-transaction',
  title: 'ETRN, ATRN, TURN, XCLIENT or XFORWARD inside a mail transaction',
  severity: 'error',
  rfc: [
    { rfc: 1985, section: '5' },
    { rfc: 2645, section: '5.3' },
    { vendor: 'Postfix', text: 'XCLIENT_README, XFORWARD_README' },
  ],
  message: ({ verb, where }) =>
    localized('{0} inside a transaction: {1}. {2}', verb, where, localized(REASON[verb] ?? REASON.ETRN!)),
  related: { mail: 'This MAIL opened the transaction that is still open.' },
  docs: {
    what: 'The client sends ETRN, ATRN, TURN, XCLIENT or XFORWARD while a mail transaction is open.',
    why: 'ETRN is for the time outside of transactions (RFC 1985 section 5). ATRN and TURN exchange the roles of client and server, and XCLIENT and XFORWARD change who the client is taken to be: none of it can apply to a transaction that has begun.',
    remedy: 'Finish the transaction, or end it with RSET, before the command.',
    practice:
      'Postfix answers 503 (MAIL transaction in progress), Exim 503 (ETRN is not permitted inside a transaction).',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 ETRN
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: ETRN example.org
S: 503 5.5.1 MAIL transaction in progress
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 ETRN
C: ETRN example.org
S: 250 2.0.0 Queuing started
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: { postfix: 'MAIL transaction in progress', exim: 'ETRN is not permitted inside a transaction' },
});

const REASON: Readonly<Record<string, string>> = {
  ETRN: 'It asks the server to start its queue, outside of mail transactions (RFC 1985 section 5).',
  ATRN: 'It exchanges the roles of client and server, which an open transaction forbids (RFC 2645 section 5.3).',
  TURN: 'It exchanges the roles of client and server, which an open transaction forbids (RFC 821 section 3.8).',
  XCLIENT:
    'It puts the session back to its greeting, so that it stands outside of transactions (Postfix XCLIENT_README).',
  XFORWARD: 'It tells who sent the message that comes next, so that it stands before MAIL (Postfix XFORWARD_README).',
};
