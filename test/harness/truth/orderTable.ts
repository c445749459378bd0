import type { Label, Recording } from './recording';

/** Whether a command may stand where it stands. */
export type OrderVerdict = 'in order' | 'out of order';

/**
 * What the RFCs say about a command in a state, written down apart from the product's own table: the matrix of
 * `state-machine.md`, section 5. Undefined where they give no rule, or where it cannot be told which state the server is in.
 */
export function ruleFor({ protocol }: Recording, label: Label): OrderVerdict | undefined {
  const { verb, state, binaryMime, challenged } = label;
  // A recipient without a transaction: the server did not end the transaction where it should have.
  if (state.muddled || challenged || (!state.mail && state.rcpt > 0)) return undefined;
  // RFC 2033 section 4.1: LMTP has LHLO in place of both; whether an SMTP server takes LHLO is no matter of order.
  if (verb === 'LHLO') return protocol === 'lmtp' ? 'in order' : undefined;
  if (protocol === 'lmtp' && (verb === 'EHLO' || verb === 'HELO')) return 'out of order';
  // HELO offers nothing, so there is no rule for these; servers decide (RFC 4954 section 3, RFC 3207 section 4).
  if (state.hello === 'HELO' && (verb === 'AUTH' || verb === 'STARTTLS' || verb === 'BDAT')) return undefined;
  if (verb === 'AUTH' && state.auth) return 'out of order'; // RFC 4954 section 4
  if (verb === 'STARTTLS' && state.tls) return 'out of order'; // RFC 3207 section 4.2
  // RFC 3207 does not forbid it there.
  if (verb === 'STARTTLS' && state.mail) return undefined;
  if (verb === 'DATA' && binaryMime) return 'out of order'; // RFC 3030 section 3
  if (ANY_TIME.has(verb)) return 'in order';
  const row = ORDER[stateOf(label)];
  if (row.legal.includes(verb)) return 'in order';
  return row.illegal.includes(verb) ? 'out of order' : undefined;
}

/** RFC 5321 section 4.1.4: usable at any time, also before EHLO; EHLO itself may be repeated. */
const ANY_TIME: ReadonlySet<string> = new Set(['EHLO', 'HELO', 'RSET', 'NOOP', 'VRFY', 'EXPN', 'HELP', 'QUIT']);

type State = 'greeted' | 'ready' | 'mail' | 'rcpt' | 'chunk';

const ORDER: Readonly<Record<State, { legal: readonly string[]; illegal: readonly string[] }>> = {
  greeted: { legal: [], illegal: ['MAIL', 'RCPT', 'DATA', 'BDAT', 'AUTH', 'STARTTLS'] },
  ready: { legal: ['MAIL', 'AUTH', 'STARTTLS'], illegal: ['RCPT', 'DATA', 'BDAT'] },
  mail: { legal: ['RCPT'], illegal: ['MAIL', 'DATA', 'BDAT', 'AUTH'] },
  rcpt: { legal: ['RCPT', 'DATA', 'BDAT'], illegal: ['MAIL', 'AUTH'] },
  chunk: { legal: ['BDAT'], illegal: ['MAIL', 'RCPT', 'DATA', 'AUTH'] },
};

function stateOf({ state }: Label): State {
  if (state.bdat) return 'chunk';
  if (state.mail) return state.rcpt > 0 ? 'rcpt' : 'mail';
  return state.hello ? 'ready' : 'greeted';
}

/** A state in the words of the table by which the servers are compared: finer than the states of the rule. */
export function stateName({ verb, state }: Label): string {
  if (verb === 'AUTH' && state.auth) return 'authenticated already';
  if (verb === 'STARTTLS' && state.tls) return 'TLS active already';
  if (state.bdat) return 'after a BDAT chunk';
  const before = state.hello ? '' : 'no EHLO, ';
  if (state.mail && state.rcpt > 0) return `${before}MAIL and RCPT accepted`;
  if (state.mail) return state.rcptBad > 0 ? `${before}MAIL, every RCPT refused` : `${before}MAIL accepted`;
  if (!state.hello) return state.tls ? 'TLS just started' : 'connected';
  if (state.ended === 'hello') return 'after EHLO inside a transaction';
  if (state.ended === 'message') return 'after a message';
  return state.ended === 'rset' ? 'after RSET' : 'after EHLO';
}

/** A command as the RFCs write it, with known parameters only; of others a refusal tells nothing about order. */
export function isWellFormed({ verb, text }: Label): boolean {
  return FORMS.get(verb)?.test(text) ?? false;
}

const MAIL_PARAMETERS =
  '( (SIZE=[0-9]+|BODY=(7BIT|8BITMIME|BINARYMIME)|AUTH=[^ =]+|SMTPUTF8|RET=(FULL|HDRS)|ENVID=[^ ]+))*';
const RCPT_PARAMETERS = '( (NOTIFY=[A-Z,]+|ORCPT=[^ ]+;[^ ]+))*';
const WORD_LIST = /^\S+( \S+)*$/;

const FORMS: ReadonlyMap<string, RegExp> = new Map([
  ['EHLO', /^EHLO \S+$/i],
  ['HELO', /^HELO \S+$/i],
  ['LHLO', /^LHLO \S+$/i],
  ['MAIL', new RegExp(`^MAIL FROM:<[^ <>]*>${MAIL_PARAMETERS}$`, 'i')],
  ['RCPT', new RegExp(`^RCPT TO:<[^ <>]+>${RCPT_PARAMETERS}$`, 'i')],
  ['DATA', /^DATA$/i],
  ['BDAT', /^BDAT [0-9]+( LAST)?$/i],
  ['RSET', /^RSET$/i],
  ['QUIT', /^QUIT$/i],
  ['STARTTLS', /^STARTTLS$/i],
  ['AUTH', /^AUTH [A-Z0-9_-]+( [A-Za-z0-9+/=]+)?$/i],
  ['NOOP', WORD_LIST],
  ['HELP', WORD_LIST],
  ['VRFY', /^VRFY \S.*$/i],
  ['EXPN', /^EXPN \S.*$/i],
]);
