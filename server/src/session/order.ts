import type { Phase } from './phase';
import type { SessionState } from './state';
import type { VerbKind } from './verbs';

/** What can be wrong about a command at the place where it stands. Each is the id of a rule of the category `sequence`. */
export type OrderFault =
  | 'command-after-refusal'
  | 'mail-before-hello'
  | 'extension-before-hello'
  | 'rcpt-before-mail'
  | 'data-before-mail'
  | 'bdat-before-mail'
  | 'data-before-rcpt'
  | 'bdat-before-rcpt'
  | 'nested-mail'
  | 'auth-in-transaction'
  | 'starttls-in-transaction'
  | 'not-in-transaction'
  | 'chunking-interrupted'
  | 'rset-required'
  | 'data-with-binarymime'
  | 'auth-twice'
  | 'starttls-in-tls'
  | 'atrn-before-auth'
  | 'hello-in-lmtp'
  | 'lhlo-in-smtp'
  | 'command-after-quit'
  | 'command-after-close';

type Row = Readonly<Partial<Record<VerbKind, OrderFault>>>;

/** ETRN, ATRN, TURN, XCLIENT and XFORWARD stand outside transactions (RFC 1985 section 5; RFC 2645 section 5.3; Postfix XCLIENT_README, XFORWARD_README). */
const OUTSIDE: Row = {
  etrn: 'not-in-transaction',
  atrn: 'not-in-transaction',
  turn: 'not-in-transaction',
  xclient: 'not-in-transaction',
  xforward: 'not-in-transaction',
};

const IN_TRANSACTION: Row = {
  ...OUTSIDE,
  mail: 'nested-mail', // RFC 5321 section 4.1.4
  auth: 'auth-in-transaction', // RFC 4954 section 4
  starttls: 'starttls-in-transaction', // RFC 3207 is silent; success discards the transaction (section 4.2)
};

const everything = (fault: OrderFault): Row => ({
  ehlo: fault,
  helo: fault,
  lhlo: fault,
  mail: fault,
  rcpt: fault,
  data: fault,
  bdat: fault,
  rset: fault,
  noop: fault,
  quit: fault,
  auth: fault,
  starttls: fault,
  etrn: fault,
  atrn: fault,
  turn: fault,
  xclient: fault,
  xforward: fault,
  other: fault,
});

/**
 * The order of commands, phase by phase: a verb that is not in a row may stand there. NOOP, HELP, VRFY, EXPN, RSET and QUIT
 * may be used at any time, also before EHLO (RFC 5321 section 4.1.4).
 */
const ORDER: Readonly<Record<Phase, Row>> = {
  unknown: {},
  // Whoever talks before the greeting is judged when the greeting comes: it may just not have been recorded.
  'awaiting-greeting': {},
  // After 554 the server waits for QUIT and answers all else with 503 (RFC 5321 section 3.1); after 521 see RFC 7504 section 3.
  refused: { ...everything('command-after-refusal'), quit: undefined },
  connected: {
    mail: 'mail-before-hello', // RFC 5321 section 4.1.4
    rcpt: 'rcpt-before-mail', // RFC 5321 section 3.3
    data: 'data-before-mail',
    bdat: 'bdat-before-mail',
    auth: 'extension-before-hello',
    starttls: 'extension-before-hello',
    etrn: 'extension-before-hello',
    atrn: 'extension-before-hello',
    turn: 'extension-before-hello',
    xforward: 'extension-before-hello',
  },
  ready: {
    rcpt: 'rcpt-before-mail',
    data: 'data-before-mail',
    bdat: 'bdat-before-mail', // also a BDAT after BDAT LAST (RFC 3030 section 2)
  },
  // Lines inside an AUTH exchange or a message are no commands; the step sorts them out before it asks here.
  auth: {},
  content: {},
  mail: { ...IN_TRANSACTION, data: 'data-before-rcpt', bdat: 'bdat-before-rcpt' },
  rcpt: IN_TRANSACTION,
  chunk: {
    ...IN_TRANSACTION,
    mail: 'chunking-interrupted',
    rcpt: 'chunking-interrupted',
    data: 'chunking-interrupted', // RFC 3030 section 2
  },
  stuck: {
    ...OUTSIDE,
    mail: 'rset-required',
    rcpt: 'rset-required',
    data: 'rset-required',
    bdat: 'rset-required',
    auth: 'rset-required',
    starttls: 'rset-required',
  },
  quitting: everything('command-after-quit'),
  // A client that gets 421 rightly says QUIT before it closes (RFC 5321 section 4.1.1.10).
  closed: { ...everything('command-after-close'), quit: undefined },
};

/** Faults that hang on what was negotiated, not on the phase; the first that holds is the fault. */
const CONDITIONS: readonly { kind: VerbKind; when(state: SessionState): boolean; fault: OrderFault }[] = [
  { kind: 'starttls', when: (state) => state.tls, fault: 'starttls-in-tls' }, // RFC 3207 section 4.2
  { kind: 'auth', when: (state) => state.authenticated, fault: 'auth-twice' }, // RFC 4954 section 4
  { kind: 'ehlo', when: (state) => state.hello === 'LHLO', fault: 'hello-in-lmtp' }, // RFC 2033 section 4.1
  { kind: 'helo', when: (state) => state.hello === 'LHLO', fault: 'hello-in-lmtp' },
  { kind: 'lhlo', when: (state) => state.hello === 'EHLO' || state.hello === 'HELO', fault: 'lhlo-in-smtp' },
  // A DATA behind BODY=BINARYMIME cannot carry what was announced (RFC 3030 section 3).
  { kind: 'data', when: (state) => state.phase === 'rcpt' && state.binaryMime, fault: 'data-with-binarymime' },
  {
    kind: 'atrn',
    when: (state) => state.phase === 'ready' && !state.authenticated && state.hello !== '',
    fault: 'atrn-before-auth',
  },
];

const ENDED: ReadonlySet<Phase> = new Set<Phase>(['refused', 'quitting', 'closed', 'unknown', 'awaiting-greeting']);

/** The fault of a command of this kind in this state, or an empty string where it may stand. */
export function orderFault(state: SessionState, kind: VerbKind): OrderFault | '' {
  if (!ENDED.has(state.phase)) {
    for (const condition of CONDITIONS) {
      if (condition.kind === kind && condition.when(state)) return condition.fault;
    }
  }
  return ORDER[state.phase][kind] ?? '';
}
