import type { OrderVerdict } from './orderTable';
import type { FormVerdict } from './syntax';

/** Why we judge otherwise than servers do. Every disagreement must have one of these. */
export interface Explanation<Verdict> {
  /** Our verdict. */
  readonly ours: Verdict;
  /** What the disagreement is about: see {@link explainOrder} and {@link explainForm}. */
  readonly about: RegExp;
  /** The rule of ours that objects, where one does. */
  readonly rule?: string;
  /** The reason, with the section of the RFC. Markdown. */
  readonly because: string;
}

/** `about` is matched with `server: state: VERB: command`. The first that fits counts. */
export const ORDER: readonly Explanation<OrderVerdict>[] = [
  {
    ours: 'out of order',
    about: /: (?:connected|TLS just started): MAIL:/,
    rule: 'mail-before-hello',
    because:
      'RFC 5321 section 4.1.4: a session that will contain mail transactions MUST first be initialized by EHLO. After STARTTLS the session is in its initial state again (RFC 3207 section 4.2). These servers serve it all the same, as a matter of policy.',
  },
  {
    ours: 'out of order',
    about: /: (?:connected|TLS just started): AUTH:/,
    rule: 'extension-before-hello',
    because:
      'AUTH is a service extension, and only the reply to EHLO says that it may be used and with which mechanisms (RFC 5321 section 2.2, RFC 4954 section 3); behind STARTTLS what was offered before is void (RFC 3207 section 4.2).',
  },
  {
    ours: 'out of order',
    about: /: (?:MAIL|no EHLO, MAIL)[^:]*: MAIL:|: after a message: MAIL:/,
    rule: 'nested-mail',
    because:
      'RFC 5321 section 4.1.4: MAIL MUST NOT be sent if a transaction is already open, and a refusal of every recipient does not close it. Haraka and qpsmtpd begin a new transaction silently. (In one recording Haraka answered MAIL behind a message that was still in its queue.)',
  },
  {
    ours: 'out of order',
    about: /: (?:MAIL|no EHLO, MAIL)[^:]*: AUTH:/,
    rule: 'auth-in-transaction',
    because:
      'RFC 4954 section 4: AUTH is not permitted during a mail transaction, and the server MUST refuse it with 503.',
  },
  {
    ours: 'out of order',
    about: /: authenticated already: AUTH:/,
    rule: 'auth-twice',
    because:
      'RFC 4954 section 4: after a successful AUTH no more AUTH may be issued, and the server MUST refuse it with 503.',
  },
  {
    ours: 'out of order',
    about: /: TLS active already: STARTTLS:/,
    rule: 'starttls-in-tls',
    because:
      'RFC 3207 section 4.2: a client MUST NOT start TLS when it is active already. The servers that answer 220 then wait for a second handshake, and the session hangs.',
  },
  {
    ours: 'out of order',
    about: /^(?:courier|go-smtp): after EHLO inside a transaction: (?:RCPT|DATA):/,
    rule: 'rcpt-before-mail, data-before-mail',
    because:
      'RFC 5321 section 4.1.4: an EHLO inside a transaction clears all buffers, as RSET does. Courier and go-smtp keep the transaction.',
  },
  {
    ours: 'in order',
    about: /^courier: after EHLO inside a transaction: MAIL:/,
    because:
      'The same from the other side: Courier still has the old transaction and takes this MAIL for a nested one. By RFC 5321 section 4.1.4 it is the first of a new one.',
  },
  {
    ours: 'in order',
    about: /: (?:after|MAIL|TLS)[^:]*: (?:EHLO|HELO):/,
    because:
      'RFC 5321 section 4.1.4: EHLO may be issued again later in the session. OpenSMTPD, qpsmtpd and Python’s smtpd refuse a second one; the rule hello-refused-in-session tells that of the server.',
  },
  {
    ours: 'in order',
    about: /: (?:connected|TLS just started)[^:]*: (?:RSET|NOOP|VRFY|EXPN|HELP):/,
    because:
      'RFC 5321 section 4.1.4: these may be used without EHLO, and the server SHOULD process them. OpenSMTPD refuses; the rule stateless-refused tells that of the server.',
  },
  {
    ours: 'in order',
    about: /^exim: after a BDAT chunk: VRFY:/,
    because:
      'RFC 5321 section 4.1.4: VRFY may be used at any time; RFC 3030 section 2 forbids only MAIL, RCPT and DATA between chunks. Exim takes nothing but BDAT, RSET and the like there.',
  },
  {
    ours: 'in order',
    about: /: STARTTLS:/,
    because:
      'Nothing is wrong with a STARTTLS that was offered, here (RFC 3207 section 4). Courier answers 540 where its TLS cannot be used; OpenSMTPD answered 500 to a group.',
  },
  {
    ours: 'in order',
    about: /^haraka: MAIL and RCPT accepted: DATA:/,
    because:
      'Haraka had taken an AUTH inside the transaction (which auth-in-transaction reports) and lost the transaction over its failure. RFC 4954 section 4 does not let a failed AUTH touch it.',
  },
];

/** In a group nobody knew the replies: what the client could not know is not held against it. */
export const GROUPED: readonly Explanation<OrderVerdict>[] = [
  {
    ours: 'in order',
    about: /./,
    because:
      'Sent in a group before the refusal came. RFC 2920 section 3.1: a client that pipelines cannot act on replies that it has not seen; it must only check them afterwards. The server is right to refuse, and the client is not wrong.',
  },
  ...ORDER,
];

/** `about` is matched with `where: command`. The first that fits counts. */
export const FORMS: readonly Explanation<FormVerdict>[] = [];

/** The explanation of a disagreement about order. */
export function explainOrder(
  ours: OrderVerdict,
  server: string,
  pair: string,
  grouped: boolean,
): Explanation<OrderVerdict> | undefined {
  return (grouped ? GROUPED : ORDER).find((one) => one.ours === ours && one.about.test(`${server}: ${pair}:`));
}

/** The explanation of a disagreement about the form of a line. */
export function explainForm(ours: FormVerdict, where: string, text: string): Explanation<FormVerdict> | undefined {
  return FORMS.find((one) => one.ours === ours && one.about.test(`${where}: ${text}`));
}
