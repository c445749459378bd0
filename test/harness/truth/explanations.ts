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
    about: /^haraka: after a message: MAIL:/,
    rule: 'nested-mail',
    because:
      'The group holds two MAIL commands without the end of a transaction between them (RFC 5321 section 4.1.4). Haraka did not heed the `*` that cancelled an AUTH before (RFC 4954 section 4), so that its replies are out of step and cannot be bound for certain.',
  },
  {
    ours: 'out of order',
    about: /: (?:MAIL|no EHLO, MAIL)[^:]*: MAIL:/,
    rule: 'nested-mail',
    because:
      'RFC 5321 section 4.1.4: MAIL MUST NOT be sent if a transaction is already open, and a refusal of every recipient does not close it. Haraka and qpsmtpd begin a new transaction silently.',
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
      'RFC 3207 section 4.2: a client MUST NOT start TLS when it is active already. These servers answer 220 again, and the recorded sessions ended there without another reply.',
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
      'RFC 5321 section 4.1.4: VRFY may be used at any time; RFC 3030 section 2 forbids only MAIL, RCPT and DATA between chunks. Exim answers “only BDAT permissible”, though it takes NOOP there.',
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
export const FORMS: readonly Explanation<FormVerdict>[] = [
  malformed(
    'parameter-after-helo',
    'HELO negotiates no extension, so no parameter may follow (RFC 5321 sections 2.2.1, 4.1.1.1). Servers that know the parameter take it all the same.',
  ),
  malformed(
    'extension-after-helo',
    'Only the reply to EHLO offers extensions (RFC 5321 section 2.2.1, RFC 4954 section 3). These servers serve AUTH after HELO, too; what they refused were the credentials (535).',
  ),
  malformed(
    'repeated-parameter',
    'A parameter stands once (RFC 3461 section 4.5 says so for DSN); which of two sizes counts is nowhere written. Most servers take the last one.',
  ),
  malformed(
    'conflicting-parameters',
    'RFC 3461 section 4.1: NEVER stands alone in NOTIFY. These servers do not read the value.',
  ),
  malformed(
    'malformed-parameter',
    'The value breaks the grammar of its parameter, or no blank parts it from the path: RFC 1870 section 3 for SIZE, RFC 3461 section 4 for NOTIFY and ORCPT, RFC 5321 section 4.1.2 for the blank. These servers do not read the value, or read it as a number leniently.',
  ),
  malformed(
    'unknown-parameter',
    'RFC 5321 section 4.1.1.11: a parameter that is not of an offered extension gets 555. These servers ignore what they do not know.',
  ),
  malformed(
    'parameter-not-offered',
    'The server’s EHLO does not offer the extension (RFC 5321 sections 2.2.1, 4.1.1.11). It ignores the parameter, or implements it without saying so.',
  ),
  malformed(
    'mechanism-not-offered',
    'The server’s EHLO does not name the mechanism (RFC 4954 section 4: 504 for others), though it has it.',
  ),
  malformed(
    'verb-not-offered',
    'The server’s EHLO does not offer the command (RFC 5321 section 2.2.1), though it has it.',
  ),
  malformed(
    'malformed-auth',
    'RFC 4954 section 4: `AUTH mechanism [initial-response]` and nothing more. These servers ignore a further word; qpsmtpd refuses the credentials (535).',
  ),
  malformed(
    'malformed-literal',
    'RFC 5321 section 4.1.3: a literal ends with its bracket. Most servers do not look at what EHLO says.',
  ),
  malformed(
    'domain-too-long',
    'RFC 5321 section 4.5.3.1.2: a domain has at most 255 octets. A warning, as servers may accept longer ones (section 4.5.3.1).',
  ),
  malformed(
    'command-too-long',
    'RFC 5321 section 4.5.3.1.4: a command line has at most 512 octets. A warning, as servers may accept longer ones (section 4.5.3.1).',
  ),
  malformed(
    'non-ascii-in-command',
    'RFC 6531 section 3.4: an address beyond ASCII needs SMTPUTF8, and is UTF-8 even then (section 3.3). These servers take octets as they come.',
  ),
  malformed(
    'crlf-injection',
    'RFC 5321 section 2.3.8: CR and LF stand only together, at the end of a line. These servers take a bare CR for a blank, or for the end of a line.',
  ),
  malformed(
    'control-in-command',
    'RFC 5321 section 4.1.2 knows no control characters in commands, and section 2.3.8 no bare CR. These servers ignore a CR at the end.',
  ),
  malformed('non-smtp-protocol', 'This is HTTP. Postfix answers 221 and hangs up, which is no acceptance.'),
  malformed(
    'space-after-colon',
    'RFC 5321 section 3.3: no blank stands on either side of the colon. 15 of the 17 servers accept it, so it is a warning.',
  ),
  malformed('space-before-colon', 'RFC 5321 section 3.3: no blank stands on either side of the colon.'),
  malformed(
    'malformed-separator',
    'RFC 5321 section 4.1.2: one blank parts the words of a command. Most servers skip any number of blanks, some tabs, too; a warning.',
  ),
  malformed(
    'missing-brackets',
    'RFC 5321 section 4.1.2: the brackets are a part of the path. Postfix refuses it only with `strict_rfc821_envelopes`.',
  ),
  malformed(
    'malformed-mailbox',
    'RFC 5321 section 4.1.2: no blanks inside the brackets, and one @ outside quotes. Servers read addresses as leniently as in header fields.',
  ),
  {
    ours: 'well-formed',
    about: /: AUTH /i,
    because:
      'In its form the command is right. RFC 4954 section 4 lets a server answer 504 to a mechanism that it does not have, which is told as information (mechanism-not-offered); aiosmtpd does not know a mechanism in lower case (RFC 4422 section 3.1: names are not case-sensitive), and some servers refuse an empty initial response (`=`), which RFC 4954 section 4 defines. After HELO some have no AUTH at all; that is told where nothing else is wrong with its place.',
  },
  {
    ours: 'well-formed',
    about: /: (?:DATA|RSET|QUIT|NOOP) $/i,
    because: 'RFC 5321 section 4.1.1: a server SHOULD tolerate blanks at the end of a line. OpenSMTPD does not.',
  },
  {
    ours: 'well-formed',
    about: /: NOOP\r$/,
    because:
      'A CR more at the end of a line is lost in most texts, so that it is not reported as a fault of the command; RFC 5321 section 2.3.8 forbids it. Half of the servers ignore it.',
  },
  {
    ours: 'well-formed',
    about: /before EHLO: (?:Host:.*)?$/,
    because:
      'The rest of the HTTP request, of which the first line is reported (non-smtp-protocol): one fault is told once.',
  },
  {
    ours: 'well-formed',
    about: /: $/,
    because:
      'An empty line is no command, but who sends one is mostly a person at a terminal, and the server’s 500 says all.',
  },
  {
    ours: 'well-formed',
    about: /: EXPN /i,
    because:
      'Courier answers 500 where other servers have 550: the list does not exist. The form is right (RFC 5321 section 4.1.1.7).',
  },
  {
    ours: 'well-formed',
    about: /: RCPT TO:<postmaster>$/i,
    because:
      'RFC 5321 section 4.1.1.3: `<Postmaster>` needs no domain, and every server MUST take it (section 4.5.1). go-smtp answers 501.',
  },
  {
    ours: 'well-formed',
    about: /: MAIL FROM:<[^>]*> AUTH=/i,
    because: 'aiosmtpd offers AUTH and yet has no parameter AUTH of MAIL, which RFC 4954 section 5 demands with it.',
  },
  {
    ours: 'well-formed',
    about: /: MAIL FROM:<[^>]*> SIZE=99999999999$/i,
    because:
      'A number of 11 digits is well-formed (RFC 1870 section 3: up to 20); that it is too large has a rule of its own (size-above-limit). go-smtp answers 501, others 552.',
  },
  {
    ours: 'well-formed',
    about: /: RCPT TO:<[^>]*> NOTIFY=SUCCESS,FAILURE,DELAY$/i,
    because:
      'RFC 3461 section 4.1 allows all three together. OpenSMTPD complains of a NEVER that the recipient before had.',
  },
  {
    ours: 'well-formed',
    about: /: MAIL FROM:<a@example\.com>$/i,
    because: 'Nothing is wrong with it: OpenSMTPD answered 500 because it came in one packet with other commands.',
  },
  {
    ours: 'well-formed',
    about: /after HELO[^:]*: STARTTLS$/i,
    because:
      'Haraka has no STARTTLS after HELO. In a transaction it is first of all out of place, which is told (starttls-in-transaction).',
  },
];

/** A rule objects where servers do not. */
function malformed(rule: string, because: string): Explanation<FormVerdict> {
  return { ours: 'malformed', about: /^/, rule, because };
}

/** The explanation of a disagreement about order. */
export function explainOrder(
  ours: OrderVerdict,
  server: string,
  pair: string,
  grouped: boolean,
): Explanation<OrderVerdict> | undefined {
  return (grouped ? GROUPED : ORDER).find((one) => one.ours === ours && one.about.test(`${server}: ${pair}:`));
}

/** The explanation of a disagreement about the form of a line; `rules` are those of ours that object. */
export function explainForm(
  ours: FormVerdict,
  where: string,
  text: string,
  rules: readonly string[],
): Explanation<FormVerdict> | undefined {
  const fits = ({ rule }: Explanation<FormVerdict>) => rule === undefined || rules.includes(rule);
  return FORMS.find((one) => one.ours === ours && fits(one) && one.about.test(`${where}: ${text}`));
}
